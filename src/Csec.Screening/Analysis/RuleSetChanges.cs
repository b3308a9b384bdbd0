using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Says in plain sentences what differs between two rule sets, part by part.</summary>
internal sealed partial class RuleSetChanges
{
    private readonly RuleSetDefinition _old;
    private readonly RuleSetDefinition _new;
    private readonly List<(string Part, string Before, string? Name, string After)> _changes = [];
    private readonly List<string> _beside = [];

    private RuleSetChanges(RuleSetDefinition old, RuleSetDefinition @new)
    {
        _old = old;
        _new = @new;
    }

    /// <summary>The changes, duties and prompts first, and how many of these changed, in a sentence or null.</summary>
    public static (IReadOnlyList<RuleChange> Changes, string? BesideTheLogic) Of(RuleSetDefinition old, RuleSetDefinition @new)
    {
        var changes = new RuleSetChanges(old, @new);
        changes.AddDuties();
        changes.AddPrompts();
        changes.AddHeader();
        changes.AddLifecycle();
        changes.AddParameters();
        changes.AddItems();
        changes.AddScores();
        var duties = changes.Count("duty");
        changes.AddClassifications();
        if (changes.Count("duty") > duties)
        {
            changes._beside.Add("which duties the levels name was changed");
        }

        changes.AddStatuses();
        changes.AddSources();
        return (changes.Joined(), changes._beside.Count == 0 ? null : $"Duties and prompts are no part of the logic, and these differ: {string.Join(", ", changes._beside)}.");
    }

    /// <summary>Changes that differ in the name only are one.</summary>
    private IReadOnlyList<RuleChange> Joined() => Array.AsReadOnly(_changes
        .GroupBy(change => (change.Part, change.Before, change.After, IsNamed: change.Name is not null))
        .Select(group => new RuleChange(group.Key.Part, group.Key.Before + Sentences.Counted([.. group.Select(change => change.Name).OfType<string>()]) + group.Key.After)).ToArray());

    private int Count(string part) => _changes.Count(change => change.Part == part);

    private void Add(string part, string text) => _changes.Add((part, text, null, ""));

    /// <summary>How many duties or prompts came, went and changed.</summary>
    private void Tally(string part, int gone, int changed, int come)
    {
        foreach (var (count, what) in new[] { (gone, "removed"), (changed, "changed"), (come, "added") })
        {
            if (count > 0)
            {
                _beside.Add(FormattableString.Invariant($"{count} {(count == 1 ? part : Plural(part))} {(count == 1 ? "was" : "were")} {what}"));
            }
        }
    }

    /// <summary>One value that became another; null reads as nothing.</summary>
    /// <param name="part">What kind of thing changed.</param>
    /// <param name="what">What changed.</param>
    /// <param name="old">The old value.</param>
    /// <param name="new">The new value.</param>
    /// <param name="name">The name in <paramref name="what"/> by which equal changes are joined, or null.</param>
    private void Became(string part, string what, string? old, string? @new, string? name = null)
    {
        var (before, after) = (OneSpace(old), OneSpace(@new));
        if (before != after)
        {
            var text = (before.Length, after.Length) switch
            {
                (0, _) => $": `{after}` was added.",
                (_, 0) => $": `{before}` was removed.",
                _ => $": `{before}` became `{after}`.",
            };
            if (name is null)
            {
                Add(part, what + text);
                return;
            }

            var at = what.LastIndexOf($"`{name}`", StringComparison.Ordinal);
            _changes.Add((part, what.Substring(0, at), name, what.Substring(at + name.Length + 2) + text));
        }
    }

    /// <summary>What came and went of things with ids, and whether those of both stand in another order; then the things of both.</summary>
    private void Each<T>(string part, string owner, IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> id, Action<T, T> compare)
        where T : class
    {
        string[] before = [.. old.Select(id)];
        string[] after = [.. @new.Select(id)];
        string[] gone = [.. before.Except(after, StringComparer.Ordinal)];
        string[] come = [.. after.Except(before, StringComparer.Ordinal)];
        foreach (var name in gone)
        {
            Owned(part, $"{Capital(part)} `{name}`", owner, " was removed.");
        }

        foreach (var name in come)
        {
            Owned(part, $"{Capital(part)} `{name}`", owner, " was added.");
        }

        if (!before.Where(after.Contains).SequenceEqual(after.Where(before.Contains)))
        {
            Owned(part, $"The {Plural(part)}", owner, " stand in another order.");
        }

        var changed = 0;
        foreach (var (one, other) in StructureLosses.Common(old, @new, id))
        {
            var count = _changes.Count;
            compare(one, other);
            changed += _changes.Count > count ? 1 : 0;
        }

        if (part is "duty" or "prompt")
        {
            Tally(part, gone.Length, changed, come.Length);
        }
    }

    /// <summary>A change of a part of something, named by its owner: <c> of `id`</c>, or nothing.</summary>
    private void Owned(string part, string before, string owner, string after)
    {
        var at = owner.IndexOf('`');
        _changes.Add(at < 0 ? (part, before + owner + after, null, "") : (part, before + owner.Substring(0, at), owner.Substring(at).Trim('`'), after));
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
