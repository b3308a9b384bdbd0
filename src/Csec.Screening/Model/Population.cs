namespace Csec.Screening.Model;

/// <summary>For whom, where and by whom a rule set is meant to be used.</summary>
public sealed record Population
{
    /// <summary>Youngest age in whole years, inclusive, or null for no lower bound.</summary>
    public int? MinimumAge { get; init; }

    /// <summary>Oldest age in whole years, inclusive, or null for no upper bound.</summary>
    public int? MaximumAge { get; init; }

    /// <summary>Settings it is meant for; empty means any.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Who answers the items; empty means any.</summary>
    public IReadOnlyList<string> Respondents { get; init; } = [];

    /// <summary>Where it is in use; empty means any.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Who completes the form, in words, or null.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>How often it is to be repeated, or null.</summary>
    public RescreenInterval? Rescreen { get; init; }

    /// <summary>The events that call for it, whenever it was last done.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>Rule sets whose result decides whether this one is used, in words.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What these bounds rest on, or null.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>One study of how well a rule set separates; percentages are exact decimals from 0 to 100.</summary>
public sealed record ValidationStudy(string Id, string Population, Source Source)
{
    /// <summary>How many people were studied, or null.</summary>
    public int? Size { get; init; }

    /// <summary>Sensitivity in percent, or null.</summary>
    public decimal? Sensitivity { get; init; }

    /// <summary>Specificity in percent, or null.</summary>
    public decimal? Specificity { get; init; }

    /// <summary>Prevalence in the study in percent, or null.</summary>
    public decimal? Prevalence { get; init; }

    /// <summary>A remark of the author, or null.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The predictive values of the study's sensitivity and specificity where so many percent are affected, in percent
    /// with four decimals, halves away from zero. Null without both figures, or when they leave a value undefined
    /// because nobody would be screened in, or nobody out.
    /// </summary>
    /// <param name="prevalencePercent">How many of a hundred are affected, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The prevalence is below 0 or above 100.</exception>
    /// <example><code>var values = study.PredictiveValuesAt(12.4m);</code></example>
    public PredictiveValues? PredictiveValuesAt(decimal prevalencePercent)
    {
        if (prevalencePercent is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(prevalencePercent), "A prevalence is from 0 to 100 percent.");
        }

        if (Sensitivity is not { } sensitivity || Specificity is not { } specificity)
        {
            return null;
        }

        var affected = prevalencePercent;
        var others = 100 - affected;
        var positive = (Of: sensitivity * affected, All: (sensitivity * affected) + ((100 - specificity) * others));
        var negative = (Of: specificity * others, All: (specificity * others) + ((100 - sensitivity) * affected));
        return positive.All == 0 || negative.All == 0
            ? null
            : new(Percent(positive.Of, positive.All), Percent(negative.Of, negative.All));
    }

    private static decimal Percent(decimal part, decimal all) => Math.Round(100 * part / all, 4, MidpointRounding.AwayFromZero);
}

/// <summary>How often a screening is to be repeated.</summary>
public readonly record struct RescreenInterval(int Count, IntervalUnit Unit)
{
    /// <summary>The first day on which a screening of the day given is to be repeated; the end of a shorter month stands for later days.</summary>
    public DateTime DueAfter(DateTime day)
    {
        var months = Unit switch { IntervalUnit.Month => Count, IntervalUnit.Year => 12 * Count, _ => 0 };
        var days = Unit switch { IntervalUnit.Day => Count, IntervalUnit.Week => 7 * Count, _ => 0 };
        var last = DateTime.MaxValue.Date;
        return day > last.AddMonths(-months - 1).AddDays(-days) ? last : day.AddMonths(months).AddDays(days);
    }

    /// <summary>In words, such as <c>every 3 months</c>.</summary>
    public override string ToString()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return Count == 1 ? $"every {unit}" : FormattableString.Invariant($"every {Count} {unit}s");
    }
}

/// <summary>The unit of an interval between screenings.</summary>
public enum IntervalUnit
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Seven calendar days.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar years.</summary>
    Year,
}
