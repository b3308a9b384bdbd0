using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>A rule set under one setting, as it was compiled and as the reference reads it.</summary>
internal sealed class SettingUnderTest
{
    // Where all complete sheets are so few they are listed once, and partial sheets choose among them.
    private const int MostListed = 2_000;

    private readonly IReadOnlyList<RawAnswer[]>? _complete;
    private readonly ReferenceResult[] _results;

    public SettingUnderTest(RuleSet ruleSet, int index)
    {
        RuleSet = ruleSet;
        var compiled = ruleSet.Compiled;
        Compiled = compiled.Setting(index);
        Options = OptionsOf(compiled.Definition, Compiled.Parameters);
        Values = [.. Definition.Parameters.Select(parameter => Compiled.Parameters[parameter])];
        Reference = new(Definition, Values);
        Program = new(compiled, Compiled);
        _complete = Reference.Completions(new RawAnswer[Definition.Items.Count], MostListed);
        _results = [.. (_complete ?? []).Select(Reference.Evaluate)];
    }

    public RuleSet RuleSet { get; }

    /// <summary>Whether all complete sheets are listed.</summary>
    public bool IsListed => _complete is not null;

    public CompiledSetting Compiled { get; }

    public AssessmentOptions Options { get; }

    public IReadOnlyList<ParameterValue> Values { get; }

    public ReferenceEvaluator Reference { get; }

    public ScreeningProgram Program { get; }

    public RuleSetDefinition Definition => RuleSet.Definition;

    /// <summary>The settings that the requirements allow, the default first, at most so many.</summary>
    public static IEnumerable<SettingUnderTest> Of(RuleSet ruleSet, Random random, int most)
    {
        var definition = ruleSet.Definition;
        var standard = ParameterSetting.DefaultOf(definition).Index;
        return Enumerable.Range(0, ParameterSetting.CountOf(definition))
            .Where(index => ParameterSetting.At(definition, index).Meets(definition.Requirements))
            .OrderBy(index => index == standard ? -1 : random.Next()).Take(most)
            .Select(index => new SettingUnderTest(ruleSet, index));
    }

    /// <summary>The completions of a sheet and what each gives, or null when they are too many to list.</summary>
    public IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)>? Completions(IReadOnlyList<RawAnswer> sheet)
    {
        if (_complete is null)
        {
            return Reference.Completions(sheet)?.Select(found => (found, Reference.Evaluate(found))).ToList();
        }

        var completions = new List<(RawAnswer[], ReferenceResult)>();
        for (var c = 0; c < _complete.Count; c++)
        {
            var agrees = true;
            for (var i = 0; i < sheet.Count && agrees; i++)
            {
                agrees = sheet[i].IsNone || sheet[i] == _complete[c][i];
            }

            if (agrees)
            {
                completions.Add((_complete[c], _results[c]));
            }
        }

        return completions;
    }

    /// <summary>The classes of the answers, as compiled functions read them.</summary>
    public ushort[] Classes(IReadOnlyList<RawAnswer> sheet)
    {
        var classes = RuleSet.Compiled.Classes;
        return
        [
            .. Definition.Items.Select(item => sheet[item.Index].Kind switch
            {
                RawAnswerKind.None => CompiledSetting.Missing,
                RawAnswerKind.Number => classes.OfNumber(item.Index, (int)sheet[item.Index].Value),
                RawAnswerKind.Options => classes.OfOptions(item.Index, sheet[item.Index].Mask),
                RawAnswerKind.Text => (ushort)0,
                _ => classes.OfOption(item.Index, (int)sheet[item.Index].Value),
            }),
        ];
    }

    private static AssessmentOptions OptionsOf(RuleSetDefinition definition, ParameterSetting setting) => new()
    {
        Parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => setting[parameter].Text, StringComparer.Ordinal),
    };
}
