using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Sheets;
using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Conformance;

/// <summary>Which sheets a conformance file holds, and how that is said in its first line.</summary>
internal sealed class ConformanceSheets(RuleSet ruleSet, ConformanceSetting setting)
{
    private const int MostComplete = 5_000;
    private const int MostWithMissing = 20_000;
    private const int Edges = 100;
    private const int Complete = 50;
    private const int Partial = 150;

    // Few enough completions that the reference evaluator can list them for every line.
    private const int MostCompletions = 300;
    private const int MostSeeds = 3_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string Chosen { get; private set; } = "";

    public List<RawAnswer[]> Choose()
    {
        var empty = new RawAnswer[ruleSet.Definition.Items.Count];
        if (setting.Variant is not null || setting.Setting.Reference.Completions(empty, MostComplete) is not { } complete)
        {
            Chosen = "seeded: at edges, complete, partial, and the empty sheet";
            return [.. Distinct([.. Seeded(), empty])];
        }

        var all = Distinct([.. complete]).ToList();
        var without = all.SelectMany(sheet => Without(sheet)).ToList();
        var missing = Distinct([.. without, .. without.SelectMany(sheet => Without(sheet))]).Where(IsTaken).ToList();
        if (all.Count + missing.Count <= MostWithMissing)
        {
            Chosen = "all complete valid sheets, all with one or two answers missing, and the empty sheet";
            return [.. all, .. missing, .. Distinct([empty])];
        }

        _seen.ExceptWith(missing.Select(Key));
        Chosen = "all complete valid sheets; seeded: at edges, complete, partial, and the empty sheet";
        return [.. all, .. Distinct([.. Seeded(), empty])];
    }

    private IEnumerable<RawAnswer[]> Seeded() =>
    [
        .. Enumerable.Range(0, Edges).Select(seed => Raw(SeededSheets.AtEdge(ruleSet, seed, setting.Options))),
        .. Enumerable.Range(0, Complete).Select(seed => Raw(SeededSheets.Complete(ruleSet, seed, setting.Options))),
        .. Enumerable.Range(0, MostSeeds).Select(seed => Raw(SeededSheets.Partial(ruleSet, seed, setting.Options)))
            .Where(sheet => setting.Setting.Reference.Completions(sheet, MostCompletions) is { Count: > 1 }).Take(Partial),
    ];

    private static IEnumerable<RawAnswer[]> Without(RawAnswer[] sheet) =>
        Enumerable.Range(0, sheet.Length).Where(item => !sheet[item].IsNone)
            .Select(item => sheet.Select((answer, i) => i == item ? RawAnswer.None : answer).ToArray());

    private IEnumerable<RawAnswer[]> Distinct(IEnumerable<RawAnswer[]> sheets) => sheets.Where(sheet => _seen.Add(Key(sheet)));

    private static string Key(RawAnswer[] sheet) =>
        string.Join(',', sheet.Select(answer => FormattableString.Invariant($"{(int)answer.Kind}:{answer.Value}")));

    private bool IsTaken(RawAnswer[] sheet) => ruleSet.Assess(AnswersAsGiven.Plain(ruleSet.Definition, sheet), null, setting.Options).IsValid;

    private RawAnswer[] Raw(AnswerSheet sheet) => [.. ruleSet.Definition.Items.Select(item => AnswersAsGiven.Read(item, sheet[item.Id]))];
}
