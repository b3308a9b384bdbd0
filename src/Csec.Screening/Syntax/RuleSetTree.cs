using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>The YAML of a rule file; of an overlay, laid over that of its base, whose text follows its own.</summary>
internal sealed record RuleSetTree(SourceText Source, YamlMapping Root)
{
    /// <summary>The `basis:` of each base, for the facts that stand behind an offset.</summary>
    public IReadOnlyList<InheritedBasis> Inherited { get; init; } = [];
}

/// <summary>What the facts of a base rest on that name nothing else; they stand at <paramref name="Start"/> and behind.</summary>
internal readonly record struct InheritedBasis(int Start, YamlNode? Basis);
