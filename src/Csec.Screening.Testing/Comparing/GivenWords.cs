using Csec.Screening.Model;

namespace Csec.Screening.Testing.Comparing;

/// <summary>What a caller wrote on a sheet and no message could hold by chance: neither words of the rule set nor short ones.</summary>
internal static class GivenWords
{
    private const int Shortest = 6;

    private static readonly string[] Own = ["unknown", "declined", "not-asked", "unanswered"];

    public static IEnumerable<string> Of(RuleSetDefinition definition, AnswerSheet sheet)
    {
        var known = new HashSet<string>(
            [.. Own, .. definition.Items.Select(item => item.Id), .. definition.Items.SelectMany(item => item.Options).Select(option => option.Code)],
            StringComparer.Ordinal);
        return sheet.SelectMany(entry => entry.Value.Codes.Append(entry.Key).Append(entry.Value.Text ?? ""))
            .Where(word => word.Trim().Length >= Shortest && !known.Contains(word.Trim()));
    }
}
