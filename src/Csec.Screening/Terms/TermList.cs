using System.Text;
using System.Text.RegularExpressions;
using Csec.Screening.Text;

namespace Csec.Screening.Terms;

/// <summary>
/// The terms that harm or accuse youth, or make a screen a verdict. Names of laws and what stands in backticks, such as
/// ids, are left alone.
/// </summary>
internal static class TermList
{
    private const string Exploited = "`commercially sexually exploited youth`, `victim` or `survivor`, or `exploitation`";

    private const TermForm Pronoun = TermForm.Unjoined | TermForm.OnlyEnglish;

    private static readonly IReadOnlyList<Term> English =
    [
        new(@"prostitut(?:e|es|ed|ing|ion)", Exploited, TermScope.Everywhere),
        new(@"sex[\s_-]*work(?:er|ers|ing)?", Exploited, TermScope.Everywhere),
        new(@"survival (?:sex|prostitution)", "`exchanging sex for basic needs`", TermScope.Everywhere),
        new(@"engag(?:e|es|ed|ing) in commercial sex", "`was exploited` or `experienced exploitation`", TermScope.Everywhere),
        new(@"solicit(?:s|ed|ing|ation)", "`was exploited` or `experienced exploitation`", TermScope.Everywhere),
        new(@"promiscu(?:ous|ously|ity)", "`was exploited`, or name what was seen", TermScope.Everywhere),
        new(@"willing|willingly", "what happened; a minor cannot consent", TermScope.RuleTexts, TermForm.Unjoined),
        new(@"consented|consenting|consensual", "what happened; a minor cannot consent", TermScope.RuleTexts, TermForm.Unjoined),
        new(@"(?:his|her|their) (?:own )?choice", "what happened; a minor cannot consent", TermScope.Everywhere),
        new(@"offend(?:er|ers)", "`youth`", TermScope.Everywhere),
        new(@"delinquents?", "`youth`", TermScope.Everywhere),
        new(@"(?<!\b(?:not|no|never|without) )arrest(?:s|ed|ing)?", "`identified`, `recovered`, or `taken into protective custody` where the law allows it", TermScope.RuleTexts),
        new(@"(?:child|kiddie|kid) porn(?:ography|ographic)?", "`child sexual abuse material`", TermScope.Everywhere),
        new(@"sex slaves?|slavery|enslav(?:e|es|ed|ement|ing)", "`trafficked` or `exploited`", TermScope.Everywhere),
        new(@"rescu(?:e|es|ed|ing)", "`recovered` or `identified`", TermScope.Everywhere),
        new(@"pimp(?:s|ed|ing)?", "`exploiter` or `trafficker`", TermScope.Everywhere),
        new(@"johns?", "`buyer`", TermScope.Everywhere, TermForm.KeepsCase),
        new(@"in the life(?! ?(?:cycle|of|time))", "`being exploited`", TermScope.Everywhere),
        new(@"(?:on|at|along|works?|working|walk(?:s|ed|ing)?) the track", "`where exploitation happens`", TermScope.Everywhere),
        new(@"runaways?|run-aways?|AWOL", "`youth missing from care` or `absent from placement`", TermScope.Everywhere),
        new(@"(?:child )?sex trade", "`exploitation`", TermScope.Everywhere),
        new(@"boyfriends?", "`older partner` or `controlling partner`", TermScope.Everywhere),
        new(@"(?:high|at) risk (?:girls?|boys?)|victims are girls", "`youth`, of all genders", TermScope.Everywhere),
        new(@"(?:he|she)(?: or |/)(?:she|he)|s/he|(?:his|her)(?: or |/)(?:hers?|his)|(?:him|her)(?: or |/)(?:her|him)", "`they`", TermScope.Everywhere, Pronoun),
        new(@"he|she|him|hers?|his|himself|herself", "`they`, or `the youth`", TermScope.RuleTexts, Pronoun),
        new(@"confirmed (?:as )?(?:an? )?(?:victims?|survivors?|exploit(?:ation|ed)|traffick(?:ing|ed)|CSEC|cases?)", "`possible concern` or `clear concern`; a finding is made by a person", TermScope.Everywhere),
        new(@"(?:screen|screens|screened|screening|test|tests|tested|testing) (?:positive|negative)|(?:positive|negative) (?:screens?|screening|screenings|tests?)", "`further assessment indicated` or `not indicated by this screen`", TermScope.RuleTexts),
        new(@"positive|negative|confirmed|diagnosed|diagnosis", "what is indicated: `no concern`, `possible concern` or `clear concern`", TermScope.Labels, TermForm.Unjoined),
        new(@"perpetrators?|(?:a|an|the|as|youth|juvenile|minor) suspects?", "`youth`, or `alleged exploiter` for an adult", TermScope.Everywhere),
        new(@"(?:fail|fails|failed|failing|pass|passes|passed|passing) (?:the |a |this |that )?screen(?:s|ing|ings)?|(?:failed|passed) screens?", "`concern indicated`, `not indicated`, `incomplete` or `not screened`", TermScope.Everywhere),
        new(@"pass|passes|passed|fail|fails|failed|normal|abnormal", "`concern indicated`, `not indicated`, `incomplete` or `not screened`", TermScope.Labels, TermForm.Unjoined),
        new(@"non ?complian(?:t|ce)", "`declined to answer`, `not asked` or `not safe to ask`", TermScope.Everywhere),
        new(@"refus(?:e|es|ed|al|als|ing)", "`declined to answer`, `not asked` or `not safe to ask`", TermScope.RuleTexts),
    ];

