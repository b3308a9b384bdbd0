namespace Csec.Screening.Diagrams;

/// <summary>
/// Where the answer of each place lies in a packed sheet: a field of 2, 4, 8 or 16 bits that holds 0 for no answer or
/// the class and 1. Fields lie in the order of the layers, none across two words.
/// </summary>
internal sealed class PackedLayout
{
    // A multiple of the bits of a step of PackedDiagram, so that few steps are cut short by the end of a word.
    private const int MostBitsOfWord = 60;

    private readonly PackedField[] _fields;

    public PackedLayout(DiagramLayers layers)
    {
        Layers = layers;
        _fields = new PackedField[layers.Count];
        var (word, used) = (0, 0);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var bits = BitsFor(layers.EdgeCount(layer));
            if (used + bits > MostBitsOfWord)
            {
                (word, used) = (word + 1, 0);
            }

            _fields[layers.Place(layer)] = new(word, used, bits);
            used += bits;
        }

        WordCount = word + 1;
    }

    public DiagramLayers Layers { get; }

    public int WordCount { get; }

    public PackedField Field(int place) => _fields[place];

    private static int BitsFor(int codes) => codes switch
    {
        <= 4 => 2,
        <= 16 => 4,
        <= 256 => 8,
        <= 65536 => 16,
        _ => throw new DiagramLimitException(DiagramLimit.Size),
    };
}

/// <summary>The bits of one place in a packed sheet.</summary>
internal readonly record struct PackedField(int Word, int Shift, int Bits)
{
    public ulong Mask => ((1UL << Bits) - 1) << Shift;
}
