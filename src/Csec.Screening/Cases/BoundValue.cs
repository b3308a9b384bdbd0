using Csec.Screening.Model;

namespace Csec.Screening.Cases;

/// <summary>Numbers that follow from the parameters alone.</summary>
internal static class BoundValue
{
    private const int MostSettings = 256;

    /// <summary>The value under a setting, or null when the number reads answers.</summary>
    public static decimal? Of(NumberExpression number, IReadOnlyList<KeyValuePair<string, ParameterValue>> setting)
    {
        switch (number)
        {
            case ConstantNumber constant:
                return constant.Value;
            case ParameterNumber parameter:
                return setting.First(pair => pair.Key == parameter.Parameter.Id).Value.Number;
            case NegatedNumber negated:
                return -Of(negated.Operand, setting);
            case ProductNumber product:
                return Of(product.Left, setting) * Of(product.Right, setting);
            case SumNumber sum:
                return Join(sum.Operands, setting, (a, b) => a + b);
            case SmallestNumber smallest:
                return Join(smallest.Operands, setting, Math.Min);
            case LargestNumber largest:
                return Join(largest.Operands, setting, Math.Max);
            default:
                return null;
        }
    }

    /// <summary>Every setting of the parameters, the first 256 of them: more are refused when a rule set is loaded.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, ParameterValue>>> Settings(RuleSetDefinition definition)
    {
        IEnumerable<IReadOnlyList<KeyValuePair<string, ParameterValue>>> settings = [[]];
        foreach (var parameter in definition.Parameters)
        {
            settings = settings.SelectMany(setting => parameter.Allowed.Select(
                value => (IReadOnlyList<KeyValuePair<string, ParameterValue>>)[.. setting, new(parameter.Id, value)]));
        }

        return [.. settings.Take(MostSettings)];
    }

    private static decimal? Join(
        IReadOnlyList<NumberExpression> operands,
        IReadOnlyList<KeyValuePair<string, ParameterValue>> setting,
        Func<decimal, decimal, decimal> join)
    {
        decimal? joined = null;
        foreach (var operand in operands)
        {
            if (Of(operand, setting) is not { } value)
            {
                return null;
            }

            joined = joined is { } before ? join(before, value) : value;
        }

        return joined;
    }
}
