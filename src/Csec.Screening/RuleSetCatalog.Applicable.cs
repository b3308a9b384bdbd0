using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.Routing;
using Csec.Screening.Serialization;

namespace Csec.Screening;

public sealed partial class RuleSetCatalog
{
    /// <summary>
    /// Which rule sets apply to a youth in these circumstances, why the others do not, and where each screening stands. Of
    /// each rule set the version in force on the day is taken. What is not known of the circumstances rules nothing out.
    /// </summary>
    /// <param name="context">The circumstances; nothing of them is kept.</param>
    /// <param name="last">The screenings that the caller knows of, or null for none.</param>
    public ApplicableResult Applicable(ScreeningContext context, IReadOnlyList<LastScreening>? last = null)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        last ??= [];
        if (last.Any(screening => screening?.RuleSet is null || screening.Date is null))
        {
            throw new ArgumentException("A screening, its rule set or its date is missing.", nameof(last));
        }

        List<AnswerError>? errors = null;
        PopulationCheck.Check(context, ref errors);
        for (var i = 0; i < last.Count; i++)
        {
            if (ErrorIn(last[i], i, context.Date) is { } error)
            {
                (errors ??= []).Add(error);
            }
        }

        if (errors is not null)
        {
            return new(null, errors.AsReadOnly());
        }

        var chosen = Ids.Select(id => Newest(_byId[id], context.Date)).OfType<RuleSet>().ToList();
        var others = Ids.Except(chosen.Select(ruleSet => ruleSet.Id)).Select(id => _byId[id][_byId[id].Length - 1].RuleSet).ToList();
        var notices = new List<string>();
        var known = Known(context, notices);
        AddUnknownEvents(context, notices);
        return new(new(Array.AsReadOnly([.. new Router(known, last).Route(chosen, others)]), notices.AsReadOnly()) { Date = context.Date }, []);
    }

    private AnswerError? ErrorIn(LastScreening screening, int place, string? today)
    {
        var id = screening.RuleSet.Split('@')[0];
        return !_byId.TryGetValue(id, out var versions) ? RequestErrors.UnknownRuleSet(id, Ids)
            : id != screening.RuleSet && !_byVersion.ContainsKey(screening.RuleSet) ? RequestErrors.UnknownVersion(id, versions.Select(entry => entry.Version.ToString()))
            : !ContextFacts.IsDay(screening.Date) && !(screening.Date.Length > 10 && EventTime.TryRead(screening.Date, out _)) ? RequestErrors.LastScreeningDay(place + 1)
            : today is not null && string.CompareOrdinal(screening.Date.Substring(0, 10), today) > 0 ? RequestErrors.LastScreeningAfter(place + 1)
            : null;
    }

    /// <summary>
    /// The circumstances without the codes that no rule set names: those would rule out in silence what they do not match,
    /// and so they are taken as not given.
    /// </summary>
    private ScreeningContext Known(ScreeningContext context, List<string> notices)
    {
        var populations = All.Select(ruleSet => ruleSet.Definition.AppliesTo).ToList();
        if (context.Date is null)
        {
            notices.Add("No date is given: of each rule set the newest version is taken, and no interval can be checked.");
        }

        var settings = Codes(population => population.Settings);
        var respondents = Codes(population => population.Respondents);
        var jurisdictions = Codes(population => population.Jurisdictions);
        var place = context.Jurisdiction;
        if (place is not null && jurisdictions.Count > 0 && !jurisdictions.Contains(place)
            && (NearestId.For(place, jurisdictions) ?? jurisdictions.Find(code => code.EndsWith("-" + place, StringComparison.Ordinal))) is { } meant)
        {
            notices.Add($"No rule set names the jurisdiction given. Did you mean `{meant}`?");
        }

        return context with
        {
            Setting = Checked("setting", context.Setting, settings, settings.Contains),
            Respondent = Checked("respondent", context.Respondent, respondents, respondents.Contains),
            Jurisdiction = Checked("jurisdiction", place, jurisdictions, given => PopulationCheck.LiesIn(given, jurisdictions) != false),
        };

        List<string> Codes(Func<Population, IReadOnlyList<string>> of) =>
            [.. populations.SelectMany(of).Distinct(StringComparer.Ordinal).OrderBy(code => code, StringComparer.Ordinal)];

        string? Checked(string fact, string? given, List<string> codes, Func<string, bool> isKnown)
        {
            if (given is null || codes.Count == 0 || isKnown(given))
            {
                return given;
            }

            notices.Add($"No rule set names the {fact} given, so it is taken as not given. Named are: {string.Join(", ", codes)}.");
            return null;
        }
    }

    /// <summary>An event that no rule set knows sets nothing off, and must not be lost in silence.</summary>
    private void AddUnknownEvents(ScreeningContext context, List<string> notices)
    {
        var known = new HashSet<string>(All.SelectMany(ruleSet => ruleSet.Definition.Events).Select(known => known.Id), StringComparer.Ordinal);
        for (var i = 0; i < context.Events.Count; i++)
        {
            if (!known.Contains(context.Events[i].Code))
            {
                var meant = NearestId.For(context.Events[i].Code, known.OrderBy(id => id, StringComparer.Ordinal));
                notices.Add($"No rule set knows the {AnswerErrors.Ordinal(i)} event given, so nothing follows from it." + (meant is null ? "" : $" Did you mean `{meant}`?"));
            }
        }
    }
}
