using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>What studies say of how well a rule set separates, and what that means where it is used.</summary>
internal sealed class EvidenceText(Page page, IReadOnlyList<ValidationStudy> studies)
{
    public void Write(decimal? prevalence)
    {
        page.Heading("Evidence");
        if (studies.Count == 0)
        {
            page.Line("No study of how well it separates is given.", 2);
        }

        foreach (var study in studies)
        {
            var figures = new[]
            {
                study.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"n {size}") : null,
                Percent("sensitivity", study.Sensitivity),
                Percent("specificity", study.Specificity),
                Percent("prevalence", study.Prevalence),
            };
            var told = string.Join(", ", figures.Where(figure => figure is not null));
            page.Line($"{study.Population}{(told.Length == 0 ? "" : ": " + told)} ({study.Source.Id})", 2, 2);
            if (study.Note is not null)
            {
                page.Line(study.Note, 4, 2);
            }

            if (prevalence is { } percent)
            {
                page.Line(At(study, percent), 4, 2);
            }
        }

        if (prevalence is { } asked && !studies.Any(study => study.PredictiveValuesAt(asked) is not null))
        {
            page.Line("So nothing can be said of how often a result is right where it is used.", 2);
        }
        else if (prevalence is not null)
        {
            page.Line("A study describes its own population; in another the figures may differ.", 2);
        }
    }

    private static string At(ValidationStudy study, decimal prevalence) =>
        study.PredictiveValuesAt(prevalence) is { } values
            ? $"where {Words.Number(prevalence)} % are affected: {Of(values.PositivePercent, "positive")}; {Of(values.NegativePercent, "negative")}"
            : study.Sensitivity is null || study.Specificity is null
                ? "no predictive values: they need a sensitivity and a specificity"
                : $"no predictive values: where {Words.Number(prevalence)} % are affected, these figures leave nobody with one of the two results";

    private static string Of(decimal? percent, string sign) => percent is { } value
        ? $"of 100 with a {(sign == "positive" ? "result above the cut" : "result below it")} about {Words.Number(Math.Round(value, value is > 99 or < 1 ? 2 : 0))} are {(sign == "positive" ? "affected" : "not affected")} ({sign} predictive value {Words.Number(value)} %)"
        : $"no {sign} predictive value";

    private static string? Percent(string name, decimal? percent) => percent is { } value ? $"{name} {Words.Number(value)} %" : null;
}
