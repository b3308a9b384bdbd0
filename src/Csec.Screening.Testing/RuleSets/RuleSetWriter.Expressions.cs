namespace Csec.Screening.Testing.RuleSets;

/// <summary>Conditions and numbers in the words of the language.</summary>
internal sealed partial class RuleSetWriter
{
    private static readonly string[] Comparisons = ["over", "under", "at least", "at most"];

    private Scope Everything() => new([.. _items.Where(item => item.Kind != PlannedKind.Text)], HasScores: true);

    private string Condition(Scope scope, int depth)
    {
        if (depth == 0 || scope.Count == 0 || Chance(0.45))
        {
            return Atom(scope);
        }

        switch (Between(0, 9))
        {
            case < 2:
                return Joined("and", scope, depth);
            case < 4:
                return Joined("or", scope, depth);
            case 4:
                return $"not ({Condition(scope, depth - 1)})";
            default:
                return Quantified(scope);
        }
    }

    private string Joined(string word, Scope scope, int depth)
    {
        var parts = Enumerable.Range(0, Between(2, 3)).Select(_ => Condition(scope, depth - 1));
        return string.Join($" {word} ", parts.Select(part => part.Contains(" and ") || part.Contains(" or ") ? $"({part})" : part));
    }

    /// <summary>A test that needs no parentheses beside <c>and</c> or <c>or</c>.</summary>
    private string Atom(Scope scope)
    {
        if ((HasParameters && Chance(0.12)) || (scope.Items.Count == 0 && HasParameters))
        {
            return ParameterTest();
        }

        if (scope.HasScores && _categories.Count > 0 && Chance(0.15))
        {
            return (Chance(0.3) ? "not " : "") + Pick(_categories);
        }

        return Chance(0.15) && Number(scope, 1) is { } number ? Compared(number) : About(Pick(scope.Items));
    }

    private string About(PlannedItem item)
    {
        switch (item.Kind)
        {
            case PlannedKind.YesNo:
                return string.Format(null, Pick(new[] { "{0}", "{0}", "{0}", "{0} is no", "not {0}", "{0} is not yes", "{0} is yes" }), item.Id);
            case PlannedKind.Number:
                var bound = _numbers.Count > 0 && Chance(0.15) ? Pick(_numbers).Words
                    : Text(Between(item.Minimum, item.Maximum) + (Chance(0.1) ? 0.5m : 0));
                return $"{item.Id} {Pick(new[] { "is", "is not", "over", "under", "at least", "at most", "is at least" })} {bound}";
            default:
                var words = item.Kind == PlannedKind.Several ? new[] { "is", "is", "is not" } : ["is", "is", "is not", "is at least", "is at most"];
                return $"{item.Id} {Pick(words)} {Pick(item.Options.Where(option => option.CanBeNamed).ToList()).Code}";
        }
    }

    private string Quantified(Scope scope)
    {
        var word = Pick(new[] { "any", "all", "none", "at least 1", "at least 2" });
        if (Chance(0.3) && scope.Items.GroupBy(item => item.Answers).Where(group => group.First().Kind is PlannedKind.Choice).ToList() is { Count: > 0 } alike)
        {
            var group = Pick(alike).ToList();
            var code = Pick(group[0].Options.Where(option => option.CanBeNamed).ToList()).Code;
            return $"{word} of {string.Join(", ", group.Select(item => item.Id))} is {code}";
        }

        if (Chance(0.25) && scope.HasScores && _items.TrueForAll(item => item.Options.Any(option => option is { Code: "yes", CanBeNamed: true })))
        {
            return Pick(new[] { "any item", "all items", "no item", "any item is no" });
        }

        if (Chance(0.3) && scope.HasScores && _sections.Find(IsOfYesNo) is { } section)
        {
            return $"{word} of {section.Id}";
        }

        return $"{word} of {Operands(scope)}";
    }

    private static bool IsOfYesNo(PlannedSection section) => section.Items.All(item => item.Kind == PlannedKind.YesNo);

