using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>A case as its author wrote it; a row of a table is one too.</summary>
internal sealed record CaseSyntax(string Name, SourceSpan Span)
{
    public IReadOnlyList<YamlEntry> Answers { get; init; } = [];

    public IReadOnlyList<YamlEntry> Expect { get; init; } = [];

    public YamlScalar? Variant { get; init; }

    public IReadOnlyList<YamlEntry> Parameters { get; init; } = [];

    public IReadOnlyList<YamlEntry> Context { get; init; } = [];

    /// <summary>A record of statuses to check, or empty when there is none.</summary>
    public IReadOnlyList<YamlEntry> Record { get; init; } = [];

    /// <summary>Whether something in it could not be read, which is reported.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What each letter stands for.</summary>
    public required IReadOnlyDictionary<char, string> Letters { get; init; }

    /// <summary>Whether an error is expected, so that the answers may be wrong.</summary>
    public bool ExpectsError => Expect.Any(entry => entry.Key.Value == "error");
}
