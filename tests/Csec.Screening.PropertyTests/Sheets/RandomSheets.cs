using System.Globalization;
using System.Text.RegularExpressions;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Sheets;

/// <summary>
/// Random sheets of one rule set under one setting. Numbers are drawn near the numbers that the rules speak of, because
/// that is where scoring goes wrong.
/// </summary>
internal sealed class RandomSheets
{
    private readonly RuleSetDefinition _definition;
    private readonly ReferenceEvaluator _reference;
    private readonly Random _random;
    private readonly int[] _gateOrder;
    private readonly bool[] _isReadByGate;
    private readonly RawAnswer[][] _values;

    public RandomSheets(RuleSetDefinition definition, string text, ReferenceEvaluator reference, Random random)
    {
        _definition = definition;
        _reference = reference;
        _random = random;
        _gateOrder = GateOrder.Of(definition);
        _isReadByGate = new bool[definition.Items.Count];
        foreach (var read in definition.Items.Where(item => item.Gate is not null).SelectMany(item => ItemsRead.By(item.Gate!)))
        {
            _isReadByGate[read] = true;
        }

        var edges = Regex.Matches(text, "[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .SelectMany(edge => new[] { edge - 1, edge, edge + 1 }).Distinct().ToList();
        _values = [.. definition.Items.Select(item => ValuesOf(item, edges))];
    }

    /// <summary>Whether an item decides which others are asked.</summary>
    public bool IsReadByGate(int item) => _isReadByGate[item];

    /// <summary>A complete valid sheet, or null when an item that is asked can have no answer under the setting.</summary>
    public RawAnswer[]? Complete()
    {
        var sheet = new RawAnswer[_definition.Items.Count];
        foreach (var index in _gateOrder)
        {
            if (_definition.Items[index].Gate is { } gate && !_reference.Holds(gate, sheet))
            {
                continue;
            }

            if (_values[index].Length == 0)
            {
                return null;
            }

            sheet[index] = _values[index][_random.Next(_values[index].Length)];
        }

        return sheet;
    }

    /// <summary>A complete sheet from which some answers are taken away, those that open gates more often.</summary>
    public RawAnswer[]? Partial()
    {
        if (Complete() is not { } sheet)
        {
            return null;
        }

        var share = _random.NextDouble();
        for (var i = 0; i < sheet.Length; i++)
        {
            if (_random.NextDouble() < (_isReadByGate[i] ? Math.Max(share, 0.5) : share))
            {
                sheet[i] = RawAnswer.None;
            }
        }

        return sheet;
    }

    /// <summary>Answers that know nothing of gates or of what is missing under the setting; few are valid.</summary>
    public RawAnswer[] Careless() =>
    [
        .. _definition.Items.Select(item => _random.Next(3) == 0 || _values[item.Index].Length == 0
            ? RawAnswer.None
            : _values[item.Index][_random.Next(_values[item.Index].Length)]),
    ];

    private RawAnswer[] ValuesOf(Item item, List<int> edges) => item.Kind == AnswerKind.WholeNumber
        ? [.. edges.Append(item.Minimum).Append(item.Maximum).Append(_random.Next(item.Minimum, item.Maximum + 1))
            .Where(number => number >= item.Minimum && number <= item.Maximum).Distinct().Select(RawAnswer.Number)]
        : [.. _reference.ValuesOf(item)];
}
