using System.Globalization;

namespace Csec.Screening.Testing.RuleSets;

/// <summary>Parameters, option sets, items and gates.</summary>
internal sealed partial class RuleSetWriter
{
    // A few rule sets are too large to enumerate, so that the other way of checking is used too.
    private const int UsualSheets = 500;
    private const int ManySheets = 100_000_000;

    private readonly List<string> _allowed = [];
    private readonly List<string> _flags = [];
    private readonly List<(string Id, string[] Codes)> _codes = [];
    private readonly List<PlannedNumber> _numbers = [];
    private readonly Dictionary<string, IReadOnlyList<PlannedOption>> _optionSets = new(StringComparer.Ordinal);
    private readonly List<PlannedItem> _written = [];
    private PlannedItem? _readAhead;

    private void WriteParameters()
    {
        if (!Chance(0.4))
        {
            return;
        }

        var defaults = new List<string>();
        Line(0, "parameters:");
        if (Chance(0.5))
        {
            WriteParameter("strict", ["false", "true"], defaults);
            _flags.Add("strict");
        }

        if (Chance(0.4))
        {
            WriteParameter("reading", ["wide", "narrow"], defaults);
            _codes.Add(("reading", ["wide", "narrow"]));
        }

        if (Chance(0.6) || (_flags.Count == 0 && _codes.Count == 0))
        {
            string[] allowed = Pick<string[]>([["1", "2"], ["1", "3"], ["0", "1.5"], ["2", "-1", "4"]]);
            WriteParameter("cut", allowed, defaults);
            var values = allowed.Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToList();
            _numbers.Add(new("cut", values.Min(), values.Max()));
        }

        if (Chance(0.4))
        {
            Line(0, "variants:");
            Line(2, $"other: {{{Pick(_allowed)}}}");
        }

        if (Chance(0.3))
        {
            // The default must meet it, so it names one.
            Line(0, "requires:");
            Line(2, "- " + Quoted($"{Pick(defaults)} or {ParameterTest()}"));
        }
    }

    private void WriteParameter(string id, string[] allowed, List<string> defaults)
    {
        var chosen = Pick(allowed);
        Line(2, $"{id}: {{means: What is thrown, allowed: [{string.Join(", ", allowed)}], default: {chosen}}}");
        defaults.Add(chosen[0] == '-' ? $"{id} under 0" : $"{id} is {chosen}");
        _allowed.AddRange(allowed.Select(value => $"{id}: {value}"));
    }

    private string ParameterTest()
    {
        var tests = _flags.SelectMany(flag => new[] { flag, "not " + flag, flag + " is false" })
            .Concat(_codes.SelectMany(code => code.Codes.SelectMany(value => new[] { $"{code.Id} is {value}", $"{code.Id} is not {value}" })))
            .Concat(_numbers.SelectMany(number => new[] { $"{number.Words} over {Text(number.Low)}", $"{number.Words} is {Text(number.High)}" }));
        return Pick(tests.ToList());
    }

    private bool HasParameters => _flags.Count + _codes.Count + _numbers.Count > 0;

    private void WriteOptionSets()
    {
        Line(0, "option-sets:");
        for (var i = 0; i < 2; i++)
        {
            WriteOptionSet($"scale{i}", Options(Between(2, 4), exclusive: false));
        }

        WriteOptionSet("marks", Options(Between(2, 3), exclusive: Chance(0.6)));
    }

    private void WriteOptionSet(string name, IReadOnlyList<PlannedOption> options)
    {
        _optionSets.Add(name, options);
        Line(2, name + ":");
        foreach (var option in options)
        {
            Line(4, $"{option.Code}: {Quoted(Words(option))}");
        }
    }

    private List<PlannedOption> Options(int count, bool exclusive)
    {
        var withPoints = Chance(0.75);
        var codes = Chance(0.2) ? new[] { "no", "yes", "partly", "often" } : ["o0", "o1", "2", "o3"];
        var options = Enumerable.Range(0, count).Select(i => new PlannedOption(codes[i], withPoints ? Pick(SomePoints) : null, "")).ToList();
        if (withPoints && options.TrueForAll(option => option.Points == 0))
        {
            options[^1] = options[^1] with { Points = 1 };
        }

        if (HasParameters && Chance(0.35))
        {
            options[^1] = options[^1] with { Meaning = "missing when " + ParameterTest() };
        }

        if (exclusive)
        {
            options.Add(new("none-of-these", Chance(0.3) ? -1 : null, "alone"));
        }

        if (Chance(0.25))
        {
            options.Insert(Between(0, options.Count), new("nk", null, "missing"));
        }

        return options;
    }

    private string Words(PlannedOption option)
    {
        var words = new List<string> { Chance(0.5) ? "some words" : "" };
        words.Add(option.Points is { } points ? Text(points) + (points == 1 ? " point" : " points") : "");
        words.Add(option.Meaning);
        words.RemoveAll(word => word.Length == 0);
        return words.Count == 0 ? option.Code : string.Join(", ", words);
    }

