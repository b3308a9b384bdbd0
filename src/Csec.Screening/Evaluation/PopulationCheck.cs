using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Compares the circumstances of a screening with those a rule set is meant for.</summary>
internal sealed class PopulationCheck
{
    /// <summary>No one is older; a greater number is a slip.</summary>
    public const int OldestAge = 130;

    private readonly Population _population;
    private readonly string _ageNeeds;
    private readonly string _settingNeeds;
    private readonly string _respondentNeeds;
    private readonly string _jurisdictionNeeds;
    private readonly int _bounds;
    private readonly Applicability _nothingKnown;

    public PopulationCheck(Population population)
    {
        _population = population;
        _ageNeeds = FormattableString.Invariant($"{population.MinimumAge}..{population.MaximumAge}");
        _settingNeeds = string.Join(", ", population.Settings);
        _respondentNeeds = string.Join(", ", population.Respondents);
        _jurisdictionNeeds = string.Join(", ", population.Jurisdictions);
        _bounds = (HasAges ? 1 : 0) + Count(population.Settings) + Count(population.Respondents) + Count(population.Jurisdictions);
        _nothingKnown = Compare(ScreeningContext.Empty);

        static int Count(IReadOnlyList<string> allowed) => allowed.Count > 0 ? 1 : 0;
    }

    private bool HasAges => _population.MinimumAge is not null || _population.MaximumAge is not null;

    /// <summary>What is wrong with the circumstances as they were given.</summary>
    public static void Check(ScreeningContext context, ref List<AnswerError>? errors)
    {
        if (context.Age is < 0 or > OldestAge)
        {
            (errors ??= []).Add(AnswerErrors.WrongAge(OldestAge));
        }

        CheckCode("setting", context.Setting, ref errors);
        CheckCode("respondent", context.Respondent, ref errors);
        CheckCode("jurisdiction", context.Jurisdiction, ref errors);
        if (context.Date is not null
            && !DateTime.TryParseExact(context.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            (errors ??= []).Add(AnswerErrors.WrongDate());
        }

        for (var i = 0; i < context.Events.Count; i++)
        {
            if (string.IsNullOrEmpty(context.Events[i]?.Code))
            {
                (errors ??= []).Add(AnswerErrors.MissingEvent(i));
            }
        }
    }

    /// <summary>Codes are compared letter by letter, so one that is spelled otherwise would never agree with any.</summary>
    private static void CheckCode(string fact, string? code, ref List<AnswerError>? errors)
    {
        if (code is not null && (code.Length == 0 || code.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))))
        {
            (errors ??= []).Add(AnswerErrors.WrongCode(fact));
        }
    }

    public Applicability Of(ScreeningContext? context) => context is null ? _nothingKnown : Compare(context);

    private Applicability Compare(ScreeningContext context)
    {
        if (_bounds == 0)
        {
            return new(true, []);
        }

        var reasons = new ApplicabilityReason[_bounds];
        var count = 0;
        if (HasAges)
        {
            bool? holds = context.Age is not { } age
                ? null
                : (_population.MinimumAge is null || age >= _population.MinimumAge) && (_population.MaximumAge is null || age <= _population.MaximumAge);
            reasons[count++] = new("age", context.Age?.ToString(CultureInfo.InvariantCulture), _ageNeeds, holds);
        }

        Add("setting", _population.Settings, context.Setting, _settingNeeds, IsAmong(context.Setting, _population.Settings));
        Add("respondent", _population.Respondents, context.Respondent, _respondentNeeds, IsAmong(context.Respondent, _population.Respondents));
        Add("jurisdiction", _population.Jurisdictions, context.Jurisdiction, _jurisdictionNeeds, LiesIn(context.Jurisdiction, _population.Jurisdictions));
        return new(All(reasons), Array.AsReadOnly(reasons));

        void Add(string fact, IReadOnlyList<string> allowed, string? given, string needs, bool? holds)
        {
            if (allowed.Count > 0)
            {
                reasons[count++] = new(fact, given, needs, holds);
            }
        }

        static bool? IsAmong(string? given, IReadOnlyList<string> allowed) => given is null ? null : allowed.Contains(given);
    }

    /// <summary>
    /// Whether a place lies in one of several: a code covers those that go on with a hyphen, as <c>california</c> covers
    /// <c>california-alameda</c>. Null when the place is not given, or only as a wider one.
    /// </summary>
    internal static bool? LiesIn(string? place, IReadOnlyList<string> allowed)
    {
        if (place is null)
        {
            return null;
        }

        return allowed.Any(code => Covers(code, place)) ? true : allowed.Any(code => Covers(place, code)) ? null : false;

        static bool Covers(string wide, string narrow) =>
            narrow.StartsWith(wide, StringComparison.Ordinal) && (narrow.Length == wide.Length || narrow[wide.Length] == '-');
    }

    private static bool? All(ApplicabilityReason[] reasons)
    {
        bool? all = true;
        foreach (var reason in reasons)
        {
            if (reason.Holds == false)
            {
                return false;
            }

            all = reason.Holds is null ? null : all;
        }

        return all;
    }
}
