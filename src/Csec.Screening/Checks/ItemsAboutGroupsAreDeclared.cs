using System.Text.RegularExpressions;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Checks;

/// <summary>No item about gender, race, ethnicity or language changes a result without a declared reason.</summary>
internal sealed class ItemsAboutGroupsAreDeclared : ICheck
{
    private const string People = "youth|child|children|person|people|teens?|minors?|adolescents?|students?";

    private const string Languages =
        "english|spanish|chinese|mandarin|cantonese|vietnamese|tagalog|korean|japanese|russian|arabic|armenian|farsi|persian|hindi|punjabi|hmong|khmer"
        + "|somali|portuguese|french|german|haitian creole|creole|mixteco?|zapoteco?|nahuatl|navajo";

    private static readonly Regex Group = Words(
        // Gender.
        @"genders?|sex of (?!any|some)\w+|(?:which|what|whose) sex|sex (?:at birth|assigned)|(?:biological|assigned|legal|birth) sex|(?:youth|child|person)(?:'?s)? sex"
        + @"|girls?|boys?|females?|males?|young (?:m[ae]n|wom[ae]n)|(?:is|as|being|born) (?:an? )?(?:m[ae]n|wom[ae]n)"
        + @"|trans(?:gender|sexual)?|non ?binary|cisgender|intersex|lgbt\w*",

        // Race and ethnicity, and where somebody comes from.
        @"race|races|racial|racially|ethnic|ethnicity|ethnicities|hispanics?|latin[aoxe]s?|chican[aoxe]s?|asians?|pacific islanders?|(?:african|native) americans?"
        + @"|american indians?|alaska natives?|indigenous|tribes?|tribal|(?-i:Black|White)(?! (?:eyes?|outs?|ice|lies?|mark|market|powder|van|car)\b)"
        + $@"|(?:black|white|brown) (?:{People})|(?:is|as|being|born) (?:black|white)|(?:people|person|youth|child|children) of color|skin colou?r|colou?r of (?:the )?skin"
        + @"|mexicans?|nationality|nationalities|national origin|immigrants?|immigration status|refugees?|undocumented|citizens?|citizenship|foreign born|native born|country of (?:birth|origin)",

        // Language.
        $@"languages?|{Languages}|bilingual|interpreters?|native speakers?|mother tongue|speaks? (?:another|a different|a second|a foreign|no|little|only|mostly)(?! (?:when|if|of|to)\b)");

    /// <summary>Words that stand for a group when they are the whole of a text, an id, an option or its code.</summary>
    private static readonly Regex WholeGroup = new(
        @"^\W*(?:(?:the |an? )?(?:(?:youth|child|person)(?:'?s)? )?)?(?:sex|m[ae]n|wom[ae]n|black|white|brown|tongue|(?:m[ae]n|wom[ae]n) or (?:m[ae]n|wom[ae]n))\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Regex.InfiniteMatchTimeout);

    /// <summary>Words that are said of anybody's way to speak.</summary>
    private static readonly Regex Manner = Words(@"(?:abusive|bad|body|coded|crude|foul|sexual|sexuali[sz]ed|strong|threatening|vulgar) languages?");

    /// <summary>The ground that others had, up to the end of the clause.</summary>
    private const string Ground =
        @"(?: [\w'-]+){0,6}? (?:because of|because the (?:youth|child) is|due to|over|on (?:the )?(?:basis|grounds?|account) of|based on)"
        + @"(?:[ /'-]|, (?=[\w /'-]+ (?:or|and) )|\w)+";

    /// <summary>
    /// What others did to the youth, with the ground that they had for it: that is no trait of the youth. A trait that
    /// stands beside it is still one.
    /// </summary>
    private static readonly Regex Experience = Words(
        @"(?:experienc(?:ed?|es|ing)|faced|suffered|subject(?:ed)? to|was called|heard|met with) (?:(?:racial|ethnic|gender|sex|language)(?: based)? )?"
        + $"(?:discrimination|bullying|harassment|slurs?|prejudice|hatred|stigma|racism|sexism)(?:{Ground})?",

        @"(?:treated (?:unfairly|badly|differently|poorly|unequally|worse)|unfair(?:ly)? treat(?:ed|ment)|judged|insulted|attacked|excluded|mocked|teased|hurt|rejected"
        + $"|bull(?:ied|ying)|harass(?:ed|ment)|threatened|denied|discriminated against|discrimination|prejudice|hatred|slurs?|stigma(?:ti[sz]ed)?){Ground}");

    public void Run(CheckContext context)
    {
        var effective = EffectiveItems.Of(context);
        foreach (var item in context.Definition.Items.Where(item => item.AboutAGroup is null && effective.Contains(item.Index)))
        {
            if (WordIn(item) is { } word)
            {
                context.Diagnostics.GroupItem(context["item " + item.Id], item.Id, word);
            }
        }
    }

    /// <summary>The first word about a group; an id is short for what the text says, and is no trait where the text tells what happened.</summary>
    private static string? WordIn(Item item)
    {
        var text = Plain(item.Text);
        var what = Experience.Replace(text, "");
        IEnumerable<string> options = item.Options.SelectMany(option => new[] { Plain(option.Code), Plain(option.Label) });
        IEnumerable<string> said = what == text ? [Plain(item.Id), what] : [what];
        return said.Concat(options).Select(WordIn).FirstOrDefault(word => word is not null);
    }

    private static string? WordIn(string text)
    {
        var words = Manner.Replace(text, "");
        return WholeGroup.IsMatch(words) ? words.Trim() : Group.Match(words) is { Success: true } match ? match.Value : null;
    }

    private static string Plain(string text) => PlainText.Of(text).Replace('-', ' ').Replace('_', ' ');

    private static Regex Words(params string[] words) =>
        new($@"(?<!\w)(?:{string.Join("|", words)})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout);
}
