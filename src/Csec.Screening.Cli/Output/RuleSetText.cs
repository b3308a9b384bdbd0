using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>A rule set in plain words.</summary>
internal sealed partial class RuleSetText(Page page, RuleSet ruleSet, RuleSetTexts texts, decimal? prevalence)
{
    private readonly RuleSetDefinition _definition = ruleSet.Definition;

    public void Write()
    {
        page.Line(texts.Title.Text);
        page.Line($"{ruleSet.Id}@{ruleSet.Version}, status {Words.Status(ruleSet)}{InForce()}");
        WriteFact("Extends", Extends());
        WriteFact("Owner", _definition.Owner);
        WriteFact("Wording", _definition.Wording);
        WriteFact("Where", _definition.Jurisdiction);
        WriteFact("Screens for", Words.Subject(_definition.ScreensFor));
        WritePopulation(_definition.AppliesTo);
        WriteMerge();
        WriteFact("Limits", texts.LimitsOfUse.Text);
        WriteParameters();
        WriteItems();
        WriteScores();
        WriteClassifications();
        WriteDuties();
        WriteStatuses();
        WriteNotPublic();
        WriteEvidence();
        WriteSources();
        WritePrompts();
        WriteFallback();
    }

    /// <summary>A pathway or a data standard separates nothing, and so has no studies to lack.</summary>
    private void WriteEvidence()
    {
        if (_definition.Classifications.Count > 0 || _definition.Evidence.Count > 0 || _definition.Items.Count > 0)
        {
            new EvidenceText(page, _definition.Evidence).Write(prevalence);
        }
    }

    private void WriteFallback()
    {
        if (texts.MachineDrafted is { } drafted)
        {
            page.Heading(drafted.Text);
        }

        if (texts.Missing() is { Count: > 0 } missing)
        {
            page.Heading($"Shown in English, because the texts for {texts.Locale} lack them");
            page.Line(string.Join(", ", missing), 2, 2);
        }
    }

    private string? Extends() => _definition.ChangesScoring is { } change
        ? $"{_definition.Extends}, and scores otherwise: {change.Reason} ({change.Source.Id})"
        : _definition.Extends;

    private string InForce() => Words.InForce(_definition.Lifecycle) is { Length: > 0 } words ? ", " + words : "";

    private void WriteFact(string name, string? fact)
    {
        if (!string.IsNullOrEmpty(fact))
        {
            page.Line($"{name}: {fact}", 0, 2);
        }
    }

