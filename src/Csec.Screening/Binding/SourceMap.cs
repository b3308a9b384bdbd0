using Csec.Screening.Text;

namespace Csec.Screening.Binding;

/// <summary>Where in the file an element of the model was written; elements are named like <c>level screen/negative</c>.</summary>
internal sealed class SourceMap(SourceText source)
{
    private readonly Dictionary<string, SourceSpan> _spans = new(StringComparer.Ordinal);

    public SourceText Source { get; } = source;

    public void Add(string element, SourceSpan span) => _spans[element] = span;

    /// <summary>Whether an element was written down.</summary>
    public bool Has(string element) => _spans.ContainsKey(element);

    /// <summary>The place of an element, or the beginning of the file.</summary>
    public SourceSpan this[string element] => _spans.TryGetValue(element, out var span) ? span : default;
}
