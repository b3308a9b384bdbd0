using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>A rule set as JSON: what a form needs to ask its items and to show its levels.</summary>
internal static class RuleSetJson
{
    public static void Write(Utf8JsonWriter writer, RuleSet ruleSet)
    {
        var definition = ruleSet.Definition;
        writer.WriteStartObject();
        writer.WriteString("id", ruleSet.Id);
        writer.WriteString("version", ruleSet.Version.ToString());
        writer.WriteString("status", Words.Status(ruleSet));
        writer.WriteString("title", definition.Title);
        writer.WriteString("owner", definition.Owner);
        writer.WriteString("wording", definition.Wording);
        writer.WriteString("limitsOfUse", definition.LimitsOfUse);
        writer.WriteString("logicHash", ruleSet.LogicHash);
        writer.WriteString("contentHash", ruleSet.ContentHash);
        List(writer, "parameters", definition.Parameters, Write);
        Texts(writer, "variants", definition.Variants.Select(variant => variant.Id));
        List(writer, "items", definition.Items, Write);
        List(writer, "scores", definition.Scores, Write);
        List(writer, "classifications", definition.Classifications, Write);
        List(writer, "sources", definition.Sources, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Parameter parameter)
    {
        writer.WriteString("id", parameter.Id);
        writer.WriteString("means", parameter.Means);
        Texts(writer, "allowed", parameter.Allowed.Select(value => value.Text));
        writer.WriteString("default", parameter.Default.Text);
    }

    private static void Write(Utf8JsonWriter writer, Item item)
    {
        writer.WriteString("id", item.Id);
        writer.WriteString("text", item.Text);
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
            inner.WriteString("label", option.Label);
            inner.WriteBoolean("missing", option.IsMissing);
        });
    }

    private static void Write(Utf8JsonWriter writer, Score score)
    {
        writer.WriteString("id", score.Id);
        writer.WriteString("title", score.Title);
        writer.WriteString("text", score.Text);
        Basis(writer, score.Basis);
    }

    private static void Write(Utf8JsonWriter writer, Classification classification)
    {
        writer.WriteString("id", classification.Id);
        writer.WriteString("title", classification.Title);
        List(writer, "levels", classification.Levels, (inner, level) =>
        {
            inner.WriteString("id", level.Id);
            inner.WriteString("label", level.Label);
        });
        Texts(writer, "states", classification.States);
        Texts(writer, "text", classification.Text);
        Basis(writer, classification.Basis);
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

    private static void Basis(Utf8JsonWriter writer, Basis basis)
    {
        writer.WriteString("source", basis.Source.Id);
        writer.WriteString("confidence", Words.Confidence(basis.Confidence));
    }

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
