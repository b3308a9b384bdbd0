using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// Changes of the edges of bands, or of the steps of a table, that mend a fault. Each is tried on all that is reached
/// under every setting, and taken only when it mends the fault, makes no new one, and empties no band.
/// </summary>
internal sealed class StepEdits
{
    private readonly ProofContext _context;
    private readonly IReadOnlyList<Band> _bands;
    private readonly IReadOnlyList<SourceSpan> _places;
    private readonly IReadOnlyList<IReadOnlyList<decimal>> _reachable;
    private readonly bool _areBands;
    private readonly HashSet<(int Setting, BandFault Fault)> _faults;

    private StepEdits(ProofContext context, IReadOnlyList<Band> bands, string place, Func<CompiledSetting, IReadOnlyList<decimal>> reachable, bool areBands)
    {
        _context = context;
        _bands = bands;
        _places = [.. bands.Select((_, i) => context.Map[FormattableString.Invariant($"{place}/{i}")])];
        _reachable = [.. context.Settings.Select(reachable)];
        _areBands = areBands;
        _faults = FaultsOf(bands);
    }

    public static StepEdits OfBands(ProofContext context, Classification classification) => new(
        context, classification.Bands, "band " + classification.Id, setting => context.Checks.ReachableScores(setting, classification.Of!), areBands: true);

    public static StepEdits OfAxis(ProofContext context, Classification classification, TableAxis axis) => new(
        context, axis.Bands, FormattableString.Invariant($"step {classification.Id}/{axis.Index}"), setting => axis.Values(context.Checks, setting), areBands: false);

    /// <summary>A change of one element of the file, when it stands there and not in the file of a base.</summary>
    public static SuggestedEdit? In(ProofContext context, string element, string replacement)
    {
        var (place, source) = (context.Map[element], context.Map.Source);
        return context.Map.Has(element) && source.PathOf(place.Start) == source.PathOf(0) ? new(place.Start, place.Length, replacement) { Original = source.Content.Substring(place.Start, place.Length) } : null;
    }

    /// <summary>A change that mends a gap or overlap, or null when none of one or two steps does.</summary>
    public SuggestedEdit? Mending(BandFault fault, CompiledSetting setting)
    {
        var index = _context.Settings.ToList().IndexOf(setting);
        var changes = fault is { First: { } first, Second: { } second } ? Parting(first, second, fault.Region, index) : Filling(fault.Region, index);
        return Edit(AtParameters().Concat(changes).FirstOrDefault(change => Mends(change, (index, fault))));
    }

    /// <summary>One step made to end where another begins by a parameter, or to begin where it ends.</summary>
    private IEnumerable<(int Band, Band New)[]> AtParameters() =>
        from band in Enumerable.Range(0, _bands.Count)
        from other in _bands
        where other != _bands[band]
        from changed in new[]
        {
            other is { From: ParameterNumber lower, FromIsExclusive: false } ? new Band(0, "under " + lower.Parameter.Id) { To = lower, ToIsExclusive = true } : null,
            other is { To: ParameterNumber upper, ToIsExclusive: false } ? new Band(0, "over " + upper.Parameter.Id) { From = upper, FromIsExclusive = true } : null,
        }
        where changed is not null
        select new[] { (band, changed) };

    /// <summary>A change by which a band that holds nothing takes scores of its neighbour, or null when none does.</summary>
    public SuggestedEdit? Reaching(int band)
    {
        var edges = _reachable.SelectMany(values => values.Reverse().Select(value => new (int Band, Band New)[] { (band, Between(value, values[values.Count - 1], isOpenBelow: false, _bands[band].To is null)) }));
        var changes = edges.Concat(Enumerable.Range(0, _reachable.Count)
            .SelectMany(setting => new[] { band - 1, band + 1 }.Where(other => other >= 0 && other < _bands.Count).SelectMany(other => Splits(Math.Min(band, other), Math.Max(band, other), setting))));
        return Edit(changes.FirstOrDefault(change => IsNoWorse(change, out _) && Held(Changed(change), band).Any()));
    }

    /// <summary>Each step, widened to take the region in; the one that ends before it first.</summary>
    private IEnumerable<(int Band, Band New)[]> Filling(Region region, int setting) =>
        from band in Enumerable.Range(0, _bands.Count)
        let values = Values(band, setting)
        where values.Count > 0
        orderby values[0] > region.Last, Math.Min(Math.Abs(values[values.Count - 1] - region.First), Math.Abs(values[0] - region.Last))
        select new[] { (band, Between(Math.Min(values[0], region.First), Math.Max(values[values.Count - 1], region.Last), _bands[band].From is null, _bands[band].To is null)) };

