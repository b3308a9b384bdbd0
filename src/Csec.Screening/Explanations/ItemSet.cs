using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>Some items of a rule set. Of two sets the one with fewer items goes first, then the one with the earlier item where they differ.</summary>
internal readonly struct ItemSet
{
    private const int WordSize = 64;

    // The first item is the highest bit, so that the set with the earlier item is the greater number.
    private readonly ulong[] _words;

    private ItemSet(ulong[] words, int count)
    {
        _words = words;
        Count = count;
    }

    public int Count { get; }

    /// <summary>No item, of so many.</summary>
    public static ItemSet None(int items) => new(new ulong[(items + WordSize - 1) / WordSize], 0);

    /// <summary>The set with one more item.</summary>
    public ItemSet With(int item)
    {
        var words = (ulong[])_words.Clone();
        words[item / WordSize] |= 1UL << (WordSize - 1 - (item % WordSize));
        return new(words, Count + 1);
    }

    public bool GoesBefore(ItemSet other)
    {
        for (var i = 0; Count == other.Count && i < _words.Length; i++)
        {
            if (_words[i] != other._words[i])
            {
                return _words[i] > other._words[i];
            }
        }

        return Count < other.Count;
    }

    /// <summary>The items in source order.</summary>
    public int[] ToArray()
    {
        var items = new List<int>(Count);
        for (var i = _words.Length - 1; i >= 0; i--)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                items.Add((i * WordSize) + WordSize - 1 - Bits.Lowest(word));
            }
        }

        items.Sort();
        return [.. items];
    }
}