    /// <summary>Names of what is true or false, and conditions in parentheses.</summary>
    private string Operands(Scope scope)
    {
        var bare = scope.Items.Where(item => item.Kind == PlannedKind.YesNo).Select(item => item.Id)
            .Concat(scope.HasScores ? _categories : []).Concat(_flags);
        var tests = scope.Items.Select(item => $"({About(item)})");
        return string.Join(", ", Some(bare.Concat(tests).ToList(), 2, 3));
    }

    private string Compared(PlannedNumber number)
    {
        var bound = Edge(number);
        var words = number.Words.Contains(' ') ? $"({number.Words})" : number.Words;
        var isNamed = _items.Exists(item => item.Id == number.Words);
        return !isNamed && Chance(0.2) ? $"{words} is {(Chance(0.3) ? "not " : "")}{Text(bound)}" : $"{words} {Pick(Comparisons)} {Text(bound)}";
    }

    /// <summary>A value within the bounds of a number, not negative, so that it may stand behind <c>is</c>.</summary>
    private decimal Edge(PlannedNumber number)
    {
        var low = Math.Max(0, number.Low);
        var edge = Math.Floor(low + ((number.High - low) * (decimal)_random.NextDouble()) + 0.5m);
        return Chance(0.1) ? edge + 0.5m : edge;
    }

    /// <summary>A number, or null when the scope has none.</summary>
    private PlannedNumber? Number(Scope scope, int depth)
    {
        if (scope.Items.Count > 0 && Chance(0.15))
        {
            return CountOf(scope);
        }

        var numbers = Numbers(scope);
        if (numbers.Count == 0)
        {
            return null;
        }

        return depth > 0 && Chance(0.5) ? Combined(numbers, scope, depth) : Pick(numbers);
    }

    private PlannedNumber CountOf(Scope scope)
    {
        var operands = Operands(scope);
        return new("count of " + operands, 0, operands.Split(',').Length);
    }

    private List<PlannedNumber> Numbers(Scope scope) =>
    [
        .. scope.Items.Where(item => item.IsNumber).Select(item => item.AsNumber()),
        .. scope.HasScores ? _scores : [],
        .. scope.HasScores ? _sections.Select(section => section.Score).OfType<PlannedNumber>() : [],
    ];

    private PlannedNumber Combined(List<PlannedNumber> numbers, Scope scope, int depth)
    {
        var some = Some(numbers, 1, 3);
        var names = string.Join(", ", some.Select(number => number.Words));
        var (first, last) = (some[0], some[^1]);
        switch (Between(0, 8))
        {
            case 0:
                return new("sum of " + names, some.Sum(number => number.Low), some.Sum(number => number.High));
            case 1:
                return new("highest of " + names, some.Max(number => number.Low), some.Max(number => number.High));
            case 2:
                return new("lowest of " + names, some.Min(number => number.Low), some.Min(number => number.High));
            case 3:
                return new($"{first.Words} + {last.Words}", first.Low + last.Low, first.High + last.High);
            case 4:
                return new($"{first.Words} - {last.Words}", first.Low - last.High, first.High - last.Low);
            case 5:
                var products = new[] { first.Low * last.Low, first.Low * last.High, first.High * last.Low, first.High * last.High };
                return products.Max() < 200 ? new($"{first.Words} * {last.Words}", products.Min(), products.Max()) : Weighted(first);
            case 6 when _numbers.Count > 0:
                return new($"{first.Words} + {_numbers[0].Words}", first.Low + _numbers[0].Low, first.High + _numbers[0].High);
            case 7:
                var count = CountOf(scope);
                return new($"({count.Words}) + {first.Words}", first.Low, count.High + first.High);
            default:
                return Weighted(depth > 1 && Number(scope, 1) is { } inner ? inner with { Words = $"({inner.Words})" } : first);
        }
    }

    private PlannedNumber Weighted(PlannedNumber number)
    {
        var weight = Pick(new[] { 2, 0.5m, 1.5m, 3, -1 });
        var (one, other) = (weight * number.Low, weight * number.High);
        return new(weight == -1 ? "-" + number.Words : $"{Text(weight)} * {number.Words}", Math.Min(one, other), Math.Max(one, other));
    }

    private sealed record Scope(IReadOnlyList<PlannedItem> Items, bool HasScores)
    {
        public int Count => Items.Count;
    }
}
