using System.Text;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;

namespace Csec.Screening.Analysis;

/// <summary>
/// What changed from one version of a rule set to another: in words, and exactly, over all sheets. Every count is exact,
/// and what could not be shown stands in <see cref="NotProved"/>.
/// </summary>
/// <example>
/// <code>
/// var difference = RuleSetDifference.Between(catalog.FindOrThrow("sscst@1.0.0"), edited);
/// Console.WriteLine(difference.Bump);
/// </code>
/// </example>
public sealed record RuleSetDifference
{
    /// <summary>What must be said beside every count of sheets.</summary>
    public const string SheetsAreNotYouth =
        "Sheets are not youth: a share counts ways to fill in the form, and most of them never occur.";

    private readonly bool _isSame;

    internal RuleSetDifference(ComparedVersion old, ComparedVersion @new)
    {
        Old = old;
        New = @new;
    }

    /// <summary>The old version.</summary>
    public ComparedVersion Old { get; }

    /// <summary>The new version.</summary>
    public ComparedVersion New { get; }

    /// <summary>Whether the two have other items, so that a sheet here answers the items of both.</summary>
    public bool HasOtherItems { get; init; }

    /// <summary>Whether it is shown that both are the same functions of the same answers, under every setting, and the new file loads.</summary>
    public bool IsSame
    {
        get => _isSame && NewFaults.Count == 0;
        init => _isSame = value;
    }

    /// <summary>By how much the version must rise.</summary>
    public VersionBump Bump { get; init; }

    /// <summary>Why it must rise, the weightiest reasons first.</summary>
    public IReadOnlyList<BumpReason> Reasons { get; init; } = [];

    /// <summary>How many duties and prompts changed, in a sentence; null when none did. They are no part of the logic.</summary>
    public string? BesideTheLogic { get; init; }

    /// <summary>Why the old file does not load; empty for a rule set that does.</summary>
    public IReadOnlyList<Diagnostic> OldFaults { get; init; } = [];

    /// <summary>Why the new file does not load.</summary>
    public IReadOnlyList<Diagnostic> NewFaults { get; init; } = [];

    /// <summary>What changed in words, duties and prompts first, else in source order.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>The scores that both have.</summary>
    public IReadOnlyList<ScoreDifference> Scores { get; init; } = [];

    /// <summary>The classifications that both have.</summary>
    public IReadOnlyList<ClassificationDifference> Classifications { get; init; } = [];

    /// <summary>What could not be shown or is not counted, in sentences.</summary>
    public IReadOnlyList<string> NotProved { get; init; } = [];

    /// <summary>The items without rates of their own, each of whose answers is taken as equally likely; empty without rates.</summary>
    public IReadOnlyList<string> EquallyLikely { get; init; } = [];

    /// <summary>Whether anything is counted under answer rates.</summary>
    public bool IsRated { get; init; }

    /// <summary>How many screenings of a history change, where one was assessed, or null.</summary>
    public HistoryDifference? On { get; init; }

    /// <summary>What changed from an old version to a new one.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="new">The new version, or any other rule set.</param>
    /// <param name="options">The setting and what is counted; null for the defaults.</param>
    /// <exception cref="AnswerException">The variant or a parameter does not fit one of them; the errors say why.</exception>
    /// <exception cref="RuleSetException">The rates name something that neither of them has.</exception>
    public static RuleSetDifference Between(RuleSet old, RuleSet @new, DifferenceOptions? options = null)
    {
        var chosen = options ?? new();
        var setting = chosen.Setting ?? AssessmentOptions.Default;
        var (first, second) = (
            (old ?? throw new ArgumentNullException(nameof(old))).SettingFor(setting),
            (@new ?? throw new ArgumentNullException(nameof(@new))).SettingFor(setting));
        if (chosen.Rates?.Check(old, @new) is { Count: > 0 } faults)
        {
            throw new RuleSetException(faults);
        }

        return new RuleSetComparer(old, @new, chosen).Compare(first, second) with { OldRuleSet = old };
    }

    /// <summary>
    /// Reads a rule file to compare it, also one that does not load because of a gap, an overlap or the like: then there is a
    /// rule set, and errors beside it. It is for comparison only; nobody is to be screened with it.
    /// </summary>
    /// <param name="stream">The file in UTF-8.</param>
    /// <param name="path">Shown in diagnostics and never opened.</param>
    /// <param name="catalog">Where an overlay finds its base, or null for what is shipped with the package.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RuleSetLoadResult Read(Stream stream, string path = "rule-set.yaml", RuleSetCatalog? catalog = null)
    {
        var (source, diagnostics) = Utf8Text.Read(stream ?? throw new ArgumentNullException(nameof(stream)), path);
        return RuleSetLoader.LoadUnproved(source, diagnostics, RuleSet.BasesIn(catalog));
    }

    /// <summary>The difference as JSON; the same difference gives the same bytes on every machine.</summary>
    /// <param name="indented">Whether to indent it by two spaces.</param>
    public string ToJson(bool indented = false) => Encoding.UTF8.GetString(DifferenceWriter.ToBytes(this, indented));

    /// <summary>
    /// The examples as golden cases of the new version, each with what that gives, as the text of a cases file; null when
    /// there is no example.
    /// </summary>
    /// <param name="new">The new version.</param>
    /// <exception cref="ArgumentException">It is another rule set than the new version.</exception>
    public string? ToCases(RuleSet @new) => (@new ?? throw new ArgumentNullException(nameof(@new))).ContentHash == New.ContentHash
        ? DifferenceCases.Text(this, OldRuleSet, @new)
        : throw new ArgumentException("This is another rule set than the new version.", nameof(@new));

    /// <summary>Names the two versions.</summary>
    public override string ToString() => $"{Old.Reference} to {New.Reference}";

    /// <summary>The old rule set, by which cases say what must not come.</summary>
    internal RuleSet? OldRuleSet { get; init; }

    internal static ComparedVersion Version(RuleSet ruleSet, CompiledSetting setting) =>
        new(ruleSet.Id, ruleSet.Version.ToString(), ruleSet.LogicHash, ruleSet.ContentHash)
        {
            Parameters = [.. ruleSet.Definition.Parameters.Select(parameter => new KeyValuePair<string, ParameterValue>(parameter.Id, setting.Parameters[parameter]))],
        };
}
