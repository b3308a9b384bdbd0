using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Writes what a rule set means, for hashing: the logic alone, or with texts, sources and all the rest.</summary>
internal sealed partial class DefinitionWriter(Utf8JsonWriter writer, bool withTexts)
{
    private readonly ExpressionWriter _expressions = new(writer);

    public void Write(RuleSetDefinition definition)
    {
        writer.WriteStartObject();
        writer.WriteNumber("language", definition.Language);
        writer.WriteBoolean("standardMissingReasons", definition.AllowsStandardMissingReasons);
        writer.WriteBoolean("gatesStayClosedWhileMissing", definition.GatesStayClosedWhileMissing);
        WriteList("items", definition.Items, Write);
        WriteList("parameters", definition.Parameters, Write);
        WriteConditions("requirements", definition.Requirements);
        WriteList("variants", definition.Variants, Write);
        WriteList("categories", definition.Categories, Write);
        WriteList("scores", definition.Scores, Write);
        WriteList("classifications", definition.Classifications, Write);
        if (withTexts)
        {
            WriteTexts(definition);
        }

        writer.WriteEndObject();
    }

    /// <summary>The canonical spelling of a parameter's value.</summary>
    public static string Text(ParameterValue value) => value.Kind == ParameterKind.Number ? JsonWriting.Text(value.Number) : value.Text;

    private void Write(Item item)
    {
        writer.WriteString("id", item.Id);
        writer.WriteString("kind", Name(item.Kind));
        WriteList("options", item.Options, Write);
        if (item.Kind == AnswerKind.WholeNumber)
        {
            writer.WriteNumber("minimum", item.Minimum);
            writer.WriteNumber("maximum", item.Maximum);
        }

        if (item.Kind == AnswerKind.Text)
        {
            writer.WriteNumber("maximumLength", item.MaximumLength);
        }

        _expressions.Write("gate", item.Gate);
        if (withTexts)
        {
            writer.WriteString("text", item.Text);
            writer.WriteString("section", item.SectionId);
            writer.WriteBoolean("scored", item.IsScored);
            WriteText("aboutAGroup", item.AboutAGroup);
            WriteBasis(item.Basis);
        }
    }

    private void Write(AnswerOption option)
    {
        writer.WriteString("code", option.Code);
        writer.WriteString("points", JsonWriting.Text(option.Points));
        writer.WriteString("role", option.IsMissing ? "missing" : option.IsExclusive ? "exclusive" : "value");
        _expressions.Write("missingWhen", option.MissingWhen);
        WriteText("label", option.Label);
    }

    private void Write(Parameter parameter)
    {
        writer.WriteString("id", parameter.Id);
        writer.WriteString("kind", Name(parameter.Kind));
        writer.WriteTexts("allowed", [.. parameter.Allowed.Select(Text)]);
        writer.WriteString("default", Text(parameter.Default));
        WriteText("means", parameter.Means);
        WriteBasis(parameter.Basis);
    }

    private void Write(Variant variant)
    {
        writer.WriteString("id", variant.Id);
        writer.WriteStartObject("values");
        foreach (var value in variant.Values)
        {
            writer.WriteString(value.Key.Id, Text(value.Value));
        }

        writer.WriteEndObject();
    }

    private void Write(Category category)
    {
        writer.WriteString("id", category.Id);
        _expressions.Write("when", category.Condition);
        WriteText("text", category.Text);
        WriteBasis(category.Basis);
    }

    private void Write(Score score)
    {
        writer.WriteString("id", score.Id);
        _expressions.Write("value", score.Value);
        Write("missing", score.MissingRule);
        if (withTexts)
        {
            writer.WriteString("title", score.Title);
            writer.WriteString("section", score.SectionId);
            WriteFlag("protective", score.IsProtective);
            WriteFlag("lifetime", score.IsLifetime);
            WriteText("text", score.Text);
            WriteBound("declaredMinimum", score.DeclaredMinimum);
            WriteBound("declaredMaximum", score.DeclaredMaximum);
            WriteList("terms", score.Terms, Write);
            WriteList("rules", score.Rules, rule => WriteText("text", rule.Text));
            WriteBasis(score.Basis);
        }
    }

