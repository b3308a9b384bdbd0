using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>A rule set as JSON: what a form needs to ask its items and to show its levels.</summary>
internal sealed partial class RuleSetJson(RuleSet ruleSet, RuleSetTexts texts)
{
    public void Write(Utf8JsonWriter writer, decimal? prevalence)
    {
        var definition = ruleSet.Definition;
        writer.WriteStartObject();
        writer.WriteString("id", ruleSet.Id);
        writer.WriteString("version", ruleSet.Version.ToString());
        writer.WriteString("status", Words.Status(ruleSet));
        writer.WriteString("title", texts.Title.Text);
        writer.WriteString("extends", definition.Extends);
        writer.WriteString("changesScoring", definition.ChangesScoring?.Reason);
        writer.WriteString("owner", definition.Owner);
        writer.WriteString("wording", definition.Wording);
        writer.WriteString("screensFor", Words.Subject(definition.ScreensFor)?.Replace(' ', '-'));
        if (definition.MergesWith is { } merge)
        {
            writer.WriteStartObject("mergesWith");
            Texts(writer, "ruleSets", merge.RuleSets);
            writer.WriteString("take", "highest");
            Basis(writer, merge.Basis);
            writer.WriteEndObject();
        }

        writer.WriteString("limitsOfUse", texts.LimitsOfUse.Text);
        writer.WriteString("logicHash", ruleSet.LogicHash);
        writer.WriteString("contentHash", ruleSet.ContentHash);
        List(writer, "parameters", definition.Parameters, Write);
        Texts(writer, "variants", definition.Variants.Select(variant => variant.Id));
        Texts(writer, "requirements", definition.RequirementTexts);
        List(writer, "items", definition.Items, Write);
        List(writer, "categories", definition.Categories, Write);
        List(writer, "scores", definition.Scores, Write);
        List(writer, "classifications", definition.Classifications, Write);
        EvidenceJson.Write(writer, definition.Evidence, prevalence);
        WriteDuties(writer, definition);
        List(writer, "sources", definition.Sources, Write);
        List(writer, "prompts", definition.Prompts, Write);
        writer.WriteString("locale", texts.Locale);
        writer.WriteBoolean("machineDrafted", texts.MachineDrafted is not null);
        Texts(writer, "inEnglish", texts.Missing());
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, Parameter parameter)
    {
        writer.WriteString("id", parameter.Id);
        writer.WriteString("means", texts.Parameter(parameter.Id).Text);
        Texts(writer, "allowed", parameter.Allowed.Select(value => value.Text));
        writer.WriteString("default", parameter.Default.Text);
    }

    private void Write(Utf8JsonWriter writer, Item item)
    {
        writer.WriteString("id", item.Id);
        writer.WriteString("text", texts.Item(item.Id).Text);
        writer.WriteString("section", item.SectionId);
        writer.WriteString("kind", item.Kind switch
        {
            AnswerKind.Choice => "choice",
            AnswerKind.MultipleChoice => "multipleChoice",
            AnswerKind.WholeNumber => "wholeNumber",
            _ => "text",
        });
        writer.WriteString("askedWhen", item.AskedWhen);
        if (item.Kind == AnswerKind.WholeNumber)
        {
            writer.WriteNumber("minimum", item.Minimum);
            writer.WriteNumber("maximum", item.Maximum);
        }
        else if (item.Kind == AnswerKind.Text)
        {
            writer.WriteNumber("maximumLength", item.MaximumLength);
        }

        List(writer, "options", item.Options, (inner, option) =>
        {
            inner.WriteString("code", option.Code);
            inner.WriteString("label", texts.Option(item.Id, option.Code).Text);
            inner.WriteNumber("points", Exact(option.Points));
            inner.WriteBoolean("missing", option.IsMissing);
            inner.WriteString("missingWhen", option.MissingWhenText);
            inner.WriteBoolean("exclusive", option.IsExclusive);
        });
        writer.WriteBoolean("scored", item.IsScored);
        writer.WriteString("aboutAGroup", item.AboutAGroup);
        Basis(writer, item.Basis);
    }

    private void Write(Utf8JsonWriter writer, Score score)
    {
        writer.WriteString("id", score.Id);
        writer.WriteString("title", texts.Score(score.Id).Text);
        writer.WriteString("text", score.Text);
        List(writer, "rules", score.RuleWords, Write);
        writer.WriteString("atMost", score.AtMostText);
        writer.WriteString("atLeast", score.AtLeastText);
        Number(writer, "minimum", score.DeclaredMinimum);
        Number(writer, "maximum", score.DeclaredMaximum);
        writer.WriteBoolean("protective", score.IsProtective);
        writer.WriteBoolean("lifetime", score.IsLifetime);
        Write(writer, score.MissingRule);
        Basis(writer, score.Basis);
    }

