using Csec.Screening.Checks;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// From <c>duties-from</c> up each level has a duty to consider, and nothing that one duty asks for or allows is forbidden by
/// another that can hold at the same time, set off by the same event or named by the same level.
/// </summary>
internal sealed class NoDutiesContradict : IProof
{
    public void Run(ProofContext context)
    {
        var duties = context.Definition.Duties;
        if (duties.Count == 0 && context.Definition.Classifications.All(classification => classification.DutiesFrom is null))
        {
            return;
        }

        var before = context.FindingCount;
        context.RunChecks(new DutiesCanBeListed());
        if (context.Definition.Classifications.Any(classification => classification.DutiesFrom is not null))
        {
            context.ProvedUnlessFound(before, "Each level from `duties-from` up names a duty to consider.");
        }

        before = context.FindingCount;
        for (var second = 1; second < duties.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                LookAt(context, duties[first], duties[second]);
            }
        }

        context.ProvedUnlessFound(before, FormattableString.Invariant($"No two of the {duties.Count} duties ask for and forbid the same action of the same actor at once."));
    }

    private static void LookAt(ProofContext context, Duty first, Duty second)
    {
        if ((first.Kind == DutyKind.MustNot) == (second.Kind == DutyKind.MustNot) || !IsSameAction(first, second) || !CanHoldTogether(first, second))
        {
            return;
        }

        var (place, related) = (context.Map["duty " + second.Id], context.Map["duty " + first.Id]);
        var isConsideredTogether = context.Definition.Classifications.SelectMany(classification => classification.Consider).Any(level => Names(level, first) && Names(level, second));
        if (isConsideredTogether || first.Triggers.Any(trigger => second.Triggers.Any(other => other.Id == trigger.Id)))
        {
            context.Find(bag => bag.Contradiction(place, first.Id, second.Id, related));
        }
        else if (first.Triggers.Count > 0 && second.Triggers.Count > 0)
        {
            context.Find(bag => bag.ContradictionOfEvents(place, first.Id, second.Id, related));
        }
    }

    private static bool Names(IReadOnlyList<Duty> level, Duty duty) => level.Any(other => other.Id == duty.Id);

    /// <summary>A duty that names no recipient is about any.</summary>
    private static bool IsSameAction(Duty first, Duty second) =>
        first.Actor == second.Actor
        && (first.Recipient is null || second.Recipient is null || first.Recipient == second.Recipient)
        && string.Equals(Plain(first.Action), Plain(second.Action), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string action) => string.Join(" ", PlainText.Of(action).Split([' '], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    private static bool CanHoldTogether(Duty first, Duty second) =>
        StartsBeforeEnd(first, second) && StartsBeforeEnd(second, first) && (first.For is not { } one || second.For is not { } other || Meet(one, other));

    private static bool StartsBeforeEnd(Duty first, Duty second) =>
        first.EffectiveFrom is null || second.EffectiveUntil is null || string.CompareOrdinal(first.EffectiveFrom, second.EffectiveUntil) <= 0;

    private static bool Meet(Population first, Population second) =>
        (first.MinimumAge ?? 0) <= (second.MaximumAge ?? int.MaxValue) && (second.MinimumAge ?? 0) <= (first.MaximumAge ?? int.MaxValue)
        && Meet(first.Settings, second.Settings, (one, other) => one == other)
        && Meet(first.Jurisdictions, second.Jurisdictions, (one, other) => Covers(one, other) || Covers(other, one));

    private static bool Meet(IReadOnlyList<string> first, IReadOnlyList<string> second, Func<string, string, bool> meet) =>
        first.Count == 0 || second.Count == 0 || first.Any(one => second.Any(other => meet(one, other)));

    /// <summary>A jurisdiction covers those that go on with a hyphen.</summary>
    private static bool Covers(string wide, string narrow) => wide == narrow || narrow.StartsWith(wide + "-", StringComparison.Ordinal);
}
