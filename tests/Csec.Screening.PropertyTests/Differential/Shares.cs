using System.Globalization;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>How many pairs of rule set and sheet were compared, and of which kinds they were.</summary>
internal sealed class Shares
{
    private long _pairs;
    private long _complete;
    private long _partial;
    private long _undetermined;
    private long _missingGate;
    private long _impossible;
    private long _byWitness;
    private long _completions;

    public long Pairs => _pairs;

    public long ByWitness => _byWitness;

    public double Partial => (double)_partial / _pairs;

    public double Undetermined => (double)_undetermined / _pairs;

    public double MissingGate => (double)_missingGate / _pairs;

    public void Add(bool isPartial, bool isUndetermined, bool hasMissingGate, int completions)
    {
        Interlocked.Increment(ref _pairs);
        Interlocked.Add(ref _complete, isPartial || completions == 0 ? 0 : 1);
        Interlocked.Add(ref _partial, isPartial && completions > 0 ? 1 : 0);
        Interlocked.Add(ref _undetermined, isUndetermined ? 1 : 0);
        Interlocked.Add(ref _missingGate, hasMissingGate && completions > 0 ? 1 : 0);
        Interlocked.Add(ref _impossible, completions == 0 ? 1 : 0);
        Interlocked.Add(ref _byWitness, completions == int.MaxValue ? 1 : 0);
        Interlocked.Add(ref _completions, completions == int.MaxValue ? 0 : completions);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_pairs} pairs: {Share(_complete)} complete, {Share(_partial)} partial, {Share(_undetermined)} undetermined, {Share(_missingGate)} with a missing gate, {Share(_impossible)} impossible, {_byWitness} beyond enumeration; {_completions} completions");

    private string Share(long count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / _pairs:0.0} %");
}
