using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>A catalog as a Markdown page: each rule set, its status, what is unsure about it, and its sources.</summary>
internal sealed class CatalogMarkdown(TextWriter writer, IReadOnlyList<RuleSet> ruleSets)
{
    public void Write()
    {
        writer.WriteLine("# Catalog of the rule sets");
        writer.WriteLine();
        writer.WriteLine("Written by `csec list --format markdown`; a test compares. A rule set is only as good as its weakest fact: `published`");
        writer.WriteLine("when every fact was seen in its source, `review` with a fact from memory, `draft` with an unsure one. None of them holds");
        writer.WriteLine("an instrument's own wording.");
        writer.WriteLine();
        writer.WriteLine("| rule set | version | status | title |");
        writer.WriteLine("| --- | --- | --- | --- |");
        foreach (var ruleSet in ruleSets)
        {
            writer.WriteLine($"| [`{ruleSet.Id}`](#{ruleSet.Id}) | {ruleSet.Version} | {Words.Status(ruleSet)} | {Cell(ruleSet.Definition.Title)} |");
        }

        foreach (var ruleSet in ruleSets)
        {
            Write(ruleSet);
        }
    }

    private void Write(RuleSet ruleSet)
    {
        var definition = ruleSet.Definition;
        writer.WriteLine();
        writer.WriteLine($"## {ruleSet.Id}");
        writer.WriteLine();
        writer.WriteLine($"{Sentence(definition.Title)} Version {ruleSet.Version}, {Words.Status(ruleSet)}.");
        writer.WriteLine();
        WriteFact("Extends", definition.Extends is null ? "" : $"`{definition.Extends}`");
        WriteFact("Owner", definition.Owner);
        WriteFact("Wording", definition.Wording);
        WriteFact("Limits of use", definition.LimitsOfUse);
        WriteFact("How sure", HowSure(definition));
        foreach (var parameter in definition.Parameters.Where(parameter => parameter.Basis.Confidence == Confidence.Unsure))
        {
            var allowed = Words.List([.. parameter.Allowed.Select(value => $"`{value.Text}`")], "or");
            WriteFact("Unsure", $"`{parameter.Id}`: {parameter.Means} ({allowed}, by default `{parameter.Default.Text}`).");
        }

        var unsure = definition.Facts.Where(fact => fact.Basis.Confidence == Confidence.Unsure && !fact.Name.StartsWith("parameter ", StringComparison.Ordinal)).Select(fact => fact.Name).Distinct();
        WriteFact("Unsure", string.Join(", ", unsure));
        foreach (var unknown in definition.NotPublic)
        {
            WriteFact("Not public", unknown);
        }

        foreach (var study in definition.Evidence)
        {
            WriteFact("Study", Study(study));
        }

        foreach (var source in definition.Sources.Except(SourcesOfBase(definition)))
        {
            WriteFact($"Source `{source.Id}`", Source(source));
        }
    }

    /// <summary>What an overlay takes over is told at its base.</summary>
    private IReadOnlyList<Source> SourcesOfBase(RuleSetDefinition definition) =>
        ruleSets.FirstOrDefault(other => $"{other.Id}@{other.Version}" == definition.Extends)?.Definition.Sources ?? [];

    private void WriteFact(string name, string fact)
    {
        if (fact.Length > 0)
        {
            writer.WriteLine($"- {name}: {Sentence(fact)}");
        }
    }

    private static string HowSure(RuleSetDefinition definition)
    {
        var counts = definition.Facts.GroupBy(fact => fact.Basis.Confidence).OrderBy(group => group.Key)
            .Select(group => $"{Words.Count(group.Count(), "fact", "facts")} {Words.Confidence(group.Key)}");
        return string.Join(", ", counts);
    }

    private static string Study(ValidationStudy study)
    {
        var figures = new[] { ("sensitivity", study.Sensitivity), ("specificity", study.Specificity), ("prevalence", study.Prevalence) }
            .Where(figure => figure.Item2 is not null).Select(figure => $"{figure.Item1} {Words.Number(figure.Item2!.Value)} %");
        var size = study.Size is { } n ? [FormattableString.Invariant($"n = {n}")] : Array.Empty<string>();
        return string.Join("; ", [study.Population, .. size, .. figures]) + $" (`{study.Source.Id}`)";
    }

    private static string Source(Source source)
    {
        string?[] parts =
        [
            source.Citation, source.Doi is null ? null : $"doi {source.Doi}", source.Url, source.Repository is null ? null : $"repository {source.Repository}",
            source.Seen is null ? null : $"seen: {source.Seen}", source.Note,
        ];
        return string.Join("; ", parts.OfType<string>().Select(part => part.TrimEnd('.')));
    }

    private static string Sentence(string text)
    {
        var words = OneLine(text);
        return words.EndsWith('.') || words.EndsWith('?') ? words : words + ".";
    }

    private static string Cell(string text) => OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string OneLine(string text) => PlainText.Of(string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)));
}
