using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Reads variant and parameters into the index of the chosen value of every parameter.</summary>
internal sealed class SettingReader(RuleSetDefinition definition)
{
    /// <summary>The chosen value of each parameter; what is wrong goes to <paramref name="errors"/>.</summary>
    public int[] Read(AssessmentOptions options, ref List<AnswerError>? errors)
    {
        var chosen = new int[definition.Parameters.Count];
        foreach (var parameter in definition.Parameters)
        {
            chosen[parameter.Index] = parameter.DefaultIndex;
        }

        ApplyVariant(options.Variant, chosen, ref errors);
        ApplyParameters(options.Parameters, chosen, ref errors);
        if (errors is null && IsRefused(chosen))
        {
            errors = [AnswerErrors.RefusedSetting()];
        }

        return chosen;
    }

    /// <summary>The place of a variant among the rule set's own, or -1.</summary>
    public int VariantIndex(string? id)
    {
        for (var i = 0; i < definition.Variants.Count; i++)
        {
            if (definition.Variants[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsRefused(int[] chosen)
    {
        if (definition.Requirements.Count == 0)
        {
            return false;
        }

        var values = definition.Parameters.Select(parameter => parameter.Allowed[chosen[parameter.Index]]).ToList();
        var reading = new ReferenceEvaluator(definition, values);
        return definition.Requirements.Any(requirement => !reading.Holds(requirement, []));
    }

    private void ApplyVariant(string? id, int[] chosen, ref List<AnswerError>? errors)
    {
        if (id is null)
        {
            return;
        }

        var index = VariantIndex(id);
        if (index < 0)
        {
            (errors ??= []).Add(AnswerErrors.UnknownVariant(definition.Variants, NearestId.For(id, definition.Variants.Select(other => other.Id))));
            return;
        }

        foreach (var value in definition.Variants[index].Values)
        {
            for (var i = 0; i < value.Key.Allowed.Count; i++)
            {
                if (ExactComparison.Same(value.Key.Allowed[i], value.Value))
                {
                    chosen[value.Key.Index] = i;
                }
            }
        }
    }

    private void ApplyParameters(IReadOnlyDictionary<string, string> given, int[] chosen, ref List<AnswerError>? errors)
    {
        if (given.Count == 0)
        {
            return;
        }

        var known = 0;
        foreach (var parameter in definition.Parameters)
        {
            if (!given.TryGetValue(parameter.Id, out var text))
            {
                continue;
            }

            known++;
            var index = AllowedIndex(parameter, text);
            if (index < 0)
            {
                (errors ??= []).Add(AnswerErrors.WrongParameterValue(parameter));
            }
            else
            {
                chosen[parameter.Index] = index;
            }
        }

        if (known < given.Count)
        {
            AddUnknown(given, ref errors);
        }
    }

    private void AddUnknown(IReadOnlyDictionary<string, string> given, ref List<AnswerError>? errors)
    {
        var place = 0;
        foreach (var parameter in given)
        {
            if (!definition.Parameters.Any(known => known.Id == parameter.Key))
            {
                (errors ??= []).Add(AnswerErrors.UnknownParameter(place, NearestId.For(parameter.Key, definition.Parameters.Select(known => known.Id))));
            }

            place++;
        }
    }

    private static int AllowedIndex(Parameter parameter, string? text)
    {
        var isNumber = decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        for (var i = 0; i < parameter.Allowed.Count; i++)
        {
            var allowed = parameter.Allowed[i];
            if (parameter.Kind == ParameterKind.Number ? isNumber && allowed.Number == number : allowed.Text == text)
            {
                return i;
            }
        }

        return -1;
    }
}
