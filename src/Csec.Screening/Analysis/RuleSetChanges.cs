using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Says in plain sentences what differs between two rule sets, part by part.</summary>
internal sealed partial class RuleSetChanges
{
    private readonly RuleSetDefinition _old;
    private readonly RuleSetDefinition _new;
    private readonly List<RuleChange> _changes = [];

    private RuleSetChanges(RuleSetDefinition old, RuleSetDefinition @new)
    {
        _old = old;
        _new = @new;
    }

    public static IReadOnlyList<RuleChange> Of(RuleSetDefinition old, RuleSetDefinition @new)
    {
        var changes = new RuleSetChanges(old, @new);
        changes.AddHeader();
        changes.AddLifecycle();
        changes.AddParameters();
        changes.AddItems();
        changes.AddScores();
        changes.AddClassifications();
        changes.AddPrompts();
        changes.AddDuties();
        changes.AddSources();
        return changes._changes.AsReadOnly();
    }

    private void Add(string part, string text) => _changes.Add(new(part, text));

    /// <summary>One value that became another; null reads as nothing.</summary>
    private void Became(string part, string what, string? old, string? @new)
    {
        var (before, after) = (OneSpace(old), OneSpace(@new));
        if (before != after)
        {
            Add(part, (before.Length, after.Length) switch
            {
                (0, _) => $"{what}: `{after}` was added.",
                (_, 0) => $"{what}: `{before}` was removed.",
                _ => $"{what}: `{before}` became `{after}`.",
            });
        }
    }

    /// <summary>What came and went of things with ids, and whether those of both stand in another order; then the things of both.</summary>
    private void Each<T>(string part, string owner, IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> id, Action<T, T> compare)
        where T : class
    {
        string[] before = [.. old.Select(id)];
        string[] after = [.. @new.Select(id)];
        foreach (var gone in before.Except(after, StringComparer.Ordinal))
        {
            Add(part, $"{Capital(part)} `{gone}`{owner} was removed.");
        }

        foreach (var added in after.Except(before, StringComparer.Ordinal))
        {
            Add(part, $"{Capital(part)} `{added}`{owner} was added.");
        }

        if (!before.Where(after.Contains).SequenceEqual(after.Where(before.Contains)))
        {
            Add(part, $"The {Plural(part)}{owner} stand in another order.");
        }

        foreach (var (one, other) in StructureLosses.Common(old, @new, id))
        {
            compare(one, other);
        }
    }

    /// <summary>Rules in words: those of one result that changed, and those that came and went.</summary>
    private void Rules(string part, string owner, IReadOnlyList<RuleWords> old, IReadOnlyList<RuleWords> @new)
    {
        var (before, after) = (Lines(old), Lines(@new));
        if (before.SequenceEqual(after))
        {
            return;
        }

        var (gone, come) = (Without(before, after), Without(after, before));
        if (gone.Count == 0 && come.Count == 0)
        {
            Add(part, $"The {Plural(part)} of `{owner}` stand in another order.");
        }

        foreach (var line in gone)
        {
            var at = come.FindIndex(other => other.Result == line.Result);
            if (at >= 0)
            {
                Add(part, $"{Capital(part)} `{line.Result}` of `{owner}`: `{line.When}` became `{come[at].When}`.");
                come.RemoveAt(at);
                continue;
            }

            at = come.FindIndex(other => other.When == line.When);
            Add(part, at >= 0
                ? $"{Capital(part)} `{line.When}` of `{owner}` gives `{come[at].Result}` instead of `{line.Result}`."
                : $"{Capital(part)} `{line.Result}: {line.When}` of `{owner}` was removed.");
            come.RemoveRange(Math.Max(at, 0), at >= 0 ? 1 : 0);
        }

        foreach (var line in come)
        {
            Add(part, $"{Capital(part)} `{line.Result}: {line.When}` of `{owner}` was added.");
        }
    }

    private static List<(string Result, string When)> Lines(IReadOnlyList<RuleWords> rules) => [.. rules.Select(rule => (OneSpace(rule.Result), OneSpace(rule.When)))];

    private static List<(string Result, string When)> Without(List<(string Result, string When)> lines, List<(string Result, string When)> others)
    {
        var left = others.ToList();
        return [.. lines.Where(line => !left.Remove(line))];
    }

    private void Basis(string part, string what, Basis? old, Basis? @new) => Became(part, $"The source of {what}", Text(old), Text(@new));

    private static string? Text(Basis? basis) => basis is null ? null : $"{basis.Source.Id}, {basis.Confidence.ToString().ToLowerInvariant()}";

    private static string? List(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Capital(string part) => char.ToUpperInvariant(part[0]) + part.Substring(1);

    private static string Plural(string part) => part.EndsWith("y", StringComparison.Ordinal) ? part.Substring(0, part.Length - 1) + "ies" : part.EndsWith("s", StringComparison.Ordinal) ? part + "es" : part + "s";

    private static string OneSpace(string? text) => string.Join(" ", (text ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
