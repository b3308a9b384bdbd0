using System.Globalization;
using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Tests.Compilation;

namespace Csec.Screening.Tests.Analysis;

/// <summary>All sheets of two rule sets, one by one: what every count of a difference must equal.</summary>
internal sealed class PlainDifference
{
    private readonly RuleSetDefinition _old;
    private readonly RuleSetDefinition _new;
    private readonly string[] _union;
    private readonly Dictionary<string, string> _firsts = new(StringComparer.Ordinal);

    public PlainDifference(CompiledRuleSet old, CompiledSetting oldSetting, CompiledRuleSet @new, CompiledSetting newSetting)
    {
        (_old, _new) = (old.Definition, @new.Definition);
        _union = [.. _old.Items.Concat(_new.Items).Select(item => item.Id).Distinct()];
        foreach (var (ruleSet, item) in @new.Definition.Items.Select(item => (@new, item)).Concat(old.Definition.Items.Select(item => (old, item))))
        {
            _firsts[item.Id] = Spelled(item, RawAnswers.FirstOf(item, RawAnswers.Of(ruleSet, item)));
        }

        OldSheets = Complete(_old, oldSetting.Parameters);
        NewSheets = Complete(_new, newSetting.Parameters);
        Values = _union.ToDictionary(id => id, id => new[] { (_old, oldSetting), (_new, newSetting) }
            .SelectMany(of => of.Item1.Items.Where(item => item.Id == id).SelectMany(item => new PlainEvaluator(of.Item1, of.Item2.Parameters).Values(item).Select(value => Spelled(item, Raw(item, value)))))
            .Distinct().ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Sheet> OldSheets { get; }

    public IReadOnlyList<Sheet> NewSheets { get; }

    /// <summary>The values of each item in either.</summary>
    public IReadOnlyDictionary<string, string[]> Values { get; }

    /// <summary>A complete sheet: the answers, none for an item that is not asked, and the levels.</summary>
    internal sealed record Sheet(Dictionary<string, string?> Answers, int[] Levels);

    public IEnumerable<(Sheet Old, Sheet New)> Pairs() => OldSheets.SelectMany(one => NewSheets.Where(other => Agree(one, other)).Select(other => (one, other)));

    public int AboveFirst((Sheet Old, Sheet New) pair) =>
        _union.Count(id => (pair.Old.Answers.GetValueOrDefault(id) ?? pair.New.Answers.GetValueOrDefault(id)) is { } answer && answer != _firsts[id]);

    public IEnumerable<Sheet> OnlyInOld() => OldSheets.Where(one => !NewSheets.Any(other => Agree(one, other)));

    public IEnumerable<Sheet> OnlyInNew() => NewSheets.Where(one => !OldSheets.Any(other => Agree(one, other)));

    /// <summary>The possible levels of every partial sheet that has completions in both.</summary>
    public IEnumerable<(string Old, string New)> Possible(int oldClassification, int newClassification)
    {
        IEnumerable<Dictionary<string, string?>> sheets = [new(StringComparer.Ordinal)];
        foreach (var id in _union)
        {
            sheets = sheets.SelectMany(sheet => Values[id].Append(null).Select(value => new Dictionary<string, string?>(sheet, StringComparer.Ordinal) { [id] = value }));
        }

        foreach (var sheet in sheets)
        {
            var (first, second) = (Levels(OldSheets, sheet, oldClassification), Levels(NewSheets, sheet, newClassification));
            if (first.Length > 0 && second.Length > 0)
            {
                yield return (first, second);
            }
        }
    }

    private static string Levels(IReadOnlyList<Sheet> complete, Dictionary<string, string?> partial, int classification) => string.Join(",", complete
        .Where(sheet => sheet.Answers.All(answer => partial[answer.Key] is null || partial[answer.Key] == answer.Value))
        // An answer to an item that is not asked has no completion.
        .Select(sheet => sheet.Levels[classification]).Distinct().Order());

    private bool Agree(Sheet one, Sheet other) => _union.All(id =>
        !one.Answers.TryGetValue(id, out var first) || !other.Answers.TryGetValue(id, out var second) || first == second);

    private static Sheet[] Complete(RuleSetDefinition definition, ParameterSetting setting)
    {
        var plain = new PlainEvaluator(definition, setting);
        return
        [
            .. plain.Sheets().Where(plain.IsComplete).Select(sheet => new Sheet(
                definition.Items.ToDictionary(item => item.Id, item => sheet[item.Index] is { } value ? Spelled(item, Raw(item, value)) : null, StringComparer.Ordinal),
                [.. definition.Classifications.Select(classification => plain.Level(classification, sheet))])),
        ];
    }

    private static ulong Raw(Item item, long value) => item.Kind == AnswerKind.WholeNumber ? (ulong)(value - item.Minimum) : (ulong)value;

    private static string Spelled(Item item, ulong raw)
    {
        var answer = RawAnswers.Spelled(item, raw);
        return item.Kind + ":" + (answer.Form == AnswerForm.Number ? answer.Number.ToString(CultureInfo.InvariantCulture) : answer.Text ?? string.Join("+", answer.Codes));
    }
}
