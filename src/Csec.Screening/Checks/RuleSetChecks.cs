namespace Csec.Screening.Checks;

/// <summary>Every check, in the order in which they run.</summary>
internal static class RuleSetChecks
{
    private static readonly IReadOnlyList<ICheck> All =
    [
        new StatusFitsTheFacts(),
        new EveryItemCanBeAsked(),
        new EveryItemCanChangeSomething(),
        new DeclaredRangesAreReached(),
        new BandsHoldEachScoreOnce(),
        new TablesHoldEachSheetOnce(),
        new EverySheetGetsALevel(),
        new EveryRuleCanDecide(),
        new EveryLevelCanBeReached(),
        new DutiesCanBeListed(),
        new WhatProtectsMovesNoLevel(),
        new ContextMovesNoLevel(),
    ];

    public static void Run(CheckContext context)
    {
        // Of an item without an answer there is no complete sheet, and the other checks speak of complete sheets.
        if (EveryItemCanBeAnswered.Fails(context))
        {
            return;
        }

        foreach (var check in All)
        {
            check.Run(context);
        }
    }
}
