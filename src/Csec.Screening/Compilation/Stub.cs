using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

// A stand-in for the compiled form until that is merged: the same names, answered by enumerating all completions. It is
// deleted then.

internal sealed class CompiledRuleSet
{
    private CompiledRuleSet(RuleSetDefinition definition)
    {
        Definition = definition;
        Classes = new(definition);
    }

    public RuleSetDefinition Definition { get; }

    public AnswerClasses Classes { get; }

    public static CompiledRuleSet Compile(RuleSetDefinition definition) => new(definition);

    public CompiledSetting Setting(int index) => new(Definition, ParameterSetting.At(Definition, index));
}

internal sealed class ParameterSetting
{
    public IReadOnlyList<ParameterValue> Values { get; private init; } = [];

    public int Index { get; private init; }

    public static ParameterSetting At(RuleSetDefinition definition, int index)
    {
        var values = new ParameterValue[definition.Parameters.Count];
        var rest = index;
        for (var i = values.Length - 1; i >= 0; i--)
        {
            var allowed = definition.Parameters[i].Allowed;
            values[i] = allowed[rest % allowed.Count];
            rest /= allowed.Count;
        }

        return new() { Values = values, Index = index };
    }
}

internal sealed class AnswerClasses(RuleSetDefinition definition)
{
    public int Count(int item) => definition.Items[item] switch
    {
        { Kind: AnswerKind.Choice } choice => choice.Options.Count,
        { Kind: AnswerKind.WholeNumber } number => number.Maximum - number.Minimum + 1,
        { Kind: AnswerKind.MultipleChoice } several => 1 << several.Options.Count,
        _ => 1,
    };

    public ushort OfOption(int item, int option) => definition.Items[item].Options.Count > option ? checked((ushort)option) : throw new ArgumentOutOfRangeException(nameof(option));

    public ushort OfNumber(int item, int number) => checked((ushort)(number - definition.Items[item].Minimum));

    public ushort OfOptions(int item, ulong mask) => definition.Items[item].Options.Count <= 15 ? checked((ushort)mask) : throw new ArgumentOutOfRangeException(nameof(mask));
}

internal sealed class CompiledSetting(RuleSetDefinition definition, ParameterSetting values)
{
    public const ushort Missing = ushort.MaxValue;

    private readonly ReferenceEvaluator _reference = new(definition, values.Values);

    public ParameterSetting Values => values;

    public bool IsFeasible(ReadOnlySpan<ushort> sheet) => Completions(sheet).Count > 0;

    public void Asked(ReadOnlySpan<ushort> sheet, Span<bool> asked)
    {
        asked.Clear();
        foreach (var completion in Completions(sheet))
        {
            for (var i = 0; i < asked.Length; i++)
            {
                asked[i] |= !completion[i].IsNone;
            }
        }
    }

    public bool IsValue(int item, ushort answerClass) =>
        _reference.ValuesOf(definition.Items[item]).Contains(Raw(item, answerClass));

    public ulong PossibleLevels(int classification, ReadOnlySpan<ushort> sheet) =>
        Completions(sheet).Aggregate(0UL, (levels, completion) =>
            levels | (1UL << _reference.Decide(definition.Classifications[classification], completion).Level));

    public IReadOnlyList<int> PossibleRules(int classification, ReadOnlySpan<ushort> sheet) =>
        [.. Completions(sheet).Select(completion => _reference.Decide(definition.Classifications[classification], completion).Rule).Distinct().OrderBy(rule => rule)];

    public (decimal Minimum, decimal Maximum) ScoreRange(int score, ReadOnlySpan<ushort> sheet) =>
        Range(definition.Scores[score].Value, sheet);

    public (decimal Minimum, decimal Maximum) TermRange(int score, int term, ReadOnlySpan<ushort> sheet) =>
        Range(definition.Scores[score].Terms[term].Value, sheet);

    public decimal TermPoints(int score, int term, ushort answerClass)
    {
        var sheet = new RawAnswer[definition.Items.Count];
        var item = definition.Scores[score].Terms[term].Items[0].Index;
        sheet[item] = Raw(item, answerClass);
        return _reference.Number(definition.Scores[score].Terms[term].Value, sheet);
    }

    public (bool CanHold, bool CanFail) CategoryRange(int category, ReadOnlySpan<ushort> sheet) =>
        Range(definition.Categories[category].Condition, sheet);

    public (bool CanHold, bool CanFail) PromptRange(int prompt, ReadOnlySpan<ushort> sheet) =>
        Range(definition.Prompts[prompt].When ?? ConstantCondition.Always, sheet);

    public decimal ScoreCountingMissingAsNothing(int score, ReadOnlySpan<ushort> sheet) =>
        _reference.Evaluate(Raw(sheet)).Scores[score];

    public int LevelCountingMissingAsNothing(int classification, ReadOnlySpan<ushort> sheet) =>
        _reference.Evaluate(Raw(sheet)).Levels[classification];

    private (decimal Minimum, decimal Maximum) Range(NumberExpression number, ReadOnlySpan<ushort> sheet)
    {
        var all = Completions(sheet).Select(completion => _reference.Number(number, completion)).ToList();
        return (all.Min(), all.Max());
    }

    private (bool CanHold, bool CanFail) Range(Condition condition, ReadOnlySpan<ushort> sheet)
    {
        var all = Completions(sheet).Select(completion => _reference.Holds(condition, completion)).ToList();
        return (all.Contains(true), all.Contains(false));
    }

    private IReadOnlyList<RawAnswer[]> Completions(ReadOnlySpan<ushort> sheet) =>
        _reference.Completions(Raw(sheet), 1_000_000) ?? throw new NotSupportedException("Too many completions for the stand-in.");

    private RawAnswer[] Raw(ReadOnlySpan<ushort> sheet)
    {
        var raw = new RawAnswer[sheet.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = sheet[i] == Missing ? RawAnswer.None : Raw(i, sheet[i]);
        }

        return raw;
    }

    private RawAnswer Raw(int item, ushort answerClass) => definition.Items[item].Kind switch
    {
        AnswerKind.Choice => RawAnswer.Option(answerClass),
        AnswerKind.WholeNumber => RawAnswer.Number(definition.Items[item].Minimum + answerClass),
        AnswerKind.MultipleChoice => RawAnswer.Options(answerClass),
        _ => RawAnswer.Text,
    };
}
