using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Two values of each parameter, all others being equal, give different scores, levels, gates, prompts or answers that count.</summary>
internal sealed class EveryParameterHasAnEffect : IProof
{
    public void Run(ProofContext context)
    {
        var before = context.FindingCount;
        var compared = 0;
        foreach (var parameter in context.Definition.Parameters)
        {
            var pairs = Pairs(context.Settings, parameter).ToList();
            if (pairs.Count == 0 && parameter.Allowed.Count > 1)
            {
                context.Find(bag => bag.OneValueLeft(context.Map[Requirement(context.Definition, parameter)], parameter.Id));
                continue;
            }

            if (pairs.Count == 0)
            {
                // Of a parameter with one value there is nothing to prove.
                continue;
            }

            var differ = pairs.Select(pair => Differ(context.Definition, pair.First, pair.Second)).Distinct().ToList();
            if (differ.Contains(true))
            {
                compared++;
            }
            else if (differ.Contains(null))
            {
                context.NotProved.Add($"That the parameter `{parameter.Id}` has an effect, because a score is too large to compare.");
            }
            else if (IsReadForIncompleteForms(context.Definition, parameter))
            {
                context.NotProved.Add($"That the parameter `{parameter.Id}` has an effect, because only rules for incomplete forms read it.");
            }
            else
            {
                context.Find(bag => bag.DeadParameter(context.Map["parameter " + parameter.Id], parameter.Id));
            }
        }

        if (compared > 0)
        {
            context.ProvedUnlessFound(before, FormattableString.Invariant($"Another value of {(compared == 1 ? "the parameter" : $"any of the {compared} parameters")} that can be set changes a result."));
        }
    }

    /// <summary>The settings that differ in the parameter alone, each beside the first of its kind.</summary>
    private static IEnumerable<(CompiledSetting First, CompiledSetting Second)> Pairs(IReadOnlyList<CompiledSetting> settings, Parameter parameter)
    {
        var groups = settings.GroupBy(setting => setting.Parameters.IndexWithout(parameter));
        return groups.SelectMany(group => group.Skip(1).Select(other => (group.First(), other)));
    }

    /// <summary>The first requirement that reads the parameter.</summary>
    private static string Requirement(RuleSetDefinition definition, Parameter parameter)
    {
        var requirement = definition.Requirements.ToList().FindIndex(condition => Expressions.PartsOf(condition).Any(part => Reads(part, parameter)));
        return requirement < 0 ? "parameter " + parameter.Id : FormattableString.Invariant($"requirement {requirement}");
    }

    private static bool Reads(object part, Parameter parameter) =>
        (part is ParameterNumber number && number.Parameter.Index == parameter.Index) || (part is ParameterIsCondition condition && condition.Parameter.Index == parameter.Index);

    /// <summary>Whether a complete sheet gets other results; null when that is too large to compare.</summary>
    private static bool? Differ(RuleSetDefinition definition, CompiledSetting first, CompiledSetting second)
    {
        if (!first.Valid.Complete.IsSameAs(second.Valid.Complete))
        {
            return true;
        }

        var (mine, theirs) = (Functions(definition, first), Functions(definition, second));
        var differ = mine.Zip(theirs, (one, other) => one.Completions.Diagram.IsSameAs(other.Completions.Diagram) ? false : DifferOnCompleteSheets(one, other)).Distinct().ToList();
        return differ.Contains(true) ? true : differ.Contains(null) ? null : false;
    }

    private static bool? DifferOnCompleteSheets(CompiledFunction first, CompiledFunction second)
    {
        try
        {
            return !first.Complete.IsSameAs(second.Complete);
        }
        catch (DiagramLimitException)
        {
            return null;
        }
    }

    private static IEnumerable<CompiledFunction> Functions(RuleSetDefinition definition, CompiledSetting setting) =>
        EveryItemHasAnEffect.Functions(definition, setting)
            .Concat(Enumerable.Range(0, definition.Prompts.Count).Select(setting.Prompt).OfType<CompiledFunction>());

    private static bool IsReadForIncompleteForms(RuleSetDefinition definition, Parameter parameter) =>
        definition.Classifications.SelectMany(classification => classification.MissingRule.Rules)
            .SelectMany(rule => rule.Provisional is null ? Expressions.PartsOf(rule.When) : Expressions.PartsOf(rule.When).Concat(Expressions.PartsOf(rule.Provisional)))
            .Any(part => Reads(part, parameter));
}
