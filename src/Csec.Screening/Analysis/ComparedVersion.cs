using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>One of the two versions that are compared, and the setting under which its sheets are counted.</summary>
public sealed record ComparedVersion(string Id, string Version, string LogicHash, string ContentHash)
{
    /// <summary>The parameters, in source order, each with its value.</summary>
    public IReadOnlyList<KeyValuePair<string, ParameterValue>> Parameters { get; init; } = [];

    /// <summary>The id and the version, as <c>id@version</c>.</summary>
    public string Reference => $"{Id}@{Version}";
}
