using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>What the evaluation of every sheet under one setting of the parameters needs.</summary>
internal sealed class SettingFacts
{
    public SettingFacts(DefinitionFacts definition, AnswerClasses classes, IReadOnlyList<ParameterValue> values)
    {
        Of = definition;
        Classes = classes;
        Values = [.. values];
        var count = definition.Items.Length;
        OptionIsValue = new bool[count][];
        OptionClass = new ushort[count][];
        OptionCount = new int[count];
        foreach (var item in definition.Items)
        {
            var isValue = new bool[item.Options.Count];
            var optionClass = new ushort[item.Options.Count];
            for (var option = 0; option < isValue.Length; option++)
            {
                var answer = item.Options[option];
                isValue[option] = !answer.IsMissing && (answer.MissingWhen is not { } when || Decide(when) != Truth.True);
                OptionCount[item.Index] += isValue[option] ? 1 : 0;
                optionClass[option] = isValue[option] && item.Kind == AnswerKind.Choice
                    ? classes.OfOption(item.Index, option)
                    : CompiledSetting.Missing;
            }

            OptionIsValue[item.Index] = isValue;
            OptionClass[item.Index] = optionClass;
        }

        ScoreItems = [.. definition.Definition.Scores.Select(score => ItemsRead.By(score.Value, Decide))];
    }

    public DefinitionFacts Of { get; }

    public AnswerClasses Classes { get; }

    /// <summary>The parameter values in effect, by parameter index.</summary>
    public ParameterValue[] Values { get; }

    /// <summary>By item and option, whether it is an answer under this setting and not a missing reason.</summary>
    public bool[][] OptionIsValue { get; }

    /// <summary>By item and option, the class of a chosen option; Missing for missing reasons and for multiple choice.</summary>
    public ushort[][] OptionClass { get; }

    /// <summary>By item, how many options are answers.</summary>
    public int[] OptionCount { get; }

    /// <summary>By score, the items that it reads under this setting.</summary>
    public int[][] ScoreItems { get; }

    /// <summary>What the parameters alone say of a condition.</summary>
    public Truth Decide(Condition condition) => NothingGiven(out var asked).Of(condition, asked);

    /// <summary>The value of a number that reads no answer, or null.</summary>
    public decimal? Constant(NumberExpression number)
    {
        if (ItemsRead.By(number).Length > 0)
        {
            return null;
        }

        var value = NothingGiven(out var asked).Of(number, asked);
        return value.Low == value.High ? value.Low : null;
    }

    private GivenAnswers NothingGiven(out Truth[] asked)
    {
        var count = Of.Items.Length;
        asked = new Truth[count];
        asked.AsSpan().Fill(Truth.Unknown);
        var classes = new ushort[count];
        classes.AsSpan().Fill(CompiledSetting.Missing);
        return new(new(classes, new long[count], new int[count]), this);
    }
}
