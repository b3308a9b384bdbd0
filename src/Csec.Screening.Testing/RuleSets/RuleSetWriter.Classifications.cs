namespace Csec.Screening.Testing.RuleSets;

/// <summary>Classifications and the rules for missing answers.</summary>
internal sealed partial class RuleSetWriter
{
    private void WriteClassifications()
    {
        var count = Chance(0.05) ? 0 : Between(1, 3);
        if (count > 0)
        {
            Line(0, "classifications:");
        }

        for (var i = 0; i < count; i++)
        {
            Line(2, $"concern{i}:");
            WriteClassification();
        }
    }

    private void WriteClassification()
    {
        var levels = Enumerable.Range(0, Between(2, 4)).Select(level => $"l{level}").ToList();
        var isPathway = Chance(0.15);
        if (isPathway)
        {
            Line(4, "kind: pathway");
        }

        var score = Pick(_scores);
        switch (Between(0, 9))
        {
            case < 2:
                WriteBands(score, levels);
                break;
            case < 4:
                WriteLowerEdges(score, levels);
                break;
            case 4 or 5 or 6 when Axes() is var axes && axes.Exists(axis => axis.IsItem):
                WriteTable(axes, levels);
                break;
            default:
                Line(4, $"levels: [{string.Join(", ", levels)}]");
                Line(4, "rules:");
                WriteRules(levels);
                Line(6, $"- {Pick(levels)}: otherwise");
                break;
        }

        WriteDetails(levels, isPathway);
    }

    private void WriteDetails(List<string> levels, bool isPathway)
    {
        if (Chance(0.2))
        {
            Line(4, $"labels: {{{levels[0]}: The lowest}}");
        }

        if (Chance(0.3))
        {
            Line(4, "overrides:");
            Line(6, $"- {Pick(levels)}: {Quoted(Condition(Everything(), 1))}");
        }

        if (!isPathway && Chance(0.45))
        {
            Line(4, "floors:");
            Line(6, $"- {levels[^1]}: {Quoted(Condition(Everything(), 1))}");
        }

        if (!Chance(0.45))
        {
            return;
        }

        string[] states = Chance(0.7) ? ["hold", "incomplete"] : [];
        if (states.Length > 0)
        {
            Line(4, "states: [hold, incomplete]");
        }

        WriteMissingRule(4, levels, states);
    }

    /// <summary>Each level from the other end of a random rule, the rarest first.</summary>
    private void WriteRules(List<string> levels)
    {
        foreach (var level in levels.AsEnumerable().Reverse())
        {
            Line(6, $"- {level}: {Quoted(Condition(Everything(), 2))}");
        }
    }

    /// <summary>So many edges within the bounds of a number, ascending; fewer when it has too few values.</summary>
    private List<decimal> Edges(PlannedNumber number, int count)
    {
        var step = number.High - number.Low > 3 ? 1 : 0.5m;
        var places = Enumerable.Range(1, 40).Select(i => Math.Floor(number.Low) + (i * step)).Where(value => value > number.Low && value <= number.High);
        return [.. Some(places.DefaultIfEmpty(number.High).ToList(), count, count).OrderBy(edge => edge)];
    }

    private void WriteBands(PlannedNumber score, List<string> levels)
    {
        var edges = Edges(score, levels.Count - 1);
        levels.RemoveRange(edges.Count + 1, levels.Count - edges.Count - 1);
        Line(4, "of: " + score.Words);
        Line(4, "levels:");
        if (levels.Count == 2 && _numbers.Count > 0 && Chance(0.4))
        {
            Line(6, $"{levels[0]}: {Quoted("under " + _numbers[0].Words)}");
            Line(6, $"{levels[1]}: {Quoted(_numbers[0].Words + " or more")}");
            return;
        }

        var steps = Tiles(edges);
        for (var i = 0; i < levels.Count; i++)
        {
            Line(6, $"{levels[i]}: {Quoted(steps[i])}");
        }
    }

    /// <summary>Ranges without gap or overlap, cut at the edges, each edge on one of its two sides.</summary>
    private List<string> Tiles(List<decimal> edges)
    {
        var tiles = new List<string>();
        var from = "";
        foreach (var edge in edges.Select(Text))
        {
            var belongsBelow = Chance(0.4);
            tiles.Add(from.Length == 0
                ? belongsBelow ? Pick(new[] { "up to " + edge, edge + " or less" }) : "under " + edge
                : from + (belongsBelow ? " to " : " to under ") + edge);
            from = belongsBelow ? "over " + edge : edge;
        }

        tiles.Add(from.StartsWith("over", StringComparison.Ordinal) ? from : from + " or more");
        return tiles;
    }

