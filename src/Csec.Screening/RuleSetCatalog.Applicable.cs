using Csec.Screening.Evaluation;
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
        return new(new(Array.AsReadOnly([.. new Router(context, last).Route(chosen, others)]), NoticesOf(context)), []);
    }

    private AnswerError? ErrorIn(LastScreening screening, int place, string? today)
    {
        var id = screening.RuleSet.Split('@')[0];
        return !_byId.ContainsKey(id) ? RequestErrors.UnknownRuleSet(id, Ids)
            : !ContextFacts.IsDay(screening.Date) ? RequestErrors.LastScreeningDay(place + 1)
            : today is not null && string.CompareOrdinal(screening.Date, today) > 0 ? RequestErrors.LastScreeningAfter(place + 1)
            : null;
    }

    /// <summary>A code that no rule set names would rule out silently what it does not match.</summary>
    private IReadOnlyList<string> NoticesOf(ScreeningContext context)
    {
        var populations = All.Select(ruleSet => ruleSet.Definition.AppliesTo).ToList();
        var notices = new List<string>();
        if (context.Date is null)
        {
            notices.Add("No date is given: of each rule set the newest version is taken, and no interval can be checked.");
        }

        Add("setting", context.Setting, populations.SelectMany(population => population.Settings), given => populations.Exists(population => population.Settings.Contains(given)));
        Add("respondent", context.Respondent, populations.SelectMany(population => population.Respondents), given => populations.Exists(population => population.Respondents.Contains(given)));
        Add(
            "jurisdiction",
            context.Jurisdiction,
            populations.SelectMany(population => population.Jurisdictions),
            given => populations.Exists(population => population.Jurisdictions.Contains(given) || PopulationCheck.LiesIn(given, population.Jurisdictions) is null));
        AddUnknownEvents(context, notices);
        return notices.AsReadOnly();

        void Add(string fact, string? given, IEnumerable<string> codes, Func<string, bool> isKnown)
        {
            if (given is not null && !isKnown(given))
            {
                var known = codes.Distinct(StringComparer.Ordinal).OrderBy(code => code, StringComparer.Ordinal);
                notices.Add($"No rule set names the {fact} given. Named are: {string.Join(", ", known)}.");
            }
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
