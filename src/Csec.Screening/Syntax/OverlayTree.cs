using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>
/// Lays an overlay over its base, so that the rest of the pipeline reads one rule file. What the base says stays, unless
/// the overlay says it anew: words of its items, scores and classifications, who they apply to. Sources, prompts, events,
/// duties and their like are only added: nobody can take a duty of the base away.
/// </summary>
internal sealed class OverlayTree
{
    /// <summary>How many overlays may lie upon each other.</summary>
    public const int MostLayers = 8;

    public const string ExtendsKey = "extends";
    public const string ChangesScoringKey = "changes-scoring";

    private static readonly IReadOnlyList<string> OwnKeys =
        ["rule-set", "version", "language", "title", "lifecycle", "basis", ExtendsKey, ChangesScoringKey];

    /// <summary>They hold for all items that follow, and would change those of the base.</summary>
    private static readonly IReadOnlyList<string> DefaultsOfItems = ["answers", "scored"];

    private static readonly IReadOnlyList<string> Changeable =
        ["applies-to", "parameters", "sections", "items", "categories", "scores", "classifications"];

    private static readonly IReadOnlyList<string> LevelKeys = ["of", "levels", "rules", "table", "overrides", "floors"];

    /// <summary>They change words only.</summary>
    private static readonly IReadOnlyList<string> WordKeys = ["title", "labels", "text", "lowered-by", "consider", "duties-from"];

    private readonly DiagnosticBag _diagnostics;

