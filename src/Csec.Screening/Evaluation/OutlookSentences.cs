using System.Globalization;
using Csec.Screening.Texts;

namespace Csec.Screening.Evaluation;

/// <summary>What is left to ask in words: how many questions still matter, which decides most, and what that does not mean.</summary>
internal static class OutlookSentences
{
    /// <param name="outlooks">What is left of each classification.</param>
    /// <param name="missing">How many items are asked and have no answer.</param>
    public static IReadOnlyList<Notice> Of(IReadOnlyList<ClassificationOutlook> outlooks, int missing)
    {
        if (missing == 0)
        {
            return [Sentence("outlook-complete")];
        }

        if (outlooks.Count == 0)
        {
            return [Sentence("outlook-no-level")];
        }

        var count = outlooks.SelectMany(outlook => outlook.Items).Distinct(StringComparer.Ordinal).Count();
        var code = count == 0 ? "outlook-none" : count < missing ? "outlook-some" : "outlook-all";
        return Array.AsReadOnly<Notice>(
        [
            Sentence(code, ("count", Number(count)), ("missing", Number(missing))),
            .. outlooks.Where(outlook => outlook.DecidesMost is not null).GroupBy(outlook => (outlook.DecidesMost!.Item, outlook.DecidesMost.Levels == 1)).Select(Decides),
            Sentence("outlook-whole"),
        ]);
    }

    private static Notice Decides(IGrouping<(string Item, bool Wholly), ClassificationOutlook> outlooks) => Sentence(
        outlooks.Key.Wholly ? "outlook-decides" : "outlook-decides-most",
        ("classifications", string.Join(", ", outlooks.Select(outlook => $"`{outlook.Id}`"))),
        ("item", outlooks.Key.Item));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Notice Sentence(string code, params (string Name, string Value)[] values) => new(code, CommonTexts.Notice(code, values)) { Values = values };
}
