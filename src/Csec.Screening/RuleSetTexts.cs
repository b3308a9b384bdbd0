using Csec.Screening.Model;
using Csec.Screening.Texts;

namespace Csec.Screening;

/// <summary>
/// The texts of one rule set in one locale. What its packs leave out and an overlay takes over from its base, the packs of
/// the base word; the rest falls back to the English of the rule file, and says so.
/// It cannot change, and all its members may be used from several threads at once.
/// </summary>
/// <example><code>var texts = catalog.Texts(ruleSet, "es"); Console.WriteLine(texts.Item("ran-away").Text);</code></example>
public sealed class RuleSetTexts
{
    internal const string Drafted = "machine-drafted";

    private readonly RuleSetDefinition _definition;
    private readonly IReadOnlyList<PackLayer> _layers;
    private readonly IReadOnlyList<TextPack> _common;
    private readonly Dictionary<string, NamedText> _named = new(StringComparer.Ordinal);

    internal RuleSetTexts(RuleSet ruleSet, string locale, IReadOnlyList<TextPack> packs)
    {
        _definition = ruleSet.Definition;
        ContentHash = ruleSet.ContentHash;
        Locale = locale;
        _layers = [.. PackLayer.Of(ruleSet.Definition, ruleSet.Bases, packs)];
        _common = [.. packs.Where(pack => pack.IsCommon), .. CommonTexts.Shipped(locale)];
        foreach (var text in TextGroups.Of(_definition))
        {
            _named[text.Path] = text;
        }
    }

    /// <summary>The locale that was asked for, such as <c>es</c>; <c>en</c> is that of the rule files.</summary>
    public string Locale { get; }

    /// <summary>The packs of this rule set and then of its base, the one that goes before the others first.</summary>
    public IReadOnlyList<TextPack> Packs => [.. _layers.Select(layer => layer.Pack)];

    /// <summary>
    /// A sentence that says, when it is so, that a machine drafted texts of the locale which no person has reviewed; else null.
    /// The packs of the rule set decide, and without one the texts that every rule set shares.
    /// </summary>
    public LocalText? MachineDrafted => (_layers.Count > 0 ? Packs : _common).Any(pack => pack.Status == TextPackStatus.MachineDrafted)
        ? Notice(Drafted, CommonTexts.Notice(Drafted), [])
        : null;

    /// <summary>What the rule set is called.</summary>
    public LocalText Title => Named(TextGroups.Title);

    /// <summary>What a result does not mean; empty when the rule set says nothing of it.</summary>
    public LocalText LimitsOfUse => _definition.LimitsOfUse.Length > 0 ? Named(TextGroups.Limits) : new(TextGroups.Limits, "", false);

    internal string ContentHash { get; }

    /// <summary>Reads a locale as a person types it: <c>ES</c> is <c>es</c>; false when it is not spelled as one.</summary>
    public static bool TryReadLocale(string text, out string locale)
    {
        locale = Texts.Locale.Respelled(text ?? throw new ArgumentNullException(nameof(text)));
        return Texts.Locale.IsOne(locale);
    }

    /// <summary>The wording of an item.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such item.</exception>
    public LocalText Item(string id) => Named("items." + id);

    /// <summary>The label of an option of an item.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such item, or the item no such option.</exception>
    public LocalText Option(string item, string code)
    {
        var of = _definition.Items.FirstOrDefault(other => other.Id == item);
        var option = of is null ? -1 : of.OptionIndex(code);
        return of is not null && option >= 0 ? Find(TextGroups.OfOption(of, of.Options[option])) : throw Unknown();
    }

    /// <summary>The title of a section.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such section.</exception>
    public LocalText Section(string id) => Named("sections." + id);

    /// <summary>The wording of a category.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such category.</exception>
    public LocalText Category(string id) => Named("categories." + id);

    /// <summary>The title of a score; the score of a section usually bears that of the section.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such score.</exception>
    public LocalText Score(string id) =>
        _named.ContainsKey("scores." + id) || _definition.Scores.FirstOrDefault(score => score.Id == id)?.SectionId is not { } section
            ? Named("scores." + id)
            : Section(section);

    /// <summary>The title of a classification.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such classification.</exception>
    public LocalText Classification(string id) => Named("classifications." + id);

    /// <summary>The label of a level, or of a state that is no level.</summary>
    /// <exception cref="KeyNotFoundException">The classification has no such level or state.</exception>
    public LocalText Level(string classification, string level) => Named($"levels.{classification}.{level}");

    /// <summary>The wording of a prompt.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such prompt.</exception>
    public LocalText Prompt(string id) => Named("prompts." + id);

    /// <summary>What has happened when a person states an event.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such event.</exception>
    public LocalText Event(string id) => Named("events." + id);

    /// <summary>What a duty asks for.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such duty.</exception>
    public LocalText Duty(string id) => Named("duties." + id);

    /// <summary>What a status of a record means.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such status.</exception>
    public LocalText Status(string id) => Named("statuses." + id);

    /// <summary>What a parameter decides.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such parameter.</exception>
    public LocalText Parameter(string id) => Named("parameters." + id);

    /// <summary>What a record of statuses is checked for.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such check.</exception>
    public LocalText StatusCheck(string id) => Named("status-checks." + id);

    /// <summary>Why an answer is missing: <c>unknown</c>, <c>declined</c>, <c>not-asked</c> or <c>unanswered</c>.</summary>
    /// <exception cref="KeyNotFoundException">No rule set knows such a reason.</exception>
    public LocalText MissingReason(string reason)
    {
        var path = TextGroups.Reasons + "." + reason;
        return Find(new(path, CommonTexts.English.Find(path) ?? throw Unknown()));
    }

    /// <summary>The paths of all texts that no pack of the locale words.</summary>
    public IReadOnlyList<string> Missing() =>
        [.. TextGroups.Of(_definition).Where(text => Find(text).FellBack).Select(text => text.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Names the locale.</summary>
    public override string ToString() => Locale;

    /// <summary>The wording of a sentence of the engine, filled in; <paramref name="english"/> stands when there is none.</summary>
    internal LocalText Notice(string id, string english, IReadOnlyList<(string Name, string Value)> values)
    {
        var path = CommonTexts.Path(id);
        var found = Find(new(path, english));
        return found.FellBack ? found : found with { Text = Sentence.Fill(found.Text, values) };
    }

    private static KeyNotFoundException Unknown() => new("The rule set has nothing of this name.");

    private LocalText Named(string path) => _named.TryGetValue(path, out var text) ? Find(text) : throw Unknown();

    private LocalText Find(NamedText text)
    {
        foreach (var layer in _layers.Where(layer => layer.Words(text)))
        {
            if ((text.Narrower is { } narrower ? layer.Pack.Find(narrower) : null) is { } own)
            {
                return new(text.Narrower!, own, false);
            }

            if (layer.Pack.Find(text.Path) is { } found)
            {
                return new(text.Path, found, false);
            }
        }

        foreach (var pack in _common)
        {
            if (pack.Find(text.Path) is { } found)
            {
                return new(text.Path, found, false);
            }
        }

        return new(text.Path, text.English, !Texts.Locale.IsOfRuleFiles(Locale));
    }
}
