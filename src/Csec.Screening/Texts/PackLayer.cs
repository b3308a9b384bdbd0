using Csec.Screening.Model;

namespace Csec.Screening.Texts;

/// <summary>
/// A pack among those of a rule set and of the rule sets that it is laid over. A pack of a base words only what the overlay
/// takes over: a text that the overlay says anew is not the one that was translated.
/// </summary>
internal sealed class PackLayer
{
    private readonly HashSet<NamedText>? _takenOver;

    private PackLayer(TextPack pack, HashSet<NamedText>? takenOver)
    {
        Pack = pack;
        _takenOver = takenOver;
    }

    public TextPack Pack { get; }

    /// <summary>The packs of the rule set in their order, then those of its base, then those of the base's own base.</summary>
    public static IEnumerable<PackLayer> Of(RuleSetDefinition definition, IReadOnlyList<RuleSetDefinition> bases, IReadOnlyList<TextPack> packs) =>
        packs.Where(pack => pack.IsFor(definition)).Select(pack => new PackLayer(pack, null))
            .Concat(bases.SelectMany(@base => OfBase(@base, packs)));

    public bool Words(NamedText text) => _takenOver is null || _takenOver.Contains(text);

    private static IEnumerable<PackLayer> OfBase(RuleSetDefinition @base, IReadOnlyList<TextPack> packs)
    {
        TextPack[] own = [.. packs.Where(pack => pack.IsFor(@base))];
        var texts = own.Length == 0 ? null : new HashSet<NamedText>(TextGroups.Of(@base));
        return own.Select(pack => new PackLayer(pack, texts));
    }
}
