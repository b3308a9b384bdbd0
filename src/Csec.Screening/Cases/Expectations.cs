using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>What a case expects, compared with what came.</summary>
internal sealed partial class Expectations
{
    private const string Published = "published ";
    private const string Nothing = "none";

    private const string NoNotices = "no notices";

    private static readonly string[] Lists = ["missing", "not applicable", "notices", NoNotices, "prompts"];

    private readonly List<Expectation> _expectations = [];
    private readonly RuleSet _ruleSet;
    private readonly RuleSetDefinition _definition;
    private readonly StatusRecord? _record;
    private readonly DiagnosticBag _diagnostics;
    private Expectation? _error;

    private Expectations(RuleSet ruleSet, StatusRecord? record, DiagnosticBag diagnostics)
    {
        _ruleSet = ruleSet;
        _definition = ruleSet.Definition;
        _record = record;
        _diagnostics = diagnostics;
    }

    public static Expectations Read(RuleSet ruleSet, CaseSyntax syntax, StatusRecord? record, DiagnosticBag diagnostics)
    {
        var expectations = new Expectations(ruleSet, record, diagnostics);
        foreach (var entry in syntax.Expect)
        {
            expectations.Read(entry);
        }

        return expectations;
    }

    public IReadOnlyList<CaseMismatch> Compare(AssessmentResult result, SourceText source)
    {
        if (_error is not null)
        {
            var came = result.Errors.Count == 0 ? "no error" : result.Errors[0].Code;
            return came == _error.Expected ? [] : [Mismatch(_error, came, source)];
        }

        if (result.Assessment is not { } assessment)
        {
            var error = new Expectation("error", "no error", default, _ => "");
            return [Mismatch(error with { Span = _expectations.Count > 0 ? _expectations[0].Span : default }, $"{result.Errors[0].Code}: {result.Errors[0].Message}", source)];
        }

        return
        [
            .. _expectations
                .Select(expectation => (Expectation: expectation, Actual: expectation.Actual(assessment)))
                .Where(pair => pair.Actual != pair.Expectation.Expected)
                .Select(pair => Mismatch(pair.Expectation, pair.Actual, source)),
        ];
    }

    private static CaseMismatch Mismatch(Expectation expectation, string actual, SourceText source) =>
        new(expectation.What, expectation.Expected, actual, source.PositionOf(expectation.Span.Start));

    private void Read(YamlEntry entry)
    {
        var key = entry.Key.Value;
        var name = key.StartsWith(Published, StringComparison.Ordinal) ? key.Substring(Published.Length) : key;
        var isPublished = name.Length < key.Length;
        if (key == "error")
        {
            _error = new("error", Text(entry.Value) ?? "", entry.Value.Span, _ => "");
        }
        else if (Lists.Contains(key))
        {
            ReadList(key, entry.Value);
        }
        else if (_definition.Scores.FirstOrDefault(score => score.Id == name) is { } score)
        {
            ReadScore(key, score, isPublished, entry.Value);
        }
        else if (_definition.Classifications.FirstOrDefault(classification => classification.Id == name) is { } classification)
        {
            ReadClassification(key, classification, isPublished, entry.Value);
        }
        else if (!TryReadDuties(key, entry))
        {
            _diagnostics.UnknownName(
                entry.Key.Span,
                key,
                [
                    .. _definition.Scores.Select(score => score.Id), .. _definition.Classifications.Select(classification => classification.Id), .. Lists, "error",
                    .. DutyLists, .. _definition.Duties.Select(duty => DueTime + duty.Id), .. _record is null ? [] : FindingLists,
                ]);
        }
    }

    private void ReadList(string key, YamlNode value)
    {
        if (value is not YamlSequence sequence || !sequence.Items.All(item => item is YamlScalar))
        {
            _diagnostics.WrongCasesShape(value.Span, "A list");
            return;
        }

        var names = sequence.Items.Cast<YamlScalar>().ToList();
        if (key is not ("notices" or NoNotices))
        {
            var known = key == "prompts" ? _definition.Prompts.Select(prompt => prompt.Id).ToList() : _definition.Items.Select(item => item.Id).ToList();
            foreach (var unknown in names.Where(name => !known.Contains(name.Value)))
            {
                _diagnostics.UnknownName(unknown.Span, unknown.Value, known);
            }
        }

        var expected = names.ConvertAll(name => name.Value);
        Add(key, Set(expected), value, assessment => key switch
        {
            "missing" => Set(assessment.Completeness.Missing.Select(missing => missing.Item)),
            "not applicable" => Set(assessment.Completeness.NotApplicable),
            "prompts" => Set(assessment.Prompts.Select(prompt => prompt.Id)),
            NoNotices => Set(expected.Where(code => assessment.Notices.All(notice => notice.Code != code))),

            // Others may stand among them.
            _ => Set(expected.Where(code => assessment.Notices.Any(notice => notice.Code == code))),
        });
    }

