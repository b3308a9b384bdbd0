using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Mapping;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>
/// How often each answer of an item is assumed to be given, whatever the others are. Made-up rates weigh sheets; they say
/// nothing of youth. It cannot change.
/// </summary>
/// <example><code>var rates = AnswerRates.LoadOrThrow("ran-away: {no: 0.9, yes: 0.1}");</code></example>
public sealed class AnswerRates
{
    internal AnswerRates(IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> items, SourceText source)
    {
        Items = items;
        Source = source;
    }

    /// <summary>The rates by item and code, or by number as text; those of an item add to 1, and a code that is not named has the rate 0.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Items { get; }

    /// <summary>Where it was read from.</summary>
    internal SourceText Source { get; }

    /// <summary>Reads rates from YAML or JSON: item, code, rate. <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static AnswerRatesLoadResult Load(string text, string path = "rates.yaml")
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return AnswerRatesParser.Load(source, diagnostics);
    }

    /// <summary>Reads rates as <see cref="Load"/> does.</summary>
    /// <exception cref="RuleSetException">The text holds no rates; the diagnostics say why.</exception>
    public static AnswerRates LoadOrThrow(string text, string path = "rates.yaml")
    {
        var result = Load(text, path);
        return result.Rates ?? throw new RuleSetException(result.Diagnostics);
    }

    /// <summary>What the rates name and none of the rule sets has. An item must take one option or a whole number.</summary>
    public IReadOnlyList<Diagnostic> Check(params RuleSet[] ruleSets)
    {
        var diagnostics = new DiagnosticBag(Source);
        foreach (var rates in Items)
        {
            var items = ruleSets.SelectMany(ruleSet => ruleSet.Definition.Items).Where(item => item.Id == rates.Key).ToList();
            if (items.All(item => item.Kind is AnswerKind.MultipleChoice or AnswerKind.Text))
            {
                diagnostics.RatesOfNothing(rates.Key, null);
            }
            else if (rates.Value.Keys.FirstOrDefault(code => !items.Exists(item => IsAnswer(item, code))) is { } code)
            {
                diagnostics.RatesOfNothing(rates.Key, code);
            }
        }

        return diagnostics.InSourceOrder();
    }

    private static bool IsAnswer(Item item, string code) => item.Kind == AnswerKind.WholeNumber
        ? int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= item.Minimum && number <= item.Maximum
        : item.OptionIndex(code) is >= 0 and var option && !item.Options[option].IsMissing;
}
