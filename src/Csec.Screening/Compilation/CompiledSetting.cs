using Csec.Screening.Diagrams;

namespace Csec.Screening.Compilation;

/// <summary>
/// A rule set under one setting of its parameters. A sheet holds the class of the answer for each item, in item order,
/// or <see cref="Missing"/>; an item that is not asked is missing too. The answers about completions are exact for
/// feasible sheets. All members may be used by several threads at once.
/// </summary>
internal sealed class CompiledSetting
{
    /// <summary>The class of a missing answer.</summary>
    public const ushort Missing = ushort.MaxValue;

    private readonly CompiledRuleSet _ruleSet;
    private readonly bool[][] _isValue;
    private readonly bool _everyItemCanBeAnswered;
    private readonly IReadOnlyList<ReachableValues> _gateRuleParts;
    private readonly IReadOnlyList<CompiledFunction?> _gates;
    private readonly IReadOnlyList<CompiledFunction> _categories;
    private readonly CompiledFunction[] _scores;
    private readonly IReadOnlyList<IReadOnlyList<CompiledFunction>> _terms;
    private readonly CompiledClassification[] _classifications;
    private readonly IReadOnlyList<CompiledFunction?> _prompts;

    /// <exception cref="CompilationException">A part is too large.</exception>
    public CompiledSetting(CompiledRuleSet ruleSet, ParameterSetting parameters)
    {
        _ruleSet = ruleSet;
        Parameters = parameters;
        _isValue =
        [
            .. ruleSet.Definition.Items.Select(item => Enumerable.Range(0, ruleSet.Classes.Count(item.Index))
                .Select(found => ruleSet.Classes.IsValue(item.Index, found, parameters)).ToArray()),
        ];
        _everyItemCanBeAnswered = ruleSet.Definition.Items.All(item => item.Gate is not null || _isValue[item.Index].Any(value => value));

        var compiler = new SettingCompiler(ruleSet, parameters);
        _gates = compiler.Gates();
        _gateRuleParts = compiler.GateRuleParts();
        _categories = compiler.Categories();
        _scores = [.. compiler.Scores()];
        _terms = compiler.Terms();
        _classifications = [.. compiler.Classifications()];
        _prompts = compiler.Prompts();
        Valid = compiler.Valid();
        NodesMade = compiler.NodeCount;
        compiler.ForgetSteps();
    }

    public ParameterSetting Parameters { get; }

    /// <summary>Whether a sheet is complete and valid.</summary>
    public CompiledFunction Valid { get; }

    /// <summary>The nodes that compiling made, those of intermediate steps included; what the limit is on.</summary>
    public int NodesMade { get; }

    /// <summary>The gate of an item, or null when it is always asked.</summary>
    public CompiledFunction? Gate(int item) => _gates[item];

    public CompiledFunction Category(int category) => _categories[category];

    public CompiledFunction Score(int score) => _scores[score];

    public CompiledFunction Term(int score, int term) => _terms[score][term];

    public CompiledClassification Classification(int classification) => _classifications[classification];

    /// <summary>When a prompt is shown, or null when always.</summary>
    public CompiledFunction? Prompt(int prompt) => _prompts[prompt];

    /// <summary>The conditions that gates put on sheets; on each a sheet that some completion agrees with can still hold.</summary>
    public IReadOnlyList<ReachableValues> GateRuleParts => _gateRuleParts;

    /// <summary>Whether a class of answers is a value under this setting.</summary>
    public bool IsValue(int item, ushort answerClass) =>
        answerClass < _isValue[item].Length && _isValue[item][answerClass];