    private void ReadScore(string key, Score score, bool isPublished, YamlNode value)
    {
        var text = Text(value) ?? "";
        if (isPublished)
        {
            if (text == Nothing || TryNumber(text, out _))
            {
                Add(key, text == Nothing ? Nothing : Number(text), value, assessment => assessment.Score(score.Id).Published is { } published ? JsonWriting.Text(published) : Nothing);
                return;
            }
        }
        else if (TryRange(text, out var range))
        {
            Add(key, range, value, assessment => Range(assessment.Score(score.Id)));
            return;
        }

        _diagnostics.NoScore(value.Span, text);
    }

    private void ReadClassification(string key, Classification classification, bool isPublished, YamlNode value)
    {
        var codes = value switch
        {
            YamlScalar scalar => [scalar],
            YamlSequence sequence when !isPublished => sequence.Items.OfType<YamlScalar>().ToList(),
            _ => (List<YamlScalar>)[],
        };
        if (codes.Count == 0)
        {
            _diagnostics.WrongCasesShape(value.Span, "A level, or a list of levels");
        }

        IReadOnlyList<string> known = [.. classification.Levels.Select(level => level.Id), .. isPublished ? [.. classification.States, Nothing] : (string[])[]];
        foreach (var unknown in codes.Where(code => !known.Contains(code.Value)))
        {
            _diagnostics.UnknownLevel(unknown.Span, unknown.Value, classification.Id, known);
        }

        if (isPublished)
        {
            Add(key, Text(value) ?? "", value, assessment => assessment.Classification(classification.Id).Published ?? Nothing);
        }
        else
        {
            Add(key, Levels(classification, codes.Select(code => code.Value)), value, assessment => Levels(classification, assessment.Classification(classification.Id).Possible));
        }
    }

    private void Add(string what, string expected, YamlNode value, Func<Assessment, string> actual) =>
        _expectations.Add(new(what, expected, value.Span, actual));

    private static string? Text(YamlNode node) => (node as YamlScalar)?.Value;

    private string Set(IEnumerable<string> names)
    {
        var set = new HashSet<string>(names, StringComparer.Ordinal);
        var known = _definition.Items.Select(item => item.Id).Where(set.Contains).ToList();
        return "[" + string.Join(", ", known.Concat(set.Except(known).OrderBy(name => name, StringComparer.Ordinal))) + "]";
    }

    private static string Levels(Classification classification, IEnumerable<string> levels)
    {
        var set = new HashSet<string>(levels, StringComparer.Ordinal);
        var ordered = classification.Levels.Select(level => level.Id).Where(set.Contains).ToList();
        return ordered.Count == 1 ? ordered[0] : "[" + string.Join(", ", ordered) + "]";
    }

    private static string Range(ScoreResult result) =>
        result.Value is { } value ? JsonWriting.Text(value) : $"{JsonWriting.Text(result.Minimum)} to {JsonWriting.Text(result.Maximum)}";

    private static bool TryRange(string text, out string range)
    {
        var to = text.IndexOf(" to ", StringComparison.Ordinal);
        var first = to < 0 ? text : text.Substring(0, to);
        var last = to < 0 ? text : text.Substring(to + 4);
        range = "";
        if (!TryNumber(first, out var minimum) || !TryNumber(last, out var maximum) || minimum > maximum)
        {
            return false;
        }

        range = Range(new("", minimum, maximum, null));
        return true;
    }

    private static string Number(string text) => TryNumber(text, out var number) ? JsonWriting.Text(number) : text;

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private sealed record Expectation(string What, string Expected, SourceSpan Span, Func<Assessment, string> Actual);
}