    private void WritePopulation(Population population)
    {
        var ages = (population.MinimumAge, population.MaximumAge) switch
        {
            (null, null) => null,
            ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{from} or more"),
            (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"up to {to}"),
            ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from} to {to}"),
        };
        WriteFact("Ages", ages);
        WriteFact("Settings", string.Join(", ", population.Settings));
        WriteFact("Answered by", string.Join(", ", population.Respondents));
        WriteFact("Jurisdictions", string.Join(", ", population.Jurisdictions));
        WriteFact("Completed by", population.CompletedBy);
        WriteFact("Repeated", population.Rescreen?.ToString());
        WriteFact("Called for by", string.Join(", ", population.Triggers));
        WriteFact("Used after", string.Join(", ", population.After));
    }

    private void WriteMerge()
    {
        if (_definition.MergesWith is { } merge)
        {
            page.Line($"Merged with: {string.Join(", ", merge.RuleSets)}; the higher level is taken, both results are kept ({Words.Basis(merge.Basis)})", 0, 2);
        }
    }

    private void WriteParameters()
    {
        if (_definition.Parameters.Count == 0)
        {
            return;
        }

        page.Heading("Parameters");
        foreach (var parameter in _definition.Parameters)
        {
            page.Line($"{parameter.Id}: {texts.Parameter(parameter.Id)}", 2, 2);
            page.Line($"{Words.List([.. parameter.Allowed.Select(value => value.Text)], "or")}, by default {parameter.Default.Text} ({Words.Basis(parameter.Basis)})", 4, 2);
        }

        foreach (var requirement in _definition.RequirementTexts)
        {
            page.Line($"It must hold that {requirement}.", 2, 2);
        }

        foreach (var variant in _definition.Variants)
        {
            page.Line($"Variant {variant.Id}: " + string.Join(", ", variant.Values.Select(value => $"{value.Key.Id} {value.Value.Text}")), 2, 2);
        }
    }

    private void WriteItems()
    {
        if (_definition.Items.Count == 0)
        {
            return;
        }

        page.Heading($"Items ({_definition.Items.Count})");
        string? section = null;
        foreach (var item in _definition.Items)
        {
            if (item.SectionId != section)
            {
                section = item.SectionId;
                page.Line(section is null ? "Others" : texts.Section(section).Text, 2, 2);
            }

            page.Line($"{item.Id}: {texts.Item(item.Id)}", 2, 2);
            page.Line(Answers(item) + (item.IsScored || item.Kind == AnswerKind.Text ? "" : "; never scored"), 6, 2);
            if (item.AboutAGroup is not null)
            {
                page.Line($"about a group of people, scored on purpose: {item.AboutAGroup}", 6, 2);
            }

            if (item.AskedWhen is not null)
            {
                page.Line($"asked when {item.AskedWhen}", 6, 2);
            }
        }

        page.Line(_definition.AllowsStandardMissingReasons
            ? "Any item may also be unknown, declined or not-asked, or left out."
            : "Only the codes above may say why an answer is missing; any item may be left out.", 2);
        if (_definition.GatesStayClosedWhileMissing)
        {
            page.Line("While the answers on which an item depends are missing, it is not asked.", 2);
        }
    }

    private string Answers(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber => string.Create(CultureInfo.InvariantCulture, $"a whole number from {item.Minimum} to {item.Maximum}"),
        AnswerKind.Text => string.Create(CultureInfo.InvariantCulture, $"text, up to {item.MaximumLength} characters, never scored"),
        AnswerKind.MultipleChoice => "any of " + Options(item, "and"),
        _ => Options(item, "or"),
    };

    private string Options(Item item, string last)
    {
        var havePoints = item.Options.Any(option => option.Points != 0);
        var options = item.Options.Select(option => Option(option, texts.Option(item.Id, option.Code).Text, havePoints)).ToList();
        return options.Exists(option => option.Contains(' ', StringComparison.Ordinal)) ? string.Join("; ", options) : Words.List(options, last);
    }

    private static string Option(AnswerOption option, string label, bool havePoints)
    {
        var isNamed = label != option.Code && label.Replace(' ', '-') != option.Code;
        var remarks = new[]
        {
            isNamed ? label : null,
            option.IsMissing ? "counts as missing" : havePoints ? Words.Points(option.Points) : null,
            option.IsExclusive ? "alone" : null,
            option.MissingWhenText is { } when ? $"counts as missing when {when}" : null,
        };
        var told = string.Join(", ", remarks.Where(remark => remark is not null));
        return told.Length == 0 ? option.Code : $"{option.Code}: {told}";
    }

    private void WriteScores()
    {
        if (_definition.Categories.Count > 0)
        {
            page.Heading("Categories, each counts once");
            foreach (var category in _definition.Categories)
            {
                page.Line($"{category.Id}: {texts.Category(category.Id)} ({Words.Basis(category.Basis)})", 2, 2);
                page.Line($"when {category.Words}", 4, 2);
            }
        }

        if (_definition.Scores.Count == 0)
        {
            return;
        }

        page.Heading("Scores");
        foreach (var score in _definition.Scores)
        {
            page.Line($"{score.Id}: {score.Text} ({Words.Basis(score.Basis)})", 2, 2);
            WriteRules(score.RuleWords);
            WriteBound(score, "at most", score.AtMostText);
            WriteBound(score, "at least", score.AtLeastText);
            if (Range(score) is { } range)
            {
                page.Line($"range {range}", 4, 2);
            }

            if (score.IsProtective)
            {
                page.Line("protective: more is better, and it moves no level of concern", 4, 2);
            }

            if (score.IsLifetime)
            {
                page.Line("counts over a whole life: a later count that is lower is flagged", 4, 2);
            }

            WriteMissingRule(score.MissingRule, 4);
        }
    }

    /// <summary>A bound, unless the words of the score say it already.</summary>
    private void WriteBound(Score score, string bound, string? text)
    {
        if (text is not null && !score.Text.Contains($"{bound} {text}", StringComparison.Ordinal))
        {
            page.Line($"{bound} {Value(text)}", 4, 2);
        }
    }

    private static string? Range(Score score) => (score.DeclaredMinimum, score.DeclaredMaximum) switch
    {
        (null, null) => null,
        ({ } from, null) => $"{Words.Number(from)} or more",
        (null, { } to) => $"up to {Words.Number(to)}",
        ({ } from, { } to) => $"{Words.Number(from)} to {Words.Number(to)}",
    };

    private void WriteClassifications()
    {
        foreach (var classification in _definition.Classifications)
        {
            page.Heading($"Levels of {classification.Id}, {Order(classification)} ({Words.Basis(classification.Basis)})");
            foreach (var level in classification.Levels)
            {
                var label = texts.Level(classification.Id, level.Id).Text;
                page.Line(label == level.Id ? level.Id : $"{level.Id}: {label}", 2, 2);
            }

            WriteRules(classification.OverrideWords, "Before all else, the first that holds:");
            WriteRules(classification.RuleWords, classification.Of is null ? "The first that holds:" : $"By the score {classification.Of.Id}:");
            WriteRules(classification.FloorWords, "Never below, while it holds:");
            if (classification.States.Count > 0)
            {
                page.Line($"States that are no level: {string.Join(", ", classification.States)}", 2, 2);
            }

            foreach (var lowering in classification.LoweredBy)
            {
                page.Line($"A higher answer to {lowering.Item.Id} may lower the level: {lowering.Reason}", 2, 2);
            }

            WriteConsider(classification);
            WriteMissingRule(classification.MissingRule, 2);
        }
    }

    private static string Order(Classification classification) =>
        !classification.IsOrdered ? "without an order"
        : classification.IsProtective ? "protective, from little to much"
        : "from low to high";

    private void WriteRules(IReadOnlyList<RuleWords> rules, string? heading = null)
    {
        if (rules.Count > 0 && heading is not null)
        {
            page.Line(heading, 2);
        }

        foreach (var rule in rules)
        {
            var words = $"{Value(rule.Result)}: {rule.When}";
            page.Line(rule.Basis is null ? words : $"{words} ({Words.Basis(rule.Basis)})", 4, 2);
            if (rule.Provisional is not null)
            {
                page.Line($"provisional when {rule.Provisional}", 6, 2);
            }

            if (rule.AlthoughDecided is not null)
            {
                page.Line($"although the level is decided: {rule.AlthoughDecided}", 6, 2);
            }
        }
    }

    /// <summary>What a rule gives; a parameter with its usual value.</summary>
    private string Value(string result) =>
        _definition.Parameters.FirstOrDefault(parameter => parameter.Id == result) is { } parameter
            ? $"{result} (by default {parameter.Default.Text})"
            : result;

    private void WriteMissingRule(MissingRule rule, int indent)
    {
        var words = rule.Kind switch
        {
            MissingRuleKind.None => null,
            MissingRuleKind.CountAsNothing => "The instrument counts a missing answer as no points.",
            MissingRuleKind.CountAsOption => $"The instrument counts a missing answer as {rule.Option}.",
            MissingRuleKind.CompleteCases => "The instrument reports nothing for incomplete forms.",
            MissingRuleKind.State => $"The instrument reports an incomplete form as {rule.State}.",
            _ => "For incomplete forms the instrument reports the first that holds:",
        };
        if (words is not null)
        {
            page.Line(rule.Basis is null ? words : $"{words} ({Words.Basis(rule.Basis)})", indent, 2);
        }

        WriteRules(rule.Words);
        if (rule.SaysInsufficientInformation)
        {
            page.Line("It says that too little is known when over half of the asked items are missing.", indent, 2);
        }
    }

    private void WriteSources()
    {
        page.Heading("Sources");
        foreach (var source in _definition.Sources)
        {
            var facts = new[] { source.Citation, source.Doi, source.Url, source.Repository, source.Seen is null ? null : $"seen: {source.Seen}", source.Note };
            page.Line($"{source.Id}: {string.Join("; ", facts.Where(fact => fact is not null))}", 2, 2);
        }
    }

    private void WritePrompts()
    {
        page.Gap();
        foreach (var prompt in _definition.Prompts)
        {
            page.Line("! " + texts.Prompt(prompt.Id).Text, 0, 2);
            if (prompt.WhenText is not null)
            {
                page.Line($"shown while this can hold: {prompt.WhenText}", 4, 2);
            }

            if (prompt.Evidence is not null)
            {
                page.Line($"evidence: {Words.Evidence(prompt)}", 4, 2);
            }
        }
    }
}