    private void Write(ScoreTerm term)
    {
        writer.WriteString("kind", term.Kind switch { ScoreTermKind.Item => "item", ScoreTermKind.Part => "part", _ => "rule" });
        WriteText("name", term.Name);
    }

    private void Write(Classification classification)
    {
        writer.WriteString("id", classification.Id);
        writer.WriteBoolean("ordered", classification.IsOrdered);
        writer.WriteTexts("levels", [.. classification.Levels.Select(level => level.Id)]);
        writer.WriteTexts("states", classification.States);
        WriteRules("overrides", classification, classification.Overrides);
        WriteRules("rules", classification, classification.Rules);
        WriteRules("floors", classification, classification.Floors);
        Write("missing", classification.MissingRule);
        if (withTexts)
        {
            writer.WriteString("title", classification.Title);
            writer.WriteTexts("labels", [.. classification.Levels.Select(level => level.Label)]);
            writer.WriteString("of", classification.Of?.Id);
            writer.WriteTexts("text", [.. classification.Text.Select(OneSpace)]);
            writer.WriteBoolean("table", classification.IsTable);
            if (classification.LoweredBy.Count > 0)
            {
                WriteList("loweredBy", classification.LoweredBy, lowering =>
                {
                    writer.WriteString("item", lowering.Item.Id);
                    WriteText("reason", lowering.Reason);
                });
            }

            WriteConsider(classification);
            WriteFlag("protective", classification.IsProtective);
            WriteBasis(classification.Basis);
        }
    }

    private void WriteRules(string name, Classification classification, IReadOnlyList<LevelRule> rules) =>
        WriteList(name, rules, rule =>
        {
            writer.WriteString("level", classification.Levels[rule.Level].Id);
            _expressions.Write("when", rule.When);
            WriteText("text", rule.Text);
            WriteBasis(rule.Basis);
        });

    private void Write(string name, MissingRule rule)
    {
        writer.WriteStartObject(name);
        writer.WriteString("kind", Name(rule.Kind));
        writer.WriteIfPresent("option", rule.Option);
        writer.WriteIfPresent("state", rule.State);
        writer.WriteBoolean("saysInsufficientInformation", rule.SaysInsufficientInformation);
        WriteList("rules", rule.Rules, Write);
        WriteBasis(rule.Basis);
        writer.WriteEndObject();
    }

    private void Write(PublishedRule rule)
    {
        writer.WriteString("outcome", Name(rule.Outcome));
        writer.WriteIfPresent("name", rule.Name);
        _expressions.Write("when", rule.When);
        _expressions.Write("provisional", rule.Provisional);
        WriteText("text", rule.Text);
        WriteText("althoughDecided", rule.AlthoughDecided);
        WriteBasis(rule.Basis);
    }

    private void WriteConditions(string name, IReadOnlyList<Condition> conditions) =>
        WriteList(name, conditions, condition => _expressions.Write("holds", condition));

    private void WriteList<T>(string name, IReadOnlyList<T> list, Action<T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (var element in list)
        {
            writer.WriteStartObject();
            writeMembers(element);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Name(AnswerKind kind) => kind switch
    {
        AnswerKind.Choice => "choice",
        AnswerKind.MultipleChoice => "multipleChoice",
        AnswerKind.WholeNumber => "wholeNumber",
        _ => "text",
    };

    private static string Name(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "number",
        ParameterKind.Flag => "flag",
        _ => "code",
    };

    private static string Name(MissingRuleKind kind) => kind switch
    {
        MissingRuleKind.None => "none",
        MissingRuleKind.CountAsNothing => "countAsNothing",
        MissingRuleKind.CountAsOption => "countAsOption",
        MissingRuleKind.CompleteCases => "completeCases",
        MissingRuleKind.State => "state",
        _ => "rules",
    };

    private static string Name(PublishedOutcome outcome) => outcome switch
    {
        PublishedOutcome.Level => "level",
        PublishedOutcome.State => "state",
        PublishedOutcome.Nothing => "nothing",
        _ => "theLevel",
    };
}
