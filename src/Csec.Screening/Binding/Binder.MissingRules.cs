using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>What an instrument itself reports for incomplete forms.</summary>
internal sealed partial class Binder
{
    private const string TheLevel = "the level";
    private const string Nothing = "nothing";

    private void BindDefaultMissingRule() => _defaultMissingRule = BindMissingRule(_syntax.MissingRule, null) ?? MissingRule.None;

    /// <summary>The rule, or null when the file says nothing; levels and states can be named only for a classification.</summary>
    private MissingRule? BindMissingRule(MissingRuleSyntax? syntax, Classification? classification)
    {
        if (syntax is null)
        {
            return null;
        }

        if (syntax.IsNone)
        {
            return MissingRule.None;
        }

        _map.Add("if-answers-are-missing " + (classification?.Id ?? ""), syntax.Span);
        var rule = KindOf(syntax, classification) with
        {
            SaysInsufficientInformation = syntax.InsufficientInformation is not null
                && OneOf(syntax.InsufficientInformation, ["when over half are missing"]) == 0,
            Basis = BindBasis(syntax.Basis),
        };
        return rule;
    }

    private MissingRule KindOf(MissingRuleSyntax syntax, Classification? classification)
    {
        if (syntax.CountAs is { } countAs)
        {
            return countAs.Value == "no points"
                ? new(MissingRuleKind.CountAsNothing)
                : new(MissingRuleKind.CountAsOption) { Option = OptionOf(countAs) };
        }

        if (syntax.Only is { } only)
        {
            OneOf(only, ["complete cases"]);
            return new(MissingRuleKind.CompleteCases);
        }

        if (syntax.State is { } state)
        {
            if (classification is null)
            {
                _diagnostics.NotHere(state.Span, "A state belongs to a classification.", "Move this rule into the classification.");
            }
            else
            {
                StateOf(state, classification);
            }

            return new(MissingRuleKind.State) { State = state.Value };
        }

        if (syntax.Rules.Count > 0 && classification is null)
        {
            _diagnostics.NotHere(syntax.Span, "Rules that name levels belong to a classification.", "Move them into the classification.");
            return MissingRule.None;
        }

        return classification is null
            ? MissingRule.None
            : new(MissingRuleKind.Rules) { Rules = BindPublished(syntax.Rules, classification).AsReadOnly() };
    }

    private string OptionOf(TextSyntax code)
    {
        var items = BindAll<Item>(_itemSymbols);
        if (!items.Exists(item => item.OptionIndex(code.Value) >= 0))
        {
            _diagnostics.NotOneOf(new(code.Value, code.Span), ["no points", .. items.SelectMany(item => item.Options).Select(option => option.Code).Distinct().Take(MaximumOptions)]);
        }

        return code.Value;
    }

    private void StateOf(TextSyntax state, Classification classification)
    {
        if (!classification.States.Contains(state.Value))
        {
            _diagnostics.UnknownLevel(new(state.Value, state.Span), classification.States);
        }
    }

    private List<PublishedRule> BindPublished(IReadOnlyList<LevelRuleSyntax> syntaxes, Classification classification)
    {
        var rules = new List<PublishedRule>();
        foreach (var syntax in syntaxes)
        {
            if (BindPublished(syntax, classification) is { } rule)
            {
                _map.Add(FormattableString.Invariant($"published {classification.Id}/{rules.Count}"), syntax.Outcome.Span);
                rules.Add(rule);
            }
        }

        return rules;
    }

    private PublishedRule? BindPublished(LevelRuleSyntax syntax, Classification classification)
    {
        var name = syntax.Outcome.Value;
        var outcome = name == TheLevel ? PublishedOutcome.TheLevel
            : name == Nothing ? PublishedOutcome.Nothing
            : classification.LevelIndex(name) >= 0 ? PublishedOutcome.Level
            : PublishedOutcome.State;
        if (outcome == PublishedOutcome.State && !classification.States.Contains(name))
        {
            _diagnostics.UnknownLevel(
                new(name, syntax.Outcome.Span), [.. classification.Levels.Select(level => level.Id), .. classification.States, TheLevel, Nothing]);
        }

        var when = BindCondition(syntax.When.Expression, Scope.MissingRule);
        return when is null
            ? null
            : new(outcome, outcome is PublishedOutcome.Level or PublishedOutcome.State ? name : null, when, syntax.When.Text)
            {
                Provisional = syntax.Provisional is null ? null : BindCondition(syntax.Provisional.Expression, Scope.MissingRule),
                ProvisionalText = syntax.Provisional?.Text,
                AlthoughDecided = syntax.AlthoughDecided?.Value,
                Basis = BindBasis(syntax.Basis),
            };
    }
}
