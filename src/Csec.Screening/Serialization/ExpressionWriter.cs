using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>
/// Writes expressions as normalised trees: what merely groups is flattened, and a list of one is its member. Decimals
/// are texts, because they may have more digits than a JSON number keeps.
/// </summary>
internal sealed class ExpressionWriter(Utf8JsonWriter writer)
{
    public void Write(string name, Condition? condition)
    {
        if (condition is not null)
        {
            writer.WritePropertyName(name);
            Write(condition);
        }
    }

    public void Write(string name, NumberExpression? number)
    {
        if (number is not null)
        {
            writer.WritePropertyName(name);
            Write(number);
        }
    }

    private void Write(Condition condition)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                writer.WriteBooleanValue(constant.Holds);
                return;
            case NotCondition { Operand: NotCondition twice }:
                Write(twice.Operand);
                return;
            case AllCondition { Operands.Count: 1 } all:
                Write(all.Operands[0]);
                return;
            case AnyCondition { Operands.Count: 1 } any:
                Write(any.Operands[0]);
                return;
            default:
                writer.WriteStartObject();
                WriteMembers(condition);
                writer.WriteEndObject();
                return;
        }
    }

    private void WriteMembers(Condition condition)
    {
        switch (condition)
        {
            case NotCondition not:
                Write("not", not.Operand);
                break;
            case AllCondition all:
                WriteList("all", Flat(all));
                break;
            case AnyCondition any:
                WriteList("any", Flat(any));
                break;
            case AnswerIsCondition answer:
                writer.WriteString("item", answer.Item.Id);
                writer.WriteTexts("is", [.. answer.Options.OrderBy(option => option).Select(option => answer.Item.Options[option].Code)]);
                break;
            case AnswerNumberCondition answer:
                writer.WriteString("item", answer.Item.Id);
                writer.WriteString("number", Name(answer.Comparison));
                Write("bound", answer.Bound);
                break;
            case ComparisonCondition comparison:
                Write("left", comparison.Left);
                writer.WriteString("compared", Name(comparison.Comparison));
                Write("right", comparison.Right);
                break;
            case ParameterIsCondition parameter:
                writer.WriteString("parameter", parameter.Parameter.Id);
                writer.WriteString("value", DefinitionWriter.Text(parameter.Value));
                break;
            case CategoryCondition category:
                writer.WriteString("category", category.Category.Id);
                break;
            case ScoreIncompleteCondition incomplete:
                writer.WriteString("incomplete", incomplete.Score.Id);
                break;
            case AnswerMissingCondition missing:
                writer.WriteString("missing", missing.Item.Id);
                break;
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }
    }

    private void Write(NumberExpression number)
    {
        switch (number)
        {
            case ConstantNumber constant:
                writer.WriteStringValue(JsonWriting.Text(constant.Value));
                return;
            case SumNumber { Operands.Count: 1 } sum:
                Write(sum.Operands[0]);
                return;
            case SmallestNumber { Operands.Count: 1 } smallest:
                Write(smallest.Operands[0]);
                return;
            case LargestNumber { Operands.Count: 1 } largest:
                Write(largest.Operands[0]);
                return;
            default:
                writer.WriteStartObject();
                WriteMembers(number);
                writer.WriteEndObject();
                return;
        }
    }

    private void WriteMembers(NumberExpression number)
    {
        switch (number)
        {
            case ParameterNumber parameter:
                writer.WriteString("parameter", parameter.Parameter.Id);
                break;
            case AnswerPoints points:
                writer.WriteString("points", points.Item.Id);
                break;
            case AnswerNumber answer:
                writer.WriteString("number", answer.Item.Id);
                break;
            case ScoreNumber score:
                writer.WriteString("score", score.Score.Id);
                break;
            case SumNumber sum:
                WriteList("sum", Flat(sum));
                break;
            case ProductNumber product:
                WriteList("product", [product.Left, product.Right]);
                break;
            case NegatedNumber negated:
                Write("minus", negated.Operand);
                break;
            case SmallestNumber smallest:
                WriteList("smallest", smallest.Operands);
                break;
            case LargestNumber largest:
                WriteList("largest", largest.Operands);
                break;
            case CountNumber count:
                WriteList("count", count.Operands);
                break;
            case FirstMatchNumber first:
                WriteRules("first", first.Rules);
                break;
            case ScoreBound bound:
                writer.WriteString("bound", bound.Highest ? "highest" : "lowest");
                writer.WriteString("score", bound.Score.Id);
                break;
            default:
                throw new NotSupportedException(number.GetType().Name);
        }
    }

    private void WriteRules(string name, IReadOnlyList<PointRule> rules)
    {
        writer.WriteStartArray(name);
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            Write("when", rule.When);
            Write("value", rule.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteList(string name, IEnumerable<Condition> operands)
    {
        writer.WriteStartArray(name);
        foreach (var operand in operands)
        {
            Write(operand);
        }

        writer.WriteEndArray();
    }

    private void WriteList(string name, IEnumerable<NumberExpression> operands)
    {
        writer.WriteStartArray(name);
        foreach (var operand in operands)
        {
            Write(operand);
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<Condition> Flat(AllCondition all) =>
        all.Operands.SelectMany(operand => operand is AllCondition inner ? Flat(inner) : [operand]);

    private static IEnumerable<Condition> Flat(AnyCondition any) =>
        any.Operands.SelectMany(operand => operand is AnyCondition inner ? Flat(inner) : [operand]);

    private static IEnumerable<NumberExpression> Flat(SumNumber sum) =>
        sum.Operands.SelectMany(operand => operand is SumNumber inner ? Flat(inner) : [operand]);

    private static string Name(Comparison comparison) => comparison switch
    {
        Comparison.Is => "is",
        Comparison.AtLeast => "atLeast",
        Comparison.AtMost => "atMost",
        Comparison.Over => "over",
        _ => "under",
    };
}
