using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// Whether two rule sets with the same items and answers are the same functions of a sheet, and if not, on which sheet
/// they differ. Both diagrams are walked at once; answers that one of them tells apart are told apart.
/// </summary>
internal sealed class RuleSetComparison
{
    private readonly CompiledRuleSet _first;
    private readonly CompiledRuleSet _second;

    // For each item the classes of the first and second rule set that an answer can belong to at once.
    private readonly (ushort First, ushort Second)[][] _classes;

    /// <param name="first">A rule set.</param>
    /// <param name="second">One with the same items, each with the same answers.</param>
    public RuleSetComparison(CompiledRuleSet first, CompiledRuleSet second)
    {
        _first = first;
        _second = second;
        _classes = [.. first.Definition.Items.Select(PairsOf)];
    }

    /// <summary>Whether both put the items into the same order, without which their diagrams cannot be walked together.</summary>
    public bool CanCompare =>
        Enumerable.Range(0, _first.Layers.Count).All(layer => _first.Layers.Place(layer) == _second.Layers.Place(layer));

    /// <summary>A sheet in classes of the first rule set on which the functions differ, or null when they are equal.</summary>
    public ushort[]? Difference(Diagram first, Diagram second)
    {
        var sheet = new ushort[_first.Definition.Items.Count];
        sheet.AsSpan().Fill(CompiledSetting.Missing);
        return Differs(first, first.Root, second, second.Root, sheet, []) ? sheet : null;
    }

    private bool Differs(Diagram first, int a, Diagram second, int b, ushort[] sheet, HashSet<(int, int)> same)
    {
        if (a < 0 && b < 0)
        {
            return (a == Diagram.Invalid || b == Diagram.Invalid) ? a != b : first.ValueAt(~a) != second.ValueAt(~b);
        }

        if (!same.Add((a, b)))
        {
            return false;
        }

        var layerA = a < 0 ? int.MaxValue : first.Layer(a);
        var layerB = b < 0 ? int.MaxValue : second.Layer(b);
        var item = layerA <= layerB ? first.Place(a) : second.Place(b);
        foreach (var (classA, classB) in _classes[item])
        {
            sheet[item] = classA;
            if (Differs(first, first.Follow(a, item, classA), second, second.Follow(b, item, classB), sheet, same))
            {
                return true;
            }
        }

        sheet[item] = CompiledSetting.Missing;
        return false;
    }

    private (ushort First, ushort Second)[] PairsOf(Item item) =>
    [
        .. Enumerable.Range(0, _first.Classes.Count(item.Index))
            .SelectMany(found => RawAnswers(item, found).Select(raw => ((ushort)found, _second.Classes.OfRaw(item.Index, raw))))
            .Append((CompiledSetting.Missing, CompiledSetting.Missing))
            .Distinct(),
    ];

    /// <summary>Any text is one answer.</summary>
    private IReadOnlyList<ulong> RawAnswers(Item item, int found) =>
        item.Kind == AnswerKind.Text ? [0UL] : _first.Classes.Options(item.Index, found);
}