    private void WriteAllItems()
    {
        PlanItems();
        Line(0, "answers: yes-no");
        var inSections = Chance(0.35) ? Between(Math.Min(2, _items.Count), _items.Count) : 0;
        var cut = Between(1, Math.Max(1, inSections));
        var loose = new Queue<PlannedItem>(_items.Skip(inSections));
        if (inSections > 0)
        {
            Line(0, "sections:");
            WriteSection("home", [.. _items.Take(cut)]);
            if (cut < inSections)
            {
                WriteSection("school", [.. _items.Take(inSections).Skip(cut)]);
            }
        }

        if (loose.Count > 0)
        {
            Line(0, "items:");
            WriteItems(2, loose, int.MaxValue, 0);
        }
    }

    private void PlanItems()
    {
        var most = Chance(0.05) ? ManySheets : UsualSheets;
        var sheets = 1L;
        var count = most == ManySheets ? Between(10, 16) : Between(2, 7);
        for (var i = 0; i < count; i++)
        {
            var item = PlanItem($"q{i}", most);
            if (item.Kind == PlannedKind.Text && i == 0)
            {
                // Of texts alone nothing can be said.
                item = new(item.Id, PlannedKind.YesNo, "yes-no") { Options = [new("no", null, ""), new("yes", null, "")] };
            }

            sheets *= item.AnswerCount;
            if (sheets > most && _items.Count > 0)
            {
                break;
            }

            _items.Add(item);
        }

        // The last item may open items before it: then it has no gate itself.
        _readAhead = _items.Count > 2 && _items[^1].Kind != PlannedKind.Text && Chance(0.15) ? _items[^1] : null;
    }

    private PlannedItem PlanItem(string id, int most)
    {
        switch (Between(0, 99))
        {
            case < 42:
                return new(id, PlannedKind.YesNo, "yes-no") { Options = [new("no", null, ""), new("yes", null, "")] };
            case < 62:
                var set = Pick(new[] { "scale0", "scale1" });
                return new(id, PlannedKind.Choice, set) { Options = _optionSets[set] };
            case < 66:
                return new(id, PlannedKind.Choice, "[never, under-15, 15-plus]")
                {
                    Options = [new("never", null, ""), new("under-15", null, ""), new("15-plus", null, "")],
                };
            case < 71:
                return new(id, PlannedKind.Choice, "{never: 0 points, often: 2.5 points}") { Options = [new("never", 0, ""), new("often", 2.5m, "")] };
            case < 82:
                return new(id, PlannedKind.Several, "several of marks") { Options = _optionSets["marks"] };
            case < 97:
                var from = Pick(new[] { 0, 0, 0, 1, 3 });
                var to = from + (Chance(0.12) ? Math.Min(99 - from, most / 5) : Between(1, 5));
                return new(id, PlannedKind.Number, $"whole number {from} to {to}") { Minimum = from, Maximum = to };
            default:
                return new(id, PlannedKind.Text, "text up to 20 characters");
        }
    }

    private void WriteSection(string id, IReadOnlyList<PlannedItem> items)
    {
        var section = new PlannedSection(id, items);
        Line(2, id + ":");
        Line(4, "title: A part");
        if (Chance(0.2))
        {
            Line(4, "basis: {source: other, confidence: V}");
        }

        WriteSectionScore(section);
        Line(4, "items:");
        WriteItems(6, new(items), int.MaxValue, 0);
        _sections.Add(section);
    }

    private void WriteItems(int indent, Queue<PlannedItem> left, int most, int depth)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        for (var written = 0; written < most && left.Count > 0; written++)
        {
            var mayBeGated = !ReferenceEquals(left.Peek(), _readAhead) && Known().Count > 0;
            if (depth > 0 && !mayBeGated && written > 0)
            {
                return;
            }

            if (mayBeGated && depth < 3 && Chance(0.22) && Condition(Known(), 1) is var gate && headings.Add(gate))
            {
                Line(indent, Quoted("when " + gate) + ":");
                WriteItems(indent + 2, left, Between(1, 3), depth + 1);
                continue;
            }

            WriteItem(indent, left.Dequeue(), depth, mayBeGated);
        }
    }

    private void WriteItem(int indent, PlannedItem item, int depth, bool mayBeGated)
    {
        var details = new List<string> { "text: A question" };
        if (item.Answers != "yes-no" || Chance(0.05))
        {
            details.Add("answers: " + item.Answers);
        }

        item.IsGated = depth > 0;
        if (mayBeGated && Chance(0.1))
        {
            details.Add("asked-when: " + Quoted(Condition(Known(), 2)));
            item.IsGated = true;
        }

        if (Chance(0.03))
        {
            details.Add("basis: {source: other, confidence: M}");
        }

        Line(indent, details.Count == 1 && Chance(0.7) ? item.Id + ": A question" : $"{item.Id}: {{{string.Join(", ", details)}}}");
        _written.Add(item);
    }

    /// <summary>The items that the gate of the next item may read.</summary>
    private Scope Known() =>
        new([.. _written.Append(_readAhead).OfType<PlannedItem>().Where(item => item.Kind != PlannedKind.Text).Distinct()], HasScores: false);
}