    private void Write(Utf8JsonWriter writer, Category category)
    {
        writer.WriteString("id", category.Id);
        writer.WriteString("text", texts.Category(category.Id).Text);
        writer.WriteString("when", category.Words);
        Texts(writer, "items", category.Items.Select(item => item.Id));
        Basis(writer, category.Basis);
    }

    private static void Write(Utf8JsonWriter writer, RuleWords rule)
    {
        writer.WriteString("result", rule.Result);
        writer.WriteString("when", rule.When);
        if (rule.Provisional is not null)
        {
            writer.WriteString("provisional", rule.Provisional);
        }

        if (rule.AlthoughDecided is not null)
        {
            writer.WriteString("althoughDecided", rule.AlthoughDecided);
        }

        Basis(writer, rule.Basis);
    }

    private static void Write(Utf8JsonWriter writer, MissingRule rule)
    {
        writer.WriteStartObject("ifAnswersAreMissing");
        writer.WriteString("kind", rule.Kind switch
        {
            MissingRuleKind.CountAsNothing => "countAsNoPoints",
            MissingRuleKind.CountAsOption => "countAsOption",
            MissingRuleKind.CompleteCases => "completeCases",
            MissingRuleKind.State => "state",
            MissingRuleKind.Rules => "rules",
            _ => "none",
        });
        writer.WriteString("option", rule.Option);
        writer.WriteString("state", rule.State);
        List(writer, "rules", rule.Words, Write);
        writer.WriteBoolean("saysInsufficientInformation", rule.SaysInsufficientInformation);
        Basis(writer, rule.Basis);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, Classification classification)
    {
        writer.WriteString("id", classification.Id);
        writer.WriteString("title", texts.Classification(classification.Id).Text);
        List(writer, "levels", classification.Levels, (inner, level) =>
        {
            inner.WriteString("id", level.Id);
            inner.WriteString("label", texts.Level(classification.Id, level.Id).Text);
        });
        writer.WriteString("kind", !classification.IsOrdered ? "pathway" : classification.IsProtective ? "protective" : "levels");
        Texts(writer, "states", classification.States);
        Texts(writer, "text", classification.Text);
        writer.WriteString("of", classification.Of?.Id);
        List(writer, "overrides", classification.OverrideWords, Write);
        List(writer, "rules", classification.RuleWords, Write);
        List(writer, "floors", classification.FloorWords, Write);
        writer.WriteStartObject("loweredBy");
        foreach (var lowering in classification.LoweredBy)
        {
            writer.WriteString(lowering.Item.Id, lowering.Reason);
        }

        writer.WriteEndObject();
        WriteConsider(writer, classification);
        Write(writer, classification.MissingRule);
        Basis(writer, classification.Basis);
    }

    private void Write(Utf8JsonWriter writer, Prompt prompt)
    {
        writer.WriteString("id", prompt.Id);
        writer.WriteBoolean("always", prompt.IsAlways);
        writer.WriteString("when", prompt.WhenText);
        writer.WriteBoolean("stops", prompt.Stops);
        writer.WriteString("evidence", prompt.Evidence?.ToString().ToLowerInvariant());
        writer.WriteString("source", prompt.Source.Id);
        writer.WriteString("text", texts.Prompt(prompt.Id).Text);
    }

    private static void Write(Utf8JsonWriter writer, Source source)
    {
        writer.WriteString("id", source.Id);
        writer.WriteString("citation", source.Citation);
        writer.WriteString("doi", source.Doi);
        writer.WriteString("url", source.Url);
        writer.WriteString("repository", source.Repository);
        writer.WriteString("seen", source.Seen);
        writer.WriteString("note", source.Note);
    }

    /// <summary>Nothing when the fact rests on what stands around it.</summary>
    private static void Basis(Utf8JsonWriter writer, Basis? basis)
    {
        if (basis is null)
        {
            return;
        }

        writer.WriteString("source", basis.Source.Id);
        writer.WriteString("confidence", Words.Confidence(basis.Confidence));
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, Exact(value));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Without zeros at the end.</summary>
    private static decimal Exact(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> elements, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
        {
            writer.WriteStartObject();
            write(writer, element);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
