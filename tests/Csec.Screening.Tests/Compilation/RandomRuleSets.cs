using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

/// <summary>Rule sets of a few items that use every part of the model in every nesting; a seed gives one of them.</summary>
internal sealed class RandomRuleSets
{
    private readonly Random _random;
    private readonly List<Item> _items = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Category> _categories = [];
    private readonly List<Score> _scores = [];

    private RandomRuleSets(int seed) => _random = new(seed);

    public static RuleSetDefinition Of(int seed) => new RandomRuleSets(seed).Make();

    private RuleSetDefinition Make()
    {
        if (Chance(2))
        {
            _parameters.Add(Sketch.Parameter(_parameters.Count, 1, 2));
        }

        if (Chance(2))
        {
            _parameters.Add(Sketch.Flag(_parameters.Count));
        }

        MakeItems();
        var items = _items.OrderBy(item => item.Index).ToArray();
        for (var i = _random.Next(3); i > 0; i--)
        {
            _categories.Add(new($"category-{i}", "", Sketch.Basis) { Condition = Condition(2), Items = items });
        }

        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            _scores.Add(MakeScore(items));
        }

        return Sketch.RuleSet(items) with
        {
            Parameters = _parameters,
            Categories = [.. _categories],
            Scores = [.. _scores],
            Classifications = [MakeClassification(0), MakeClassification(1)],
            Prompts = [new("prompt", "", Sketch.Basis.Source) { When = Condition(2) }, new("always", "", Sketch.Basis.Source)],
        };
    }

    // Gates read items made before; their indexes are shuffled, so that source order may put an item before its gate.
    private void MakeItems()
    {
        var count = _random.Next(2, 5);
        var indexes = Enumerable.Range(0, count).OrderBy(_ => _random.Next()).ToArray();
        for (var i = 0; i < count; i++)
        {
            var gate = i > 0 && Chance(2) ? Condition(2) : null;
            _items.Add(MakeItem(indexes[i], gate));
        }
    }

    private Item MakeItem(int index, Condition? gate)
    {
        switch (_random.Next(6))
        {
            case 0:
                return Sketch.Number(index, -1, 2, gate);
            case 1:
                return Sketch.Several(index, Option("a"), Option("b"), Option("none") with { IsExclusive = true }) with { Gate = gate };
            case 2:
                return Sketch.Text(index) with { Gate = gate };
            case 3:
                return Sketch.Choice(index, gate, Option("a"), Option("b") with { MissingWhen = OnParameters() }, Option("c"));
            case 4:
                return Sketch.Choice(index, gate, Option("a"), Option("?") with { IsMissing = true }, Option("c"));
            default:
                return Sketch.YesNo(index, gate);
        }
    }

    private AnswerOption Option(string code) => new(code, "") { Points = Points() };

    private decimal Points() => new[] { 0, 0, 1, 1, 2, -1, 0.5m, 0.25m }[_random.Next(8)];

    private Score MakeScore(Item[] items)
    {
        var index = _scores.Count;
        if (Chance(4))
        {
            return new($"score-{index}", index, "", Sketch.Basis) { Rules = Rules(2) };
        }

        var terms = Enumerable.Range(0, _random.Next(4)).Select(_ =>
        {
            var item = items[_random.Next(items.Length)];
            return Chance(2) ? Sketch.Term(OnItem(item), item) : Sketch.Term(Number(2), items);
        });
        return new($"score-{index}", index, "", Sketch.Basis)
        {
            Terms = [.. terms.Where(term => items.Length > 1 || term.Items.Count == 1)],
            AtMost = Chance(2) ? new ConstantNumber(2) : null,
            AtLeast = Chance(3) ? new ConstantNumber(0) : null,
        };
    }

    private NumberExpression OnItem(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber when Chance(2) => new CountNumber([OnAnswer(item)]),
        AnswerKind.WholeNumber => new ProductNumber(new ConstantNumber(1.5m), new AnswerNumber(item)),
        AnswerKind.Text => new ConstantNumber(1),
        _ when Chance(2) => new CountNumber([new NotCondition(OnAnswer(item))]),
        _ => new AnswerPoints(item),
    };

    private Classification MakeClassification(int index) => new(
        $"classification-{index}", index, "", [.. Enumerable.Range(0, 3).Select(level => new Level($"level-{level}", ""))], Sketch.Basis)
    {
        IsOrdered = !Chance(5),
        Overrides = LevelRules(_random.Next(2)),
        Rules = [.. LevelRules(_random.Next(1, 4)), .. Chance(4) ? LevelRules(0) : [Sketch.Rule(0, ConstantCondition.Always)]],
        Floors = LevelRules(_random.Next(3)),
    };

    private LevelRule[] LevelRules(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Sketch.Rule(_random.Next(3), Condition(2)))];

    private PointRule[] Rules(int depth) =>
    [
        .. Enumerable.Range(0, _random.Next(3)).Select(_ => new PointRule(Condition(depth), Number(depth), "")),
        new(ConstantCondition.Always, Number(depth), ""),
    ];

    private Condition Condition(int depth) => (depth == 0 ? _random.Next(3, 7) : _random.Next(8)) switch
    {
        0 => new NotCondition(Condition(depth - 1)),
        1 => new AllCondition(Conditions(depth - 1)),
        2 => new AnyCondition(Conditions(depth - 1)),
        3 when _categories.Count > 0 => new CategoryCondition(_categories[_random.Next(_categories.Count)]),
        4 => OnParameters(),
        7 => new ComparisonCondition(Number(depth - 1), Compared(), Number(depth - 1)),
        _ => OnAnswer(_items[_random.Next(_items.Count)]),
    };

    private Condition[] Conditions(int depth) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Condition(depth))];

    private Condition OnAnswer(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber => new AnswerNumberCondition(item, Compared(), OnParametersNumber()),
        AnswerKind.Text => ConstantCondition.Never,
        _ => new AnswerIsCondition(item, [.. Enumerable.Range(0, item.Options.Count).Where(_ => Chance(2))]),
    };

    private Comparison Compared() => (Comparison)_random.Next(5);

    private Condition OnParameters()
    {
        if (_parameters.Count == 0)
        {
            return new ConstantCondition(Chance(2));
        }

        var parameter = _parameters[_random.Next(_parameters.Count)];
        return new ParameterIsCondition(parameter, parameter.Allowed[_random.Next(2)]);
    }

    private NumberExpression OnParametersNumber() =>
        _parameters.Count > 0 && Chance(2) ? new ParameterNumber(_parameters[0]) : new ConstantNumber(Points());

    private NumberExpression Number(int depth)
    {
        var item = _items[_random.Next(_items.Count)];
        return (depth == 0 ? _random.Next(4) : _random.Next(10)) switch
        {
            0 => new ConstantNumber(Points()),
            1 => OnParametersNumber(),
            2 when _scores.Count > 0 => new ScoreNumber(_scores[_random.Next(_scores.Count)]),
            4 => new SumNumber(Numbers(depth - 1)),
            5 => new ProductNumber(Number(depth - 1), Number(depth - 1)),
            6 => new NegatedNumber(Number(depth - 1)),
            7 => Chance(2) ? new SmallestNumber(Numbers(depth - 1)) : new LargestNumber(Numbers(depth - 1)),
            8 => new CountNumber(Conditions(depth - 1)),
            9 => new FirstMatchNumber(Rules(depth - 1)),
            _ => OnItem(item),
        };
    }

    private NumberExpression[] Numbers(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Number(depth))];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
