using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>The answers that an item takes, as numbers: the position of an option, options as bits, or the distance from the least number.</summary>
internal static class RawAnswers
{
    /// <summary>What stands for any text.</summary>
    private const string ExampleText = "text";

    /// <summary>Every answer in the order of the options; of a text item one that stands for all.</summary>
    public static IReadOnlyList<ulong> Of(CompiledRuleSet ruleSet, Item item) => item.Kind == AnswerKind.Text
        ? [0UL]
        : [.. Enumerable.Range(0, ruleSet.Classes.Count(item.Index)).SelectMany(found => ruleSet.Classes.Options(item.Index, found)).OrderBy(raw => raw)];

    /// <summary>The answer from which examples count: the first option that is a value; of several options the one that excludes the others.</summary>
    public static ulong FirstOf(Item item, IReadOnlyList<ulong> answers)
    {
        for (var option = 0; item.Kind == AnswerKind.MultipleChoice && option < item.Options.Count; option++)
        {
            if (item.Options[option].IsExclusive && !item.Options[option].IsMissing)
            {
                return 1UL << option;
            }
        }

        return answers[0];
    }

    /// <summary>The answer as a caller gives it.</summary>
    public static Answer Spelled(Item item, ulong raw) => item.Kind switch
    {
        AnswerKind.WholeNumber => Answer.FromNumber(item.Minimum + (long)raw),
        AnswerKind.MultipleChoice => Answer.FromCodes(item.Options.Where((_, option) => (raw & (1UL << option)) != 0).Select(option => option.Code)),
        AnswerKind.Text => Answer.FromText(ExampleText),
        _ => Answer.FromText(item.Options[(int)raw].Code),
    };

    /// <summary>The classes of answers that were spelled here; what is no answer of the rule set is missing.</summary>
    public static ushort[] Classes(CompiledRuleSet ruleSet, AnswerSheet answers) => [.. ruleSet.Definition.Items.Select(item => ClassOf(ruleSet, item, answers[item.Id]))];

    /// <summary>The same answer of another item, or null when that does not take it.</summary>
    public static ulong? In(Item other, Item item, ulong raw)
    {
        if (other.Kind != item.Kind)
        {
            return null;
        }

        switch (item.Kind)
        {
            case AnswerKind.WholeNumber:
                var number = item.Minimum + (long)raw;
                return number >= other.Minimum && number <= other.Maximum ? (ulong)(number - other.Minimum) : null;
            case AnswerKind.MultipleChoice:
                return InSeveral(other, item, raw);
            case AnswerKind.Text:
                return 0;
            default:
                var option = other.OptionIndex(item.Options[(int)raw].Code);
                return option < 0 ? null : (ulong)option;
        }
    }

    private static ushort ClassOf(CompiledRuleSet ruleSet, Item item, Answer answer) => answer.Form switch
    {
        AnswerForm.Number when item.Kind == AnswerKind.WholeNumber && answer.Number >= item.Minimum && answer.Number <= item.Maximum =>
            ruleSet.Classes.OfNumber(item.Index, (int)answer.Number),
        AnswerForm.Codes when item.Kind == AnswerKind.MultipleChoice =>
            ruleSet.Classes.OfOptions(item.Index, answer.Codes.Aggregate(0UL, (all, code) => item.OptionIndex(code) is >= 0 and var option ? all | (1UL << option) : all)),
        AnswerForm.Text when item.Kind == AnswerKind.Text => ruleSet.Classes.OfRaw(item.Index, 0),
        AnswerForm.Text when item.Kind == AnswerKind.Choice && item.OptionIndex(answer.Text!) is >= 0 and var option => ruleSet.Classes.OfOption(item.Index, option),
        _ => CompiledSetting.Missing,
    };

    private static ulong? InSeveral(Item other, Item item, ulong raw)
    {
        var found = 0UL;
        for (var option = 0; option < item.Options.Count; option++)
        {
            if ((raw & (1UL << option)) == 0)
            {
                continue;
            }

            var same = other.OptionIndex(item.Options[option].Code);
            if (same < 0)
            {
                return null;
            }

            found |= 1UL << same;
        }

        return found;
    }
}