    private OverlayTree(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <param name="base">What is laid over.</param>
    /// <param name="source">The text of the overlay.</param>
    /// <param name="overlay">The overlay.</param>
    /// <param name="keys">The keys of a rule file, so that a slip in one of them is told once and read as meant.</param>
    /// <param name="diagnostics">Takes what is wrong with the overlay, and from here on also with the base.</param>
    public static RuleSetTree Over(
        RuleSetTree @base, SourceText source, YamlMapping overlay, IReadOnlyList<string> keys, DiagnosticBag diagnostics)
    {
        if (@base.Inherited.Count == MostLayers)
        {
            diagnostics.TooMany(Find(overlay, ExtendsKey)?.Key.Span ?? default, "overlays upon each other", MostLayers);
            return new(source, overlay);
        }

        var start = source.Content.Length + 1;
        var under = Shift(@base.Root, start);
        var both = source.FollowedBy(@base.Source);
        diagnostics.Widen(both);
        return new(both, new OverlayTree(diagnostics).Lay(AsMeant(overlay, keys, diagnostics), under))
        {
            Inherited =
            [
                new(start, Find(under, "basis")?.Value),
                .. @base.Inherited.Select(inherited =>
                    new InheritedBasis(inherited.Start + start, inherited.Basis is null ? null : Shifted(inherited.Basis, start))),
            ],
        };
    }

    public static YamlEntry? Find(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key);

    /// <summary>What an overlay extends, or null; a slip in the key is told when the keys are read.</summary>
    public static YamlScalar? ExtendsOf(YamlMapping mapping, DiagnosticBag diagnostics) =>
        (Find(mapping, ExtendsKey) ?? mapping.Entries.FirstOrDefault(entry => diagnostics.Closest(entry.Key.Value, [ExtendsKey]) is not null))?.Value as YamlScalar;

    private static YamlMapping AsMeant(YamlMapping overlay, IReadOnlyList<string> keys, DiagnosticBag diagnostics) => overlay with
    {
        Entries =
        [
            .. overlay.Entries.Select(entry =>
            {
                if (keys.Contains(entry.Key.Value) || diagnostics.Closest(entry.Key.Value, keys) is not { } meant || Find(overlay, meant) is not null)
                {
                    return entry;
                }

                diagnostics.UnknownKey(new(entry.Key.Value, entry.Key.Span), meant, keys);
                return entry with { Key = entry.Key with { Value = meant } };
            }),
        ],
    };

    private YamlMapping Lay(YamlMapping over, YamlMapping under)
    {
        foreach (var key in DefaultsOfItems.Select(key => Find(over, key)?.Key).OfType<YamlScalar>())
        {
            _diagnostics.NotInAnOverlay(new(key.Value, key.Span));
        }

        (over, under) = NamedInSections(over, under);
        var changesScoring = Find(over, ChangesScoringKey) is not null;
        var entries = over.Entries.Where(entry => Find(under, entry.Key.Value) is null || OwnKeys.Contains(entry.Key.Value)).ToList();
        foreach (var entry in under.Entries)
        {
            // Studies of the base say nothing about another scoring.
            if (!OwnKeys.Contains(entry.Key.Value) && !(changesScoring && entry.Key.Value == "evidence"))
            {
                entries.Add(Find(over, entry.Key.Value) is { } mine ? entry with { Value = Lay(entry.Key.Value, mine.Value, entry.Value) } : entry);
            }
        }

        return over with { Entries = entries };
    }

    /// <summary>An overlay names items under `items:`, also those that stand in a section of the base.</summary>
    private static (YamlMapping Over, YamlMapping Under) NamedInSections(YamlMapping over, YamlMapping under)
    {
        if (Find(over, "items")?.Value is not YamlMapping items || Find(under, "sections")?.Value is not YamlMapping sections)
        {
            return (over, under);
        }

        var left = items.Entries.ToList();
        var laid = sections with
        {
            Entries =
            [
                .. sections.Entries.Select(section => section.Value is YamlMapping keys && Find(keys, "items")?.Value is YamlMapping theirs
                    ? section with { Value = With(keys, "items", theirs with { Entries = [.. theirs.Entries.Select(entry => LayEntry("items", left, entry))] }) }
                    : section),
            ],
        };
        return (left.Count == 0 ? over with { Entries = [.. over.Entries.Where(entry => entry.Key.Value != "items")] } : With(over, "items", items with { Entries = left }),
            With(under, "sections", laid));
    }

    private static YamlMapping Without(YamlMapping mapping, string key) =>
        mapping with { Entries = [.. mapping.Entries.Where(entry => entry.Key.Value != key)] };

    private static YamlMapping With(YamlMapping mapping, string key, YamlNode value) =>
        mapping with { Entries = [.. mapping.Entries.Select(entry => entry.Key.Value == key ? entry with { Value = value } : entry)] };

    private YamlNode Lay(string key, YamlNode over, YamlNode under) => (over, under) switch
    {
        (YamlMapping mine, YamlMapping theirs) when Changeable.Contains(key) => LayGroup(key, mine, theirs),
        (YamlMapping mine, YamlMapping theirs) => Add(mine, theirs),
        (YamlSequence mine, YamlSequence theirs) => theirs with { Items = [.. theirs.Items, .. mine.Items] },
        _ => over,
    };

    private YamlMapping Add(YamlMapping over, YamlMapping under)
    {
        foreach (var entry in over.Entries)
        {
            if (Find(under, entry.Key.Value) is { } first)
            {
                _diagnostics.StandsInTheBase(new(entry.Key.Value, entry.Key.Span), first.Key.Span);
            }
        }

        return under with { Entries = [.. under.Entries, .. over.Entries.Where(entry => Find(under, entry.Key.Value) is null)] };
    }

    private static YamlMapping LayGroup(string key, YamlMapping over, YamlMapping under)
    {
        var left = over.Entries.ToList();
        var entries = under.Entries.Select(entry => LayEntry(key, left, entry)).ToList();
        return under with { Entries = [.. entries, .. left] };
    }

    /// <summary>The entry of the base with what the overlay says of it, which is taken from the list.</summary>
    private static YamlEntry LayEntry(string key, List<YamlEntry> over, YamlEntry entry)
    {
        var at = over.FindIndex(mine => mine.Key.Value == entry.Key.Value);
        if (at >= 0)
        {
            var (mine, own) = (over[at].Value, over[at].Key);
            over.RemoveAt(at);

            // What is said anew rests on what the overlay rests on, and not on the base.
            var isNew = key is "classifications" or "scores" or "categories" && (mine is not YamlMapping keys || keys.Entries.Any(said => !WordKeys.Contains(said.Key.Value)));
            return new(isNew ? own : entry.Key, LayValue(key, mine, isNew && entry.Value is YamlMapping theirs ? Without(theirs, "basis") : entry.Value));
        }

        // Items behind a gate stand under a heading; an overlay names them without it.
        return key == "items" && entry.Value is YamlMapping behind && entry.Key.Value.Contains(' ')
            ? entry with { Value = behind with { Entries = [.. behind.Entries.Select(inner => LayEntry(key, over, inner))] } }
            : entry;
    }

    private static YamlNode LayValue(string key, YamlNode over, YamlNode under) => (key, over, under) switch
    {
        ("sections", YamlMapping mine, YamlMapping theirs) => LayKeys(mine, theirs, inner => inner == "items" ? inner : ""),
        ("items", YamlMapping mine, YamlMapping theirs) when !mine.Entries.Any(entry => entry.Key.Value.Contains(' ')) => LayKeys(mine, theirs),
        ("items", YamlMapping mine, YamlMapping theirs) => LayGroup(key, mine, theirs),
        ("items", YamlMapping mine, YamlScalar text) => Find(mine, "text") is null ? mine with { Entries = [TextEntry(text), .. mine.Entries] } : mine,
        ("items", YamlScalar text, YamlMapping theirs) => LayKeys(new([TextEntry(text)], text.Span), theirs),
        ("classifications", YamlMapping mine, YamlMapping theirs) => LayKeys(mine, WithoutLevels(mine, theirs), inner => inner == "labels" ? "parameters" : ""),
        ("parameters" or "scores" or "categories", YamlMapping mine, YamlMapping theirs) => LayKeys(mine, theirs),
        _ => over,
    };

    /// <summary>Each key of the overlay instead of the base's; a key that is a group itself may be laid over as one.</summary>
    private static YamlMapping LayKeys(YamlMapping over, YamlMapping under, Func<string, string>? groupOf = null) =>
        under with
        {
            Entries =
            [
                .. under.Entries.Select(entry => Find(over, entry.Key.Value) is not { } mine ? entry
                    : groupOf?.Invoke(entry.Key.Value) is { Length: > 0 } group && (mine.Value, entry.Value) is (YamlMapping inner, YamlMapping outer)
                        ? entry with { Value = LayGroup(group, inner, outer) }
                        : mine),
                .. over.Entries.Where(entry => Find(under, entry.Key.Value) is null),
            ],
        };

    /// <summary>Levels come from one place: bands, rules and tables of the base go when the overlay has its own.</summary>
    private static YamlMapping WithoutLevels(YamlMapping over, YamlMapping under) =>
        over.Entries.Any(entry => LevelKeys.Contains(entry.Key.Value))
            ? under with { Entries = [.. under.Entries.Where(entry => !LevelKeys.Contains(entry.Key.Value))] }
            : under;

    private static YamlEntry TextEntry(YamlScalar text) => new(new("text", true, text.Span), text);

    private static YamlMapping Shift(YamlMapping mapping, int by) => (YamlMapping)Shifted(mapping, by);

    private static YamlNode Shifted(YamlNode node, int by)
    {
        var span = node.Span with { Start = node.Span.Start + by };
        return node switch
        {
            YamlScalar scalar => scalar with { Span = span },
            YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(item => Shifted(item, by))], Span = span },
            YamlMapping mapping => mapping with
            {
                Entries = [.. mapping.Entries.Select(entry => new YamlEntry((YamlScalar)Shifted(entry.Key, by), Shifted(entry.Value, by)))],
                Span = span,
            },
            _ => throw new InvalidOperationException("An unknown piece of YAML."),
        };
    }
}
