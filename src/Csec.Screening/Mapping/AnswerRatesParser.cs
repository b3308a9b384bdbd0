using System.Collections.ObjectModel;
using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Mapping;

/// <summary>Reads answer rates: item, code, and the rate as an exact decimal.</summary>
internal static class AnswerRatesParser
{
    private const NumberStyles Decimals = NumberStyles.AllowDecimalPoint;

    public static AnswerRatesLoadResult Load(SourceText source, DiagnosticBag diagnostics)
    {
        var root = diagnostics.HasErrors ? null : YamlReader.Read(source, diagnostics, "Begin with an item and its rates: `ran-away: {no: 0.9, yes: 0.1}`.");
        if (root is not (null or YamlMapping))
        {
            diagnostics.WrongShape(root.Span, "A group from item to rates");
        }

        var items = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var entry in MappingReader.Own(root as YamlMapping, diagnostics))
        {
            if (entry.Value is YamlMapping codes)
            {
                items[entry.Key.Value] = new ReadOnlyDictionary<string, decimal>(Rates(entry.Key, codes, diagnostics));
            }
            else
            {
                diagnostics.WrongShape(entry.Value.Span, "A group from code to rate");
            }
        }

        return new(diagnostics.HasErrors ? null : new(new ReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>(items), source), diagnostics.InSourceOrder());
    }

    private static Dictionary<string, decimal> Rates(YamlScalar item, YamlMapping codes, DiagnosticBag diagnostics)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var areAll = true;
        foreach (var entry in MappingReader.Own(codes, diagnostics))
        {
            if (MappingReader.TextOf(entry.Value, diagnostics) is { } text
                && decimal.TryParse(text.Value, Decimals, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1)
            {
                rates[entry.Key.Value] = rate;
            }
            else
            {
                areAll = false;
                diagnostics.NoRate(entry.Value.Span);
            }
        }

        if (areAll && rates.Values.Sum() != 1)
        {
            diagnostics.RatesDoNotAddUp(new(item.Value, item.Span), rates.Values.Sum());
        }

        return rates;
    }
}
