using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Compares two versions: what is counted under the setting that was asked for, and what holds under all of them.</summary>
internal sealed class RuleSetComparer(RuleSet old, RuleSet @new, DifferenceOptions options)
{
    private readonly List<string> _notProved = [];
    private readonly IReadOnlyList<(Classification Old, Classification New)> _classifications =
        [.. StructureLosses.Common(old.Definition.Classifications, @new.Definition.Classifications, one => one.Id)];

    /// <param name="oldSetting">The position of the setting of the old version.</param>
    /// <param name="newSetting">The position of the setting of the new version.</param>
    public RuleSetDifference Compare(int oldSetting, int newSetting)
    {
        var (changes, beside) = RuleSetChanges.Of(old.Definition, @new.Definition);
        var difference = new RuleSetDifference(
            RuleSetDifference.Version(old, old.Compiled.Setting(oldSetting)), RuleSetDifference.Version(@new, @new.Compiled.Setting(newSetting)))
        {
            Changes = changes,
            BesideTheLogic = beside,
            HasOtherItems = !new HashSet<string>(old.Definition.Items.Select(item => item.Id), StringComparer.Ordinal).SetEquals(@new.Definition.Items.Select(item => item.Id)),
            IsRated = options.Rates is not null,
            EquallyLikely = options.Rates is { } rates
                ? [.. old.Definition.Items.Concat(@new.Definition.Items).Select(item => item.Id).Distinct(StringComparer.Ordinal).Where(id => !rates.Items.ContainsKey(id))]
                : [],
        };
        if (Pairs() is not { } pairs)
        {
            _notProved.Add("The sheets of the two cannot be compared: one is too large in the order of the other's items.");
            return Finish(difference, new(false, [new(VersionBump.Major, "What changed for which sheets could not be shown.")]));
        }

        var setting = new ComparedSetting(pairs, pairs.First.Setting(oldSetting), pairs.Second.Setting(newSetting));
        difference = difference with
        {
            Scores = [.. StructureLosses.Common(old.Definition.Scores, @new.Definition.Scores, score => score.Id).Select(pair => Score(setting, pair.Old, pair.New)).OfType<ScoreDifference>()],
            Classifications = [.. _classifications.Select(pair => Classification(setting, pair.Old, pair.New))],
        };
        var verdict = new SettingComparison(old, @new, pairs, _notProved).Compare();
        return Finish(verdict.IsSame ? difference : WithPublished(difference, pairs, setting, oldSetting, newSetting), verdict);
    }

    /// <summary>By how much the version must rise, and why; nothing is counted.</summary>
    public (VersionBump Bump, IReadOnlyList<BumpReason> Reasons) Bump()
    {
        var verdict = Pairs() is { } pairs
            ? new SettingComparison(old, @new, pairs, _notProved).Compare()
            : new(false, [new(VersionBump.Major, "What changed for which sheets could not be shown.")]);
        return (BumpOf(verdict), verdict.Reasons);
    }

    private RuleSetDifference Finish(RuleSetDifference difference, SettingVerdict verdict) => difference with
    {
        IsSame = verdict.IsSame,
        Bump = BumpOf(verdict),
        Reasons = verdict.Reasons,
        NotProved = _notProved.Distinct(StringComparer.Ordinal).ToList().AsReadOnly(),
    };

    private VersionBump BumpOf(SettingVerdict verdict) => old.ContentHash == @new.ContentHash && old.ContentHash.Length > 0
        ? VersionBump.None
        : verdict.IsSame ? VersionBump.Patch : verdict.Reasons.Select(reason => reason.Bump).DefaultIfEmpty(VersionBump.Minor).Max();

    private RuleSetDifference WithPublished(RuleSetDifference difference, SheetPairs pairs, ComparedSetting setting, int oldSetting, int newSetting) =>
        new PublishedExamples(old, @new, pairs, setting, new(options.Setting ?? AssessmentOptions.Default, oldSetting, newSetting), _notProved).AddTo(difference);

    private SheetPairs? Pairs()
    {
        try
        {
            return SheetPairs.Of(old.Compiled, @new.Compiled);
        }
        catch (CompilationException)
        {
            return null;
        }
    }

    private ScoreDifference? Score(ComparedSetting setting, Score first, Score second)
    {
        try
        {
            return ScoreCount.Of(setting, setting.Old.Score(first.Index), setting.New.Score(second.Index), first.Id);
        }
        catch (DiagramLimitException)
        {
            _notProved.Add($"The score `{first.Id}` is too large to be compared.");
            return null;
        }
    }

    private ClassificationDifference Classification(ComparedSetting setting, Classification first, Classification second)
    {
        var matrix = new LevelMatrix(setting, first, second);
        var (onlyInOld, onlyInNew) = (matrix.OnlyInOld(), matrix.OnlyInNew());
        var possible = options.WithPossible ? PossibleMatrix.Of(setting, first, second) : null;
        if (onlyInOld is null || onlyInNew is null)
        {
            _notProved.Add("Which sheets are valid in only one of the two is too large to be counted.");
        }

        if (options.WithPossible && possible is null)
        {
            _notProved.Add($"The possible levels of `{first.Id}` on partial sheets are too many sets to be counted.");
        }

        return new(first.Id)
        {
            Matrix = matrix.Moves(),
            Possible = possible,
            ByAnswersAboveFirst = options.ByAnswersAboveFirst ? matrix.ByAnswersAboveFirst() : [],
            Rated = options.Rates is { } rates ? matrix.Rated(new(rates, setting)) : [],
            OnlyInOld = onlyInOld ?? [],
            OnlyInNew = onlyInNew ?? [],
        };
    }
}
