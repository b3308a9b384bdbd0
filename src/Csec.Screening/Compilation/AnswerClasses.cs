using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// The answers of every item of a rule set in classes of equal effect under every setting of the parameters, so that
/// one edge of a diagram is one class. Classes are numbered in the order of their first raw answer.
/// </summary>
internal sealed class AnswerClasses
{
    private readonly ItemClasses[] _items;

    private AnswerClasses(ItemClasses[] items) => _items = items;

    public static AnswerClasses Of(RuleSetDefinition definition)
    {
        var effects = definition.Items.Select(_ => new List<Func<ulong, decimal>>()).ToArray();
        var settings = Settings(definition);
        foreach (var part in Expressions.Of(definition).SelectMany(Expressions.PartsOf))
        {
            switch (part)
            {
                case AnswerIsCondition answer:
                    effects[answer.Item.Index].Add(IsAmong(answer));
                    break;
                case AnswerNumberCondition number:
                    effects[number.Item.Index].AddRange(Holds(number, settings));
                    break;
                case AnswerPoints points:
                    effects[points.Item.Index].Add(Points(definition.Items[points.Item.Index]));
                    break;
                case AnswerNumber number:
                    effects[number.Item.Index].Add(raw => raw);
                    break;
            }
        }

        foreach (var item in definition.Items)
        {
            if (item.Options.Any(option => option.IsSometimesMissing))
            {
                effects[item.Index].Add(SometimesMissing(item));
            }
        }

        return new([.. definition.Items.Select(item => ItemClasses.Of(item, effects[item.Index]))]);
    }

    /// <summary>How many classes an item has, at least 1.</summary>
    public int Count(int item) => _items[item].Count;

    /// <summary>The class of an option, or <see cref="CompiledSetting.Missing"/> when it always means a missing answer.</summary>
    public ushort OfOption(int item, int option) => _items[item].ClassOf((ulong)option);

    /// <summary>The class of a whole number within the item's range.</summary>
    public ushort OfNumber(int item, int number) => _items[item].ClassOf((ulong)((long)number - _items[item].Item.Minimum));

    /// <summary>
    /// The class of the options chosen, a bit each, or <see cref="CompiledSetting.Missing"/> when that is no answer: none
    /// chosen, an exclusive option beside others, or one that means a missing answer.
    /// </summary>
    public ushort OfOptions(int item, ulong options) => _items[item].ClassOf(options);

    /// <summary>The class of a raw answer, as <see cref="Options"/> gives them: a position, an offset in the range, or options as bits.</summary>
    public ushort OfRaw(int item, ulong raw) => _items[item].ClassOf(raw);

    /// <summary>How many raw answers a class stands for; a text counts as one.</summary>
    public long Size(int item, int answerClass) => _items[item].Size(answerClass);

    /// <summary>The options of a class: positions for a choice item, a bit an option for multiple choice.</summary>
    public IReadOnlyList<ulong> Options(int item, int answerClass) => _items[item].Answers(answerClass);

    /// <summary>The numbers of a class, ascending.</summary>
    public IReadOnlyList<int> Numbers(int item, int answerClass) =>
        [.. _items[item].Answers(answerClass).Select(raw => Number(item, raw))];

    /// <summary>The first option, or options as bits, of a class.</summary>
    public ulong FirstOptions(int item, int answerClass) => _items[item].First(answerClass);

    /// <summary>The first number of a class.</summary>
    public int FirstNumber(int item, int answerClass) => Number(item, _items[item].First(answerClass));

    /// <summary>The points that every answer of a class is worth, if anything counts the points of the item.</summary>
    public decimal Points(int item, int answerClass) => Points(_items[item].Item)(_items[item].First(answerClass));

    /// <summary>Whether a class is a value under a setting, and not an option that then counts as missing.</summary>
    public bool IsValue(int item, int answerClass, ParameterSetting setting) => _items[item].IsValue(answerClass, setting);

    private int Number(int item, ulong raw) => _items[item].Item.Minimum + (int)raw;

    private static IReadOnlyList<ParameterSetting> Settings(RuleSetDefinition definition) =>
        [.. Enumerable.Range(0, ParameterSetting.CountOf(definition)).Select(index => ParameterSetting.At(definition, index))];

    private static Func<ulong, decimal> IsAmong(AnswerIsCondition answer)
    {
        var item = answer.Item;
        return raw => answer.Options.Any(option => ItemClasses.Contains(item, raw, option)) ? 1 : 0;
    }

    private static IEnumerable<Func<ulong, decimal>> Holds(AnswerNumberCondition number, IReadOnlyList<ParameterSetting> settings)
    {
        var minimum = number.Item.Minimum;
        return settings.Select(setting => setting.Number(number.Bound)).Distinct().Select<decimal, Func<ulong, decimal>>(
            bound => raw => ParameterSetting.Compare(minimum + (decimal)raw, number.Comparison, bound) ? 1 : 0);
    }

    private static Func<ulong, decimal> Points(Item item) =>
        raw => item.Options.Where((_, option) => ItemClasses.Contains(item, raw, option)).Sum(option => option.Points);

    private static Func<ulong, decimal> SometimesMissing(Item item) =>
        raw => item.Options.Select((option, index) =>
            option.IsSometimesMissing && ItemClasses.Contains(item, raw, index) ? (decimal)(1UL << index) : 0m).Sum();
}
