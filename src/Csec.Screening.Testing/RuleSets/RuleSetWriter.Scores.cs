namespace Csec.Screening.Testing.RuleSets;

/// <summary>Scores in every form.</summary>
internal sealed partial class RuleSetWriter
{
    private void WriteSectionScore(PlannedSection section)
    {
        if (!Chance(0.65))
        {
            return;
        }

        var numbers = section.Items.Where(item => item.IsNumber).Select(item => item.AsNumber()).ToList();
        PlannedNumber score;
        if (IsOfYesNo(section))
        {
            score = new("count of all items", 0, section.Items.Count);
        }
        else if (section.Items.All(item => item.IsNumber))
        {
            score = new("sum of points", numbers.Sum(number => number.Low), numbers.Sum(number => number.High));
        }
        else if (numbers.Count > 0)
        {
            score = new("sum of " + string.Join(", ", numbers.Select(number => number.Words)), numbers.Sum(number => number.Low), numbers.Sum(number => number.High));
        }
        else if (section.Items.Any(item => item.Kind != PlannedKind.Text))
        {
            score = new(CountOf(new([.. section.Items.Where(item => item.Kind != PlannedKind.Text)], HasScores: false)).Words, 0, 3);
        }
        else
        {
            return;
        }

        var (words, bounds) = Capped(score);
        Line(4, "score: " + Quoted(words));
        section.Score = bounds with { Words = section.Id };
    }

    /// <summary>The number with <c>, at most x</c> or <c>, at least x</c> behind it, or as it is.</summary>
    private (string Words, PlannedNumber Bounds) Capped(PlannedNumber number)
    {
        var (words, bounds) = (number.Words, number);
        if (Chance(0.35))
        {
            var cap = Edge(number);
            words += ", at most " + Text(cap);
            bounds = new(words, Math.Min(cap, bounds.Low), Math.Min(cap, bounds.High));
        }

        if (Chance(0.2))
        {
            var floor = Edge(bounds);
            words += ", at least " + Text(floor);
            bounds = new(words, Math.Max(floor, bounds.Low), Math.Max(floor, bounds.High));
        }

        return (words, bounds);
    }

    private void WriteScores()
    {
        Line(0, "scores:");
        var count = Between(1, 4);
        for (var i = 0; i < count; i++)
        {
            Line(2, $"total{i}:");
            var score = WriteScore();
            score = score.Words.Length == 0 ? WriteCaps(score) : score;
            if (Chance(0.4))
            {
                Line(4, $"range: {Quoted($"{Text(score.Low)} to {Text(score.High)}")}");
            }

            if (Chance(0.12))
            {
                WriteMissingRule(4, null, []);
            }

            _scores.Add(score with { Words = $"total{i}" });
        }
    }

    private PlannedNumber WriteScore()
    {
        var numbers = Numbers(Everything());
        switch (Between(0, 9))
        {
            case < 2:
                return WriteCount();
            case 3 or 4 when numbers.Count > 0:
                return WriteSum(numbers);
            case 5 or 6:
                return WriteAdd();
            case 7 or 8:
                return WriteFirst();
            case 9 when Number(Everything(), 2) is { } number:
                var (words, bounds) = Capped(number);
                Line(4, "value: " + Quoted(words));

                // Its words say what bounds it, if anything: the keys may not say so again.
                return bounds;
            default:
                return WriteCount();
        }
    }

    private PlannedNumber WriteCount()
    {
        if (Chance(0.2) && _items.TrueForAll(item => item.Options.Any(option => option is { Code: "yes", CanBeNamed: true })))
        {
            Line(4, "count: all items");
            return new("", 0, _items.Count);
        }

        if (Chance(0.35) && _categories.Count > 0)
        {
            Line(4, "count: all categories");
            return new("", 0, _categories.Count);
        }

        var counted = Enumerable.Range(0, Between(2, 4)).Select(_ => Condition(Everything(), 1)).Distinct().ToList();
        if (_sections.Find(IsOfYesNo) is { } section && Chance(0.4))
        {
            counted.Add(section.Id);
        }

        Line(4, $"count: [{string.Join(", ", counted.Select(Quoted))}]");
        return new("", 0, counted.Count);
    }

    private PlannedNumber WriteSum(List<PlannedNumber> numbers)
    {
        if (Chance(0.4) && _sections.Count > 0 && _sections.TrueForAll(section => section.Score is not null))
        {
            Line(4, "sum: all sections");
            return new("", _sections.Sum(section => section.Score!.Low), _sections.Sum(section => section.Score!.High));
        }

        if (Chance(0.3) && _items.TrueForAll(item => item.IsNumber))
        {
            Line(4, "sum: all items");
            return new("", _items.Sum(item => item.AsNumber().Low), _items.Sum(item => item.AsNumber().High));
        }

        var summands = Some(numbers, 1, 4).ConvertAll(number => Chance(0.3) ? Weighted(number) : number);
        if (_categories.Count > 0 && Chance(0.2))
        {
            summands.Add(new(_categories[0], 0, 1));
        }

        Line(4, $"sum: [{string.Join(", ", summands.Select(number => Quoted(number.Words)))}]");
        return new("", summands.Sum(number => number.Low), summands.Sum(number => number.High));
    }

    private PlannedNumber WriteAdd()
    {
        Line(4, "add:");
        var (low, high) = (0m, 0m);
        foreach (var condition in Enumerable.Range(0, Between(2, 4)).Select(_ => Condition(Everything(), 1)).Distinct())
        {
            var points = Pick(SomePoints);
            Line(6, $"{Quoted(condition)}: {(_numbers.Count > 0 && Chance(0.1) ? _numbers[0].Words : Text(points))}");
            low += Math.Min(points, 0);
            high += Math.Max(points, 0);
        }

        return new("", low, high);
    }

    private PlannedNumber WriteFirst()
    {
        Line(4, "first:");
        var (low, high) = (0m, 0m);
        var count = Between(2, 3);
        for (var i = 0; i < count; i++)
        {
            var points = Pick(SomePoints);
            Line(6, $"- {Quoted(Text(points))}: {Quoted(i == count - 1 ? "otherwise" : Condition(Everything(), 1))}");
            low = Math.Min(points, low);
            high = Math.Max(points, high);
        }

        return new("", low, high);
    }

    private PlannedNumber WriteCaps(PlannedNumber score)
    {
        if (Chance(0.2))
        {
            var isParameter = _numbers.Count > 0 && Chance(0.4);
            var cap = isParameter ? _numbers[0].High : Edge(score);
            Line(4, "at-most: " + (isParameter ? _numbers[0].Words : Text(cap)));
            score = score with { Low = Math.Min(cap, score.Low), High = Math.Min(cap, score.High) };
        }

        if (Chance(0.15))
        {
            var floor = Edge(score);
            Line(4, "at-least: " + Text(floor));
            score = score with { Low = Math.Max(floor, score.Low), High = Math.Max(floor, score.High) };
        }

        return score;
    }
}