    private static readonly IReadOnlyList<Term> Spanish =
    [
        new(@"prostitut[ao]s?|prostitución|prostituid[ao]s?", "`persona joven explotada sexualmente`, `víctima` o `sobreviviente`", TermScope.RuleTexts),
        new(@"trabajador(?:a|as|es)? sexual(?:es)?", "`persona joven explotada sexualmente`", TermScope.RuleTexts),
        new(@"pornografía infantil", "`material de abuso sexual infantil`", TermScope.RuleTexts),
        new(@"delincuentes?", "`persona joven`", TermScope.RuleTexts),
        new(@"esclav[ao]s?|esclavitud", "`explotada` o `víctima de trata`", TermScope.RuleTexts),
        new(@"rescatad[ao]s?|rescate", "`recuperada` o `identificada`", TermScope.RuleTexts),
        new(@"positiv[ao]|negativ[ao]|confirmad[ao]s?|diagnosticad[ao]s?", "lo que se indica: `sin preocupación`, `preocupación posible` o `preocupación clara`", TermScope.Labels),
    ];

    private static readonly IReadOnlyList<Term> Borrowed = [.. English.Where(term => !term.IsOnlyEnglish)];

    /// <summary>Titles of laws and programs, which bear the words of their time.</summary>
    private static readonly Regex Allowed = new(
        @"`[^`\n]*`|Runaway and Homeless Youth(?: Act)?|Victims of Trafficking and Violence Protection Act",
        RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout);

    /// <summary>Every term to avoid in a text of that kind, in the order of the text.</summary>
    public static IEnumerable<(int Start, int Length, Term Term)> In(string text, TermScope scope, string language = "en")
    {
        var plain = new PlainText(text);
        var masked = Masked(plain.Text);
        return Of(language).Where(term => term.Scope <= scope)
            .SelectMany(term => term.In(masked).Select(place => (Place: plain.PlaceOf(place.Start, place.Length), Term: term)))
            .Select(found => (found.Place.Start, found.Place.Length, found.Term))
            .OrderBy(found => found.Start).ThenByDescending(found => found.Length);
    }

    /// <summary>English words are found in a text of any language, where they are borrowed or were left untranslated.</summary>
    private static IEnumerable<Term> Of(string language) => language switch
    {
        "en" => English,
        "es" => [.. Spanish, .. Borrowed],
        _ => Borrowed,
    };

    private static string Masked(string text)
    {
        var masked = new StringBuilder(text);
        foreach (var match in Allowed.Matches(text).Cast<Match>())
        {
            for (var i = 0; i < match.Length; i++)
            {
                masked[match.Index + i] = '`';
            }
        }

        return masked.ToString();
    }
}
