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
        new WhatIsNoFindingStopsNothing(),
    ];

    private static readonly IReadOnlyList<ICheck> Authoring =
    [
        new APromptSaysWhatToDoOnDanger(),
        new ItemsAboutGroupsAreDeclared(),
        new WhatIsDueCanBeAsked(),
    ];

    /// <summary>What an author is asked to do beyond what makes a rule set work.</summary>
    public static void RunAuthoring(CheckContext context)
    {
        foreach (var check in Authoring)
        {
            check.Run(context);
        }
    }

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
