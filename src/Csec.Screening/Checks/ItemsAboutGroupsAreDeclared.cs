using System.Text.RegularExpressions;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>No item about gender, race, ethnicity or language changes a result without a declared reason.</summary>
internal sealed class ItemsAboutGroupsAreDeclared : ICheck
{
    private static readonly Regex Group = Words(
        @"genders?|gender identity|sex at birth|sex of the (?:youth|child)|(?:biological|assigned|legal) sex|girls?|boys?|females?|males?|transgender|non-?binary|cisgender|lgbt\w*"
        + @"|race|races|racial|ethnic|ethnicity|ethnicities|hispanic|latin[aox]s?|asians?|african[ -]americans?|native[ -]americans?|(?:black|white) (?:youth|child|children|person|people)"
        + @"|languages?|english|spanish|bilingual|interpreters?|native speakers?|mother tongue");

    /// <summary>Words that are said of anybody's way to speak.</summary>
    private static readonly Regex Manner = Words(@"(?:abusive|bad|body|coded|crude|foul|sexual|sexuali[sz]ed|strong|threatening|vulgar) languages?");

    /// <summary>What others did to the youth is no trait of the youth.</summary>
    private static readonly Regex Experience = Words(
        @"discriminat(?:ion|ed|es|ing|ory)|unfair|unfairly|unequally|racism|racist|sexism|sexist|bull(?:y|ied|ying)|harass(?:ed|ment|ing)?|slurs?|prejudice|hatred|stigma(?:ti[sz]ed)?"
        + @"|(?:treated|judged|insulted|attacked|excluded|mocked|teased|hurt|rejected) .*(?:because of|due to|over)");

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

    private static string? WordIn(Item item)
    {
        var words = Manner.Replace(item.Id.Replace('-', ' ') + ". " + item.Text, "");
        return !Experience.IsMatch(words) && Group.Match(words) is { Success: true } match ? match.Value : null;
    }

    private static Regex Words(string words) =>
        new($@"(?<!\w)(?:{words})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout);
}