    /// <summary>Whether some completion agrees with the sheet.</summary>
    public bool IsFeasible(ReadOnlySpan<ushort> sheet)
    {
        if (!_everyItemCanBeAnswered)
        {
            return false;
        }

        for (var item = 0; item < _isValue.Length; item++)
        {
            if (sheet[item] != Missing && !IsValue(item, sheet[item]))
            {
                return false;
            }
        }

        foreach (var part in _gateRuleParts)
        {
            if (!part.CanHold(sheet))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which items some completion asks.</summary>
    public void Asked(ReadOnlySpan<ushort> sheet, Span<bool> asked)
    {
        for (var item = 0; item < _gates.Count; item++)
        {
            asked[item] = sheet[item] != Missing || _gates[item] is not { } gate || gate.Completions.CanHold(sheet);
        }
    }

    /// <summary>The levels over all completions, bit i for level i.</summary>
    public ulong PossibleLevels(int classification, ReadOnlySpan<ushort> sheet) =>
        _classifications[classification].PossibleLevels(sheet);

    /// <summary>Whether some completion gets no level.</summary>
    public bool CanHaveNoLevel(int classification, ReadOnlySpan<ushort> sheet) =>
        _classifications[classification].CanHaveNoLevel(sheet);

    /// <summary>The rules that decide some completion: overrides are numbered first, then rules, then floors.</summary>
    public IReadOnlyList<int> PossibleRules(int classification, ReadOnlySpan<ushort> sheet) =>
        _classifications[classification].PossibleRules(sheet);

    /// <summary>The rule that decides every completion, or -1 when there is not just one. Allocates nothing.</summary>
    public int OnlyRule(int classification, ReadOnlySpan<ushort> sheet) => _classifications[classification].OnlyRule(sheet);

    /// <summary>The least and greatest score over all completions.</summary>
    public (decimal Minimum, decimal Maximum) ScoreRange(int score, ReadOnlySpan<ushort> sheet) => _scores[score].Range(sheet);

    /// <summary>The least and greatest value of a summand over all completions.</summary>
    public (decimal Minimum, decimal Maximum) TermRange(int score, int term, ReadOnlySpan<ushort> sheet) =>
        _terms[score][term].Range(sheet);

    /// <summary>What a summand that reads one item adds for a class of its answers; for a missing class, when it is not asked.</summary>
    public decimal TermPoints(int score, int term, ushort answerClass)
    {
        var diagram = _terms[score][term].AnySheet;
        if (diagram.Root < 0)
        {
            return diagram.Values[~diagram.Root];
        }

        var edges = diagram.Edges(diagram.Root);
        var at = edges[Math.Min(answerClass, edges.Length - 1)];
        return at < 0 ? diagram.Values[~at] : throw new InvalidOperationException("The summand reads more than one item.");
    }

    /// <summary>Whether a category holds on some completion, and whether it fails on some.</summary>
    public (bool CanHold, bool CanFail) CategoryRange(int category, ReadOnlySpan<ushort> sheet) =>
        Truths(_categories[category], sheet);

    /// <summary>Whether a prompt is shown on some completion, and whether it is not on some.</summary>
    public (bool CanHold, bool CanFail) PromptRange(int prompt, ReadOnlySpan<ushort> sheet) =>
        _prompts[prompt] is { } when ? Truths(when, sheet) : (true, false);

    /// <summary>The values that a score has when missing answers say and add nothing, ascending.</summary>
    public IReadOnlyList<decimal> ScoresCountingMissingAsNothing(int score) => _scores[score].AnySheet.Values;

    /// <summary>The position of the score among those values.</summary>
    public int ScorePosition(int score, ReadOnlySpan<ushort> sheet) => _scores[score].AnySheet.ValueIndex(sheet);

    /// <summary>The score when missing answers say and add nothing.</summary>
    public decimal ScoreCountingMissingAsNothing(int score, ReadOnlySpan<ushort> sheet) =>
        _scores[score].CountingMissingAsNothing(sheet);

    /// <summary>The level when missing answers say and add nothing; -1 when no rule holds.</summary>
    public int LevelCountingMissingAsNothing(int classification, ReadOnlySpan<ushort> sheet) =>
        _classifications[classification].LevelCountingMissingAsNothing(sheet);

    /// <summary>The level of a complete valid sheet; -1 for any other and where no rule holds.</summary>
    public int CompleteLevel(int classification, ReadOnlySpan<ushort> sheet) =>
        _classifications[classification].CompleteLevel(sheet);

    /// <summary>How many raw answers each edge stands for, by item; one for an item that is not asked.</summary>
    public IReadOnlyList<long[]> EdgeWeights() =>
    [
        .. _isValue.Select((values, item) => values
            .Select((isValue, found) => isValue ? _ruleSet.Classes.Size(item, found) : 0).Append(1).ToArray()),
    ];

    private static (bool CanHold, bool CanFail) Truths(CompiledFunction condition, ReadOnlySpan<ushort> sheet)
    {
        var (minimum, maximum) = condition.Range(sheet);
        return (maximum == 1m, minimum == 0m);
    }
}
