using Csec.Screening.Model;

namespace Csec.Screening.Texts;

/// <summary>A text that a rule set has: its path, its English wording, and a narrower path that goes before, or null.</summary>
internal readonly record struct NamedText(string Path, string English, string? Narrower = null);

/// <summary>
/// The groups of a text pack. A group that the language gains later needs one line in <see cref="Of"/> and its name in
/// one of the two lists.
/// </summary>
internal static class TextGroups
{
    public const string Title = "title";
    public const string Limits = "limits-of-use";
    public const string Notices = "notices";
    public const string Reasons = "reasons";

    /// <summary>Texts by id.</summary>
    public static readonly IReadOnlyList<string> ById =
        ["sections", "items", "categories", "scores", "classifications", "prompts", "parameters", "duties", "events", "statuses", Notices, Reasons];

    /// <summary>Texts by id and, below it, by code.</summary>
    public static readonly IReadOnlyList<string> ByIdAndCode = ["options", "levels"];

    /// <summary>Every text of a rule set, in the order in which a reader meets them.</summary>
    public static IEnumerable<NamedText> Of(RuleSetDefinition definition)
    {
        yield return new(Title, definition.Title);
        if (definition.LimitsOfUse.Length > 0)
        {
            yield return new(Limits, definition.LimitsOfUse);
        }

        var rest = definition.Parameters.Select(parameter => new NamedText("parameters." + parameter.Id, parameter.Means))
            .Concat(definition.Sections.Select(section => new NamedText("sections." + section.Id, section.Title)))
            .Concat(definition.Items.SelectMany(OfItem))
            .Concat(definition.Categories.Select(category => new NamedText("categories." + category.Id, category.Text)))
            .Concat(definition.Scores.Where(score => !IsTitledBySection(score, definition)).Select(score => new NamedText("scores." + score.Id, score.Title)))
            .Concat(definition.Classifications.SelectMany(OfClassification))
            .Concat(definition.Prompts.Select(prompt => new NamedText("prompts." + prompt.Id, prompt.Text)))
            .Concat(definition.Events.Select(one => new NamedText("events." + one.Id, one.Text)))
            .Concat(definition.Duties.Select(duty => new NamedText("duties." + duty.Id, duty.Action)))
            .Concat(definition.Statuses.Select(status => new NamedText("statuses." + status.Id, status.Text)));
        foreach (var text in rest)
        {
            yield return text;
        }
    }

    /// <summary>An option set is worded once, and an item may word its options otherwise.</summary>
    public static NamedText OfOption(Item item, AnswerOption option)
    {
        var own = $"options.{item.Id}.{option.Code}";
        return item.OptionSet is { } set ? new($"options.{set}.{option.Code}", option.Label, own) : new(own, option.Label);
    }

    private static IEnumerable<NamedText> OfItem(Item item) =>
        item.Options.Select(option => OfOption(item, option)).Prepend(new("items." + item.Id, item.Text));

    /// <summary>A state that is no level is worded among the levels.</summary>
    private static IEnumerable<NamedText> OfClassification(Classification classification) =>
        classification.Levels.Select(level => new NamedText($"levels.{classification.Id}.{level.Id}", level.Label))
            .Concat(classification.States.Select(state => new NamedText($"levels.{classification.Id}.{state}", state)))
            .Prepend(new("classifications." + classification.Id, classification.Title));

    private static bool IsTitledBySection(Score score, RuleSetDefinition definition) =>
        score.SectionId is { } section && definition.Sections.Any(other => other.Id == section && other.Title == score.Title);
}
