namespace Csec.Screening.Evaluation;

/// <summary>
/// The answers of a sheet in item order, in memory that the caller lends: the class of each answer, its value (option
/// index, number, or options as bits) and its place in the sheet given, -1 for none.
/// </summary>
internal readonly ref struct BoundSheet
{
    public BoundSheet(Span<ushort> classes, Span<long> values, Span<int> places)
    {
        Classes = classes;
        Values = values;
        Places = places;
    }

    public Span<ushort> Classes { get; }

    public Span<long> Values { get; }

    public Span<int> Places { get; }

    public bool IsGiven(int item) => Classes[item] != Compilation.CompiledSetting.Missing;
}
