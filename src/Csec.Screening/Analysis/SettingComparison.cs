using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Whether two versions are the same functions, and otherwise why the version must rise.</summary>
internal sealed record SettingVerdict(bool IsSame, IReadOnlyList<BumpReason> Reasons);

/// <summary>
/// Compares two versions under every setting that they have in common. That no complete sheet gets a lower level, and
/// that every old one is still valid, is enough for partial sheets too: what gave the greatest possible level is still there.
/// </summary>
internal sealed class SettingComparison(RuleSet old, RuleSet @new, SheetPairs pairs, List<string> notProved)
{
    private readonly IReadOnlyList<(Classification Old, Classification New)> _classifications =
        [.. StructureLosses.Common(old.Definition.Classifications, @new.Definition.Classifications, one => one.Id)];

    private readonly List<BumpReason> _reasons = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _isSame = true;

    public SettingVerdict Compare()
    {
        if (old.LogicHash == @new.LogicHash && old.LogicHash.Length > 0)
        {
            return new(true, []);
        }

        _isSame = SameFrame.Holds(old.Definition, @new.Definition);
        _reasons.AddRange(StructureLosses.Of(old.Definition, @new.Definition).Select(loss => new BumpReason(VersionBump.Major, loss)));
        foreach (var pair in SettingPairs.Of(old.Definition, @new.Definition))
        {
            Compare(new(pairs, pairs.First.Setting(pair.Old), pairs.Second.Setting(pair.New)), pair.Words);
        }

        if (!_isSame && _reasons.Count == 0)
        {
            _reasons.Add(new(VersionBump.Minor, "The logic is another one, and no complete sheet shows a lower level."));
        }

        return new(_isSame, [.. _reasons.OrderByDescending(reason => reason.Bump)]);
    }

    private void Compare(ComparedSetting setting, string words)
    {
        CompareValidity(setting, words);
        foreach (var (first, second) in _classifications)
        {
            Compare(setting, first, second, words);
        }

        foreach (var (first, second) in StructureLosses.Common(old.Definition.Scores, @new.Definition.Scores, score => score.Id))
        {
            Compare(setting, setting.Old.Score(first.Index), setting.New.Score(second.Index), first.Id);
        }
    }

    private void CompareValidity(ComparedSetting setting, string words)
    {
        if (setting.OnlyInOld(setting.Old.Valid.Complete) is not { } lost || setting.OnlyInNew(setting.New.Valid.Complete) is not { } won)
        {
            _isSame = false;
            notProved.Add("Whether every sheet that was valid still is could not be shown.");
            Add("valid", VersionBump.Major, "Whether every sheet that was valid still is could not be shown.", null);
            return;
        }

        if (lost.Any(IsAlone))
        {
            _isSame = false;
            Add("valid", VersionBump.Major, $"A sheet that was valid is valid no longer{words}.", () => lost.Smallest(IsAlone));
        }
        else if (_isSame && won.Any(IsAlone))
        {
            _isSame = false;
        }

        static bool IsAlone(int valid, int agrees) => agrees == 0;
    }

    private void Compare(ComparedSetting setting, Classification first, Classification second, string words)
    {
        var (one, other) = (setting.Old.Classification(first.Index).Level, setting.New.Classification(second.Index).Level);
        var order = new LevelOrder(first, second, one.Complete, other.Complete);
        var walk = setting.Complete(one, other);
        if (walk.Any(order.Differs))
        {
            _isSame = false;
            if (first.IsProtective && second.IsProtective)
            {
                Add(first.Id + " minor", VersionBump.Minor, $"A sheet gets another level of `{first.Id}`{words}, which is protective.", () => walk.Smallest(order.Differs));
            }
            else if (!AddLosses(first, order, walk, words))
            {
                Add(first.Id + " minor", VersionBump.Minor, $"A sheet gets another level of `{first.Id}`{words}, and none a lower one.", () => walk.Smallest(order.Differs));
            }
        }
        else if (_isSame)
        {
            CompareAnySheet(setting, one, other);
        }

        ComparePublished(setting, first, second, words);
    }

    /// <summary>Where missing answers count as nothing, what is published is a function of any sheet, and may fall where no level does.</summary>
    private void ComparePublished(ComparedSetting setting, Classification first, Classification second, string words)
    {
        if (first.MissingRule.Kind == MissingRuleKind.None)
        {
            return;
        }

        var (one, other) = (setting.Old.Classification(first.Index).Level, setting.New.Classification(second.Index).Level);
        var order = new LevelOrder(first, second, one.AnySheet, other.AnySheet);
        if (setting.AnySheet(one, other).Any((before, after) => order.IsLower(before, after) || order.IsLost(before, after) || order.IsOfOtherName(before, after)))
        {
            _isSame = false;
            Add(first.Id + " published", VersionBump.Major, $"What `{first.Id}` publishes for incomplete forms may be lower{words}.", null);
        }
    }

    private bool AddLosses(Classification first, LevelOrder order, PairWalk walk, string words)
    {
        var (isLost, isLower, isOfOtherName) = (walk.Any(order.IsLost), walk.Any(order.IsLower), walk.Any(order.IsOfOtherName));
        if (isLost)
        {
            Add(first.Id + " none", VersionBump.Major, $"A sheet gets no level of `{first.Id}`{words}, which is less than any.", () => walk.Smallest(order.IsLost));
        }

        if (isLower)
        {
            Add(first.Id, VersionBump.Major, first.IsOrdered ? $"A sheet gets a lower level of `{first.Id}`{words}." : $"A sheet gets another level of `{first.Id}`{words}.", () => walk.Smallest(order.IsLower));
        }
        else if (isOfOtherName)
        {
            Add(first.Id + " names", VersionBump.Major, $"A sheet gets a level of another name of `{first.Id}`{words}. Levels of other names cannot be compared, so it may be a lower one.", () => walk.Smallest(order.IsOfOtherName));
        }

        return isLost || isLower || isOfOtherName;
    }

    private void Compare(ComparedSetting setting, CompiledFunction first, CompiledFunction second, string id)
    {
        if (!_isSame)
        {
            return;
        }

        try
        {
            var (one, other) = (first.Complete, second.Complete);
            _isSame = !setting.Complete(first, second).Any((old, @new) => one.ValueAt(old) != other.ValueAt(@new));
            CompareAnySheet(setting, first, second);
        }
        catch (DiagramLimitException)
        {
            _isSame = false;
            notProved.Add($"The score `{id}` is too large to be compared.");
        }
    }

    /// <summary>What is published for incomplete forms may rest on the function of sheets with missing answers.</summary>
    private void CompareAnySheet(ComparedSetting setting, CompiledFunction first, CompiledFunction second)
    {
        if (_isSame && MissingRuleForms.IsAny(old.Definition))
        {
            var (one, other) = (first.AnySheet, second.AnySheet);
            _isSame = !setting.AnySheet(first, second).Any((old, @new) => one.ValueAt(old) != other.ValueAt(@new));
        }
    }

    /// <summary>One reason of a kind, the first one found.</summary>
    private void Add(string kind, VersionBump bump, string text, Func<ExampleSheet?>? example)
    {
        if (_told.Add(kind))
        {
            _reasons.Add(new(bump, text) { Example = example?.Invoke() });
        }
    }
}