    /// <summary>One of two steps without the region, the second first; else the scores of both, parted anew.</summary>
    private IEnumerable<(int Band, Band New)[]> Parting(int first, int second, Region region, int setting)
    {
        foreach (var band in new[] { second, first })
        {
            var values = Values(band, setting);
            var left = values.Where(value => !region.Holds(value)).ToList();
            if (left.Count > 0)
            {
                yield return
                [
                    (band, Between(left[0], left[left.Count - 1], _bands[band].From is null && left[0] == values[0], _bands[band].To is null && left[left.Count - 1] == values[values.Count - 1])),
                ];
            }
        }

        foreach (var change in Splits(first, second, setting))
        {
            yield return change;
        }
    }

    /// <summary>What two steps hold together, parted at each place in turn.</summary>
    private IEnumerable<(int Band, Band New)[]> Splits(int first, int second, int setting)
    {
        var (one, other) = (Values(first, setting), Values(second, setting));
        var isTurned = one.Count > 0 && other.Count > 0 && one[0] > other[0];
        var (low, high) = isTurned ? (second, first) : (first, second);
        var both = one.Union(other).OrderBy(value => value).ToList();
        for (var count = both.Count - 1; count > 0; count--)
        {
            yield return
            [
                (low, Between(both[0], both[count - 1], _bands[low].From is null, isOpenAbove: false)),
                (high, Between(both[count], both[both.Count - 1], isOpenBelow: false, _bands[high].To is null)),
            ];
        }
    }

    private static Band Between(decimal first, decimal last, bool isOpenBelow, bool isOpenAbove)
    {
        var text = isOpenAbove ? FormattableString.Invariant($"{first} or more") : isOpenBelow ? FormattableString.Invariant($"up to {last}") : new Region(first, last).ToString();
        return new(0, text) { From = isOpenBelow && !isOpenAbove ? null : new ConstantNumber(first), To = isOpenAbove ? null : new ConstantNumber(last) };
    }

    private bool Mends((int Band, Band New)[] change, (int, BandFault) fault) => IsNoWorse(change, out var left) && !left.Contains(fault);

    private bool IsNoWorse((int Band, Band New)[] change, out HashSet<(int, BandFault)> left)
    {
        var changed = Changed(change);
        left = FaultsOf(changed);
        return left.IsSubsetOf(_faults) && Enumerable.Range(0, _bands.Count).All(band => Held(changed, band).Any() || !Held(_bands, band).Any());
    }

    private IReadOnlyList<Band> Changed((int Band, Band New)[] change)
    {
        var bands = _bands.ToArray();
        foreach (var (band, changed) in change)
        {
            bands[band] = changed with { Level = bands[band].Level };
        }

        return bands;
    }

    private HashSet<(int, BandFault)> FaultsOf(IReadOnlyList<Band> bands)
    {
        var areLowerEdges = _areBands && Binding.BandEdges.AreLower(bands);
        return [.. _context.Settings.SelectMany((setting, i) => BandsHoldEachScoreOnce.Faults(bands, areLowerEdges, _reachable[i], setting.Parameters).Select(fault => (i, fault)))];
    }

    /// <summary>The values for which a band decides under some setting: the first that holds, of lower edges the last.</summary>
    private IEnumerable<decimal> Held(IReadOnlyList<Band> bands, int band)
    {
        var before = _areBands && Binding.BandEdges.AreLower(bands) ? bands.Skip(band + 1) : bands.Take(band);
        return _context.Settings.SelectMany((setting, i) => _reachable[i].Where(value =>
            Steps.Holds(bands[band], value, setting.Parameters) && !before.Any(other => Steps.Holds(other, value, setting.Parameters))));
    }

    private List<decimal> Values(int band, int setting) =>
        [.. _reachable[setting].Where(value => Steps.Holds(_bands[band], value, _context.Settings[setting].Parameters))];

    /// <summary>The change as one piece of the file, when all of it stands in one file.</summary>
    private SuggestedEdit? Edit((int Band, Band New)[]? change)
    {
        if (change is null)
        {
            return null;
        }

        var pieces = change.Select(pair => (Place: _places[pair.Band], pair.New.Text)).OrderBy(piece => piece.Place.Start).ToList();
        var (start, end) = (pieces[0].Place.Start, pieces[pieces.Count - 1].Place.End);
        var source = _context.Map.Source;
        if (source.PathOf(end) != source.PathOf(0))
        {
            return null;
        }

        var replacement = new System.Text.StringBuilder();
        var at = start;
        foreach (var (place, text) in pieces)
        {
            replacement.Append(source.Content, at, place.Start - at).Append(text);
            at = place.End;
        }

        return new(start, end - start, replacement.ToString()) { Original = source.Content.Substring(start, end - start) };
    }
}
