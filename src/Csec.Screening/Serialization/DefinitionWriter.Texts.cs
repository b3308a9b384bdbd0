using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

internal sealed partial class DefinitionWriter
{
    /// <summary>What of a rule set computes nothing.</summary>
    private void WriteTexts(RuleSetDefinition definition)
    {
        writer.WriteString("id", definition.Id);
        writer.WriteString("version", definition.Version.ToString());
        if (definition.Extends is not null)
        {
            writer.WriteString("extends", definition.Extends);
            writer.WriteIfPresent("changesScoring", definition.ChangesScoring?.Reason);
            writer.WriteIfPresent("changesScoringSource", definition.ChangesScoring?.Source.Id);
        }

        writer.WriteString("title", definition.Title);
        writer.WriteString("owner", definition.Owner);
        writer.WriteString("wording", definition.Wording);
        writer.WriteString("jurisdiction", definition.Jurisdiction);
        writer.WriteString("limitsOfUse", definition.LimitsOfUse);
        WritePurpose(definition);
        WriteList("sources", definition.Sources, Write);
        Write(definition.AppliesTo);
        WriteList("evidence", definition.Evidence, Write);
        WriteList("sections", definition.Sections, Write);
        WriteList("prompts", definition.Prompts, Write);
        WriteDuties(definition);
    }

    private void Write(Source source)
    {
        writer.WriteString("id", source.Id);
        writer.WriteString("citation", source.Citation);
        writer.WriteString("doi", source.Doi);
        writer.WriteString("url", source.Url);
        writer.WriteString("repository", source.Repository);
        writer.WriteString("seen", source.Seen);
        writer.WriteString("note", source.Note);
    }

    private void Write(Population population)
    {
        writer.WriteStartObject("appliesTo");
        WriteBound("minimumAge", population.MinimumAge);
        WriteBound("maximumAge", population.MaximumAge);
        writer.WriteTexts("settings", population.Settings);
        writer.WriteTexts("respondents", population.Respondents);
        writer.WriteTexts("jurisdictions", population.Jurisdictions);
        writer.WriteString("completedBy", population.CompletedBy);
        writer.WriteString("rescreen", population.Rescreen?.ToString());
        writer.WriteTexts("triggers", population.Triggers);
        writer.WriteTexts("after", population.After);
        WriteBasis(population.Basis);
        writer.WriteEndObject();
    }

    private void Write(ValidationStudy study)
    {
        writer.WriteString("id", study.Id);
        writer.WriteString("population", study.Population);
        writer.WriteString("source", study.Source.Id);
        WriteBound("size", study.Size);
        WriteBound("sensitivity", study.Sensitivity);
        WriteBound("specificity", study.Specificity);
        WriteBound("prevalence", study.Prevalence);
        writer.WriteString("note", study.Note);
    }

    private void Write(Section section)
    {
        writer.WriteString("id", section.Id);
        writer.WriteString("title", section.Title);
        writer.WriteTexts("items", [.. section.Items.Select(item => item.Id)]);
    }

    private void Write(Prompt prompt)
    {
        writer.WriteString("id", prompt.Id);
        writer.WriteString("text", prompt.Text);
        writer.WriteString("source", prompt.Source.Id);
        writer.WriteBoolean("always", prompt.IsAlways);
        writer.WriteBoolean("stops", prompt.Stops);
        writer.WriteIfPresent("evidence", Purposes.Name(prompt.Evidence));
        writer.WriteTexts("items", [.. prompt.Items.Select(item => item.Id)]);
        _expressions.Write("when", prompt.When);
    }

    private void WriteBasis(Basis? basis)
    {
        if (!withTexts || basis is null)
        {
            return;
        }

        writer.WriteStartObject("basis");
        writer.WriteString("source", basis.Source.Id);
        writer.WriteString("confidence", Letter(basis.Confidence));
        writer.WriteEndObject();
    }

    /// <summary>The letter by which authors write how sure they are.</summary>
    public static string Letter(Confidence confidence) => confidence switch
    {
        Confidence.Verified => "V",
        Confidence.Derived => "D",
        Confidence.Memory => "M",
        _ => "U",
    };

    private void WriteBound(string name, decimal? value) =>
        writer.WriteString(name, value is { } number ? JsonWriting.Text(number) : null);

    private void WriteText(string name, string? text)
    {
        if (withTexts && text is not null)
        {
            writer.WriteString(name, OneSpace(text));
        }
    }

    /// <summary>Layout inside a text never matters.</summary>
    private static string OneSpace(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
