using System.Runtime.CompilerServices;

namespace Csec.Screening.Diagrams;

/// <summary>
/// A diagram as tables for packed sheets, several places a step. The answers of a step are first looked up by
/// themselves: most of them lead every state on alike, so they fall into few columns. The states are then rows of a
/// small table. Only this second look-up waits for the step before, and all tables together stay in the fastest cache.
/// </summary>
internal sealed class PackedDiagram
{
    private readonly int[] _afterFirst;
    private readonly PackedStep[] _steps;
    private readonly ushort[] _columns;
    private readonly int[] _next;

    public PackedDiagram(int[] afterFirst, PackedStep[] steps, ushort[] columns, int[] next)
    {
        _afterFirst = afterFirst;
        _steps = steps;
        _columns = columns;
        _next = next;
    }

    public int StepCount => _steps.Length + 1;

    /// <summary>The size of the tables in bytes.</summary>
    public int TableBytes => (_columns.Length * sizeof(ushort)) + ((_afterFirst.Length + _next.Length) * sizeof(int));

    /// <summary>The value of a packed sheet, or -1 when it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(ulong[] words)
    {
        // The first step has one state, so its answers lead straight to the next; they are the lowest bits of all.
        var (afterFirst, columns, next) = (_afterFirst, _columns, _next);
        var state = afterFirst[(int)words[0] & (afterFirst.Length - 1)];
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var answers = (int)(words[step.Word] >> step.Shift) & step.Mask;
            state = next[state + columns[step.FirstColumn + answers]];
        }

        return state;
    }
}

/// <summary>Where a step finds its answers, and where its columns begin.</summary>
internal readonly record struct PackedStep(int Word, int Shift, int Mask, int FirstColumn);