    private void WriteLowerEdges(PlannedNumber score, List<string> levels)
    {
        var edges = Edges(score, levels.Count - 1);
        levels.RemoveRange(edges.Count + 1, levels.Count - edges.Count - 1);
        Line(4, "of: " + score.Words);
        Line(4, "levels:");
        Line(6, $"{levels[0]}: {Quoted($"{Text(Math.Min(0, score.Low))} or more")}");
        for (var i = 0; i < edges.Count; i++)
        {
            var edge = i == 0 && _numbers.Count > 0 && Chance(0.3) ? _numbers[0].Words : Text(edges[i]);
            Line(6, $"{levels[i + 1]}: {Quoted(edge + " or more")}");
        }
    }

    /// <summary>What a table may run over: scores, and items that are always asked.</summary>
    private List<(string Name, bool IsItem, List<string> Steps)> Axes()
    {
        var axes = _scores.ConvertAll(score => (score.Words, false, Tiles(Edges(score, 1))));
        foreach (var item in _items.Where(item => !item.IsGated))
        {
            if (item.Kind is PlannedKind.YesNo or PlannedKind.Choice)
            {
                axes.Add((item.Id, true, [.. item.Options.Where(option => option.CanBeNamed).Select(option => option.Code)]));
            }
            else if (item.Kind == PlannedKind.Number)
            {
                axes.Add((item.Id, true, Tiles(Edges(new(item.Id, item.Minimum, item.Maximum), 1))));
            }
        }

        return axes;
    }

    private void WriteTable(List<(string Name, bool IsItem, List<string> Steps)> axes, List<string> levels)
    {
        var across = Pick(axes.FindAll(axis => axis.IsItem));
        var down = Pick(axes.FindAll(axis => axis.Name != across.Name));
        levels.RemoveRange(2, levels.Count - 2);
        Line(4, $"levels: [{string.Join(", ", levels)}]");
        Line(4, "table:");
        Line(6, $"across: {{{across.Name}: [{string.Join(", ", across.Steps.Select(Quoted))}]}}");
        Line(6, $"down: {{{down.Name}: [{string.Join(", ", down.Steps.Select(Quoted))}]}}");
        Line(6, "cells:");
        for (var row = 0; row < down.Steps.Count; row++)
        {
            var cells = across.Steps.Select((_, column) => row + column == 0 ? levels[0] : row == down.Steps.Count - 1 && column == across.Steps.Count - 1 ? levels[1] : Pick(levels));
            Line(8, $"- [{string.Join(", ", cells)}]");
        }
    }

    /// <summary>
    /// What the instrument publishes; <paramref name="levels"/> is null for a score, and both lists are empty for the
    /// rule of the whole file.
    /// </summary>
    private void WriteMissingRule(int indent, List<string>? levels, string[] states)
    {
        const string key = "if-answers-are-missing: ";
        var insufficient = Chance(0.25) ? ", insufficient-information: when over half are missing" : "";
        var basis = Chance(0.2) ? ", basis: {source: other, confidence: M}" : "";
        var codes = _items.SelectMany(item => item.Options).Where(option => option.CanBeNamed).Select(option => option.Code).DefaultIfEmpty("no points").ToList();
        switch (Between(0, states.Length > 0 ? 9 : 4))
        {
            case 0:
                Line(indent, key + "none");
                break;
            case 1:
                Line(indent, key + $"{{count-as: no points{insufficient}{basis}}}");
                break;
            case 2 or 3:
                Line(indent, key + $"{{count-as: {Pick(codes)}{insufficient}{basis}}}");
                break;
            case 4:
                Line(indent, key + $"{{only: complete cases{insufficient}{basis}}}");
                break;
            case 5 or 6:
                Line(indent, key + $"{{state: hold{insufficient}{basis}}}");
                break;
            default:
                WritePublishedRules(indent, levels!, states);
                break;
        }
    }

    private void WritePublishedRules(int indent, List<string> levels, string[] states)
    {
        Line(indent, "if-answers-are-missing:");
        foreach (var outcome in Some([.. levels, .. states, "nothing", "the level"], 1, 3))
        {
            Line(indent + 2, $"- {outcome}: {Quoted(MissingCondition())}");
            if (Chance(0.3))
            {
                Line(indent + 4, "provisional: " + Quoted(MissingCondition()));
            }

            if (states.Contains(outcome))
            {
                Line(indent + 4, "although-decided: The form is offered again");
            }
        }

        Line(indent + 2, $"- {Pick(new[] { "the level", "nothing" })}: otherwise");
    }

    private string MissingCondition()
    {
        var score = Pick(_scores);
        var tests = new List<string>
        {
            $"{score.Words} is incomplete",
            $"lowest {score.Words} at least {Text(Edge(score))}",
            $"highest {score.Words} is {Text(Edge(score))}",
            $"{Pick(_items).Id} is missing",
            Condition(Everything(), 1),
        };
        var first = Pick(tests);
        return Chance(0.3) && !first.Contains(" and ") && !first.Contains(" or ") ? $"{first} and {tests[Between(0, 3)]}" : first;
    }
}
