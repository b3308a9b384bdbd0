using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Tests.Evaluation;

/// <summary>Builds small rule sets for tests without any text in between.</summary>
internal sealed class SmallRuleSet
{
    public static readonly Basis Basis = new(new("recalled"), Confidence.Memory);

    private readonly List<Item> _items = [];
    private readonly List<Score> _scores = [];
    private readonly List<Category> _categories = [];
    private readonly List<Classification> _classifications = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Variant> _variants = [];
    private readonly List<Prompt> _prompts = [];

    public Func<RuleSetDefinition, RuleSetDefinition> Finish { get; init; } = definition => definition;

    public RuleSetDefinition Definition =>
        Finish(new("small", Version, "A small rule set", new(RuleSetStatus.Review))
        {
            Items = _items,
            Scores = _scores,
            Categories = _categories,
            Classifications = _classifications,
            Parameters = _parameters,
            Variants = _variants,
            Prompts = _prompts,
        });

    private static RuleSetVersion Version => RuleSetVersion.TryParse("1.0.0", out var version) ? version : default;

    public Item this[string id] => _items.Single(item => item.Id == id);

    public static CompiledRuleSet Compile(RuleSetDefinition definition) => CompiledRuleSet.Compile(definition).RuleSet!;

    public RuleSet Build() => new(Compile(Definition), NoTree, [], "sha256:logic", "sha256:content");

    private static RuleSetTree NoTree => new(new("", ""), new([], default));

    public ReferenceEvaluator Reference(params ParameterValue[] values) => new(Definition, values);

    public SmallRuleSet YesNo(string id, Condition? gate = null, string? askedWhen = null) =>
        Choice(id, [new("no", "no"), new("yes", "yes") { Points = 1 }], gate, askedWhen);

    public SmallRuleSet Choice(string id, AnswerOption[] options, Condition? gate = null, string? askedWhen = null) =>
        Add(new Item(id, _items.Count, id, AnswerKind.Choice) { Basis = Basis, Options = options, Gate = gate, AskedWhen = askedWhen });

    public SmallRuleSet Several(string id, params AnswerOption[] options) =>
        Add(new Item(id, _items.Count, id, AnswerKind.MultipleChoice) { Basis = Basis, Options = options });

    public SmallRuleSet Whole(string id, int minimum, int maximum, Condition? gate = null) =>
        Add(new Item(id, _items.Count, id, AnswerKind.WholeNumber) { Basis = Basis, Minimum = minimum, Maximum = maximum, Gate = gate });

    public SmallRuleSet FreeText(string id, int maximumLength) =>
        Add(new Item(id, _items.Count, id, AnswerKind.Text) { Basis = Basis, MaximumLength = maximumLength, IsScored = false });

    public SmallRuleSet Number(string id, bool isUnsure, params int[] allowed)
    {
        var values = allowed.Select(value => new ParameterValue(ParameterKind.Number, $"{value}", value)).ToList();
        var basis = isUnsure ? Basis with { Confidence = Confidence.Unsure } : Basis;
        _parameters.Add(new(id, _parameters.Count, ParameterKind.Number, values, 0) { Basis = basis });
        return this;
    }

    public SmallRuleSet Variant(string id, string parameter, int allowed)
    {
        var known = Parameter(parameter);
        _variants.Add(new(id, [new(known, known.Allowed[allowed])]));
        return this;
    }

    public Parameter Parameter(string id) => _parameters.Single(parameter => parameter.Id == id);

    public AnswerIsCondition Is(string item, params string[] codes) =>
        new(this[item], [.. codes.Select(this[item].OptionIndex)]);

    public ScoreTerm Yes(string item) => Counted(item, Is(item, "yes"));

    public ScoreTerm Counted(string item, Condition condition) =>
        new(ScoreTermKind.Item, item, new CountNumber([condition])) { Items = [this[item]] };

    public ScoreTerm Points(string item) =>
        new(ScoreTermKind.Item, item, new AnswerPoints(this[item])) { Items = [this[item]] };

    public SmallRuleSet Category(string id, Condition condition)
    {
        _categories.Add(new(id, id, Basis) { Condition = condition, Items = [.. ItemsRead.By(condition).Select(index => _items[index])] });
        return this;
    }

    public ScoreTerm Counted(Category category) =>
        new(ScoreTermKind.Part, category.Id, new CountNumber([new CategoryCondition(category)])) { Items = category.Items };

    public ScoreTerm Part(Score score) => new(ScoreTermKind.Part, score.Id, new ScoreNumber(score)) { Items = score.Items };

    public Category CategoryOf(string id) => _categories.Single(category => category.Id == id);

    public Score ScoreOf(string id) => _scores.Single(score => score.Id == id);

    public SmallRuleSet Sum(string id, ScoreTerm[] terms, NumberExpression? atMost = null, MissingRule? missing = null) =>
        Add(new Score(id, _scores.Count, id, Basis) { Terms = terms, AtMost = atMost, MissingRule = missing ?? MissingRule.None });

    public SmallRuleSet FirstMatch(string id, params (Condition When, decimal Value, string Text)[] rules) =>
        Add(new Score(id, _scores.Count, id, Basis)
        {
            Rules = [.. rules.Select(rule => new PointRule(rule.When, new ConstantNumber(rule.Value), rule.Text))],
        });

    /// <summary>Levels by the least score of each, low to high.</summary>
    public SmallRuleSet Bands(string id, string score, MissingRule? missing, params (string Level, decimal From)[] bands)
    {
        var rules = bands.Select((band, index) => new LevelRule(index, AtLeast(score, band.From), $"{band.Level}: {band.From} or more"));
        return Rules(id, missing, [.. bands.Select(band => band.Level)], [.. rules.Reverse()], ScoreOf(score));
    }

    public ComparisonCondition AtLeast(string score, decimal number) =>
        new(new ScoreNumber(ScoreOf(score)), Comparison.AtLeast, new ConstantNumber(number));

    public SmallRuleSet Rules(
        string id, MissingRule? missing, string[] levels, LevelRule[] rules, Score? of = null, LevelRule[]? floors = null, LevelRule[]? overrides = null)
    {
        _classifications.Add(new(id, _classifications.Count, id, [.. levels.Select(level => new Level(level, level))], Basis)
        {
            MissingRule = missing ?? MissingRule.None,
            Of = of,
            Rules = rules,
            Floors = floors ?? [],
            Overrides = overrides ?? [],
        });
        return this;
    }

    public SmallRuleSet Prompt(string id, Condition? when)
    {
        var items = when is null ? [] : ItemsRead.By(when).Select(index => _items[index]).ToList();
        _prompts.Add(new(id, id, Basis.Source) { When = when, IsAlways = when is null, Items = items });
        return this;
    }

    private SmallRuleSet Add(Item item)
    {
        _items.Add(item);
        return this;
    }

    private SmallRuleSet Add(Score score)
    {
        _scores.Add(score with { Items = [.. ItemsRead.By(score.Value).Select(index => _items[index])] });
        return this;
    }
}
