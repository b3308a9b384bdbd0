using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;

namespace Csec.Screening.Mutation;

/// <summary>Edits of parameters: another default, and numbers that they offer.</summary>
internal sealed partial class RuleEdits
{
    private void EditParameters()
    {
        foreach (var syntax in _syntax.Parameters)
        {
            var parameter = ParameterNamed(syntax.Id.Value)!;
            var preset = syntax.Default!;
            foreach (var other in syntax.Allowed.Where(other => other.Value != preset.Value))
            {
                Add(MutationOperator.Default, preset.Span, $"the default of `{parameter.Id}` became `{other.Value}`", new TextEdit(preset.Span, Text(other.Span)));
            }

            foreach (var allowed in parameter.Kind == ParameterKind.Number ? syntax.Allowed : [])
            {
                EditAllowed(syntax, allowed);
            }
        }
    }

    /// <summary>The number is another one wherever the parameter is given it: as its default and in variants too.</summary>
    private void EditAllowed(ParameterSyntax parameter, TextSyntax allowed)
    {
        Spelling.TryDecimal(allowed.Value, out var value);
        var places = _syntax.Variants.SelectMany(variant => variant.Values).Where(pair => pair.Key.Value == parameter.Id.Value).Select(pair => pair.Value)
            .Append(parameter.Default!).Where(text => text.Value == allowed.Value).Append(allowed);
        foreach (var other in new[] { value + 1, value - 1 }.Select(JsonWriting.Text).Where(other => parameter.Allowed.All(known => known.Value != other)))
        {
            Add(
                MutationOperator.Number, allowed.Span, $"`{parameter.Id.Value}` {allowed.Value} became {other}",
                [.. places.Select(text => new TextEdit(text.Span, other))]);
        }
    }
}
