namespace Csec.Screening;

/// <summary>
/// The codes by which an agency writes statuses, since the numbers of one system are not those of another. It replaces
/// the codes of the rule set.
/// </summary>
/// <example>
/// <code>
/// var map = StatusCodeMap.Of(("6750", "at-risk"), ("6683", "victim-absent-from-placement"));
/// </code>
/// </example>
public sealed class StatusCodeMap
{
    private readonly Dictionary<string, string> _statusByCode;

    private StatusCodeMap(Dictionary<string, string> statusByCode) => _statusByCode = statusByCode;

    internal IEnumerable<string> Statuses => _statusByCode.Values;

    /// <summary>A map from agency codes to the ids of statuses; several codes may mean one status.</summary>
    /// <exception cref="ArgumentException">A code stands there twice.</exception>
    public static StatusCodeMap Of(params (string Code, string Status)[] pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, status) in pairs ?? throw new ArgumentNullException(nameof(pairs)))
        {
            if (map.ContainsKey(code ?? throw new ArgumentException("A code of the map is missing.", nameof(pairs))))
            {
                throw new ArgumentException("A code of the map stands there twice.", nameof(pairs));
            }

            map.Add(code, status ?? throw new ArgumentException("A status of the map is missing.", nameof(pairs)));
        }

        return new(map);
    }

    internal string? StatusOf(string code) => _statusByCode.TryGetValue(code, out var status) ? status : null;
}
