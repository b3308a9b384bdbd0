using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// The answers of one item in classes of equal effect. A raw answer is a number: the position of an option, a bit for
/// each option chosen, or the whole number given.
/// </summary>
internal sealed class ItemClasses
{
    private readonly ulong[] _raw;
    private readonly ushort[] _classes;
    private readonly Dictionary<ulong, ushort>? _classOfSubset;
    private readonly ulong[] _first;
    private readonly long[] _sizes;

    private ItemClasses(Item item, ulong[] raw, ushort[] classes)
    {
        Item = item;
        _raw = raw;
        _classes = classes;
        // Items without any value option have one class, which is never allowed; text has one class of any text.
        Count = classes.Length == 0 ? 1 : classes.Max() + 1;
        _first = new ulong[Count];
        _sizes = new long[Count];
        for (var i = raw.Length - 1; i >= 0; i--)
        {
            _first[classes[i]] = raw[i];
            _sizes[classes[i]]++;
        }

        if (item.Kind == AnswerKind.Text)
        {
            _sizes[0] = 1;
        }

        if (item.Kind == AnswerKind.MultipleChoice)
        {
            _classOfSubset = [];
            for (var i = 0; i < raw.Length; i++)
            {
                _classOfSubset.Add(raw[i], classes[i]);
            }
        }
    }

    public Item Item { get; }

    public int Count { get; }

    /// <summary>Classes by what the leaves of all conditions and numbers say of each answer.</summary>
    public static ItemClasses Of(Item item, IReadOnlyList<Func<ulong, decimal>> effects)
    {
        var raw = RawAnswers(item);
        var classes = new int[raw.Length];
        var count = raw.Length == 0 ? 0 : 1;
        foreach (var effect in effects)
        {
            if (count == raw.Length)
            {
                break;
            }

            var refined = new Dictionary<(int, decimal), int>();
            for (var i = 0; i < raw.Length; i++)
            {
                var key = (classes[i], effect(raw[i]));
                if (!refined.TryGetValue(key, out var found))
                {
                    found = refined.Count;
                    refined.Add(key, found);
                }

                classes[i] = found;
            }

            count = refined.Count;
        }

        return new(item, raw, [.. classes.Select(found => checked((ushort)found))]);
    }

    /// <summary>The class of a raw answer, or <see cref="CompiledSetting.Missing"/> for one that is no value.</summary>
    public ushort ClassOf(ulong raw)
    {
        switch (Item.Kind)
        {
            case AnswerKind.WholeNumber:
                return raw < (ulong)_classes.Length ? _classes[(int)raw] : CompiledSetting.Missing;
            case AnswerKind.MultipleChoice:
                return _classOfSubset!.TryGetValue(raw, out var found) ? found : CompiledSetting.Missing;
            case AnswerKind.Text:
                return 0;
            default:
                var at = Array.BinarySearch(_raw, raw);
                return at < 0 ? CompiledSetting.Missing : _classes[at];
        }
    }

    /// <summary>The raw answers of a class in order; empty for text.</summary>
    public IReadOnlyList<ulong> Answers(int answerClass) =>
        [.. _raw.Where((_, i) => _classes[i] == answerClass)];

    /// <summary>The first raw answer of a class.</summary>
    public ulong First(int answerClass) => _first[answerClass];

    public long Size(int answerClass) => _sizes[answerClass];

    /// <summary>Whether the answers of a class are values under a setting.</summary>
    public bool IsValue(int answerClass, ParameterSetting setting)
    {
        if (_sizes[answerClass] == 0)
        {
            return false;
        }

        for (var option = 0; option < Item.Options.Count; option++)
        {
            if (Item.Options[option].MissingWhen is { } condition && Contains(_first[answerClass], option)
                && setting.Holds(condition))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an option is among a raw answer of a choice or multiple-choice item.</summary>
    public bool Contains(ulong raw, int option) => Contains(Item, raw, option);

    public static bool Contains(Item item, ulong raw, int option) =>
        item.Kind == AnswerKind.MultipleChoice ? (raw & (1UL << option)) != 0 : raw == (ulong)option;

    private static ulong[] RawAnswers(Item item)
    {
        switch (item.Kind)
        {
            case AnswerKind.Choice:
                return [.. Values(item).Select(option => (ulong)option)];
            case AnswerKind.WholeNumber:
                // By distance from the minimum, so that the numbers may be negative.
                return [.. Enumerable.Range(0, item.Maximum - item.Minimum + 1).Select(number => (ulong)number)];
            case AnswerKind.MultipleChoice:
                var together = Values(item).Where(option => !item.Options[option].IsExclusive).ToArray();
                var alone = Values(item).Where(option => item.Options[option].IsExclusive);
                return
                [
                    .. Enumerable.Range(1, (1 << together.Length) - 1).Select(subset => Spread(subset, together)),
                    .. alone.Select(option => 1UL << option),
                ];
            default:
                return [];
        }
    }

    private static IEnumerable<int> Values(Item item) =>
        Enumerable.Range(0, item.Options.Count).Where(option => !item.Options[option].IsMissing);

    private static ulong Spread(int subset, int[] options)
    {
        var raw = 0UL;
        for (var i = 0; i < options.Length; i++)
        {
            if ((subset & (1 << i)) != 0)
            {
                raw |= 1UL << options[i];
            }
        }

        return raw;
    }
}
