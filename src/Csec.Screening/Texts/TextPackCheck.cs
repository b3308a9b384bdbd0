using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Texts;

/// <summary>Joins a pack and a rule set: every id of the pack is one of the rule set.</summary>
internal static class TextPackCheck
{
    /// <param name="pack">The pack.</param>
    /// <param name="definition">The rule set that it is joined with.</param>
    /// <param name="bases">The rule sets that it is laid over, whose packs word what it takes over.</param>
    public static IReadOnlyList<Diagnostic> Of(TextPack pack, RuleSetDefinition definition, IReadOnlyList<RuleSetDefinition> bases)
    {
        if (pack.IsCommon)
        {
            return OfCommon(pack);
        }

        var diagnostics = new DiagnosticBag(pack.Source);
        if (!pack.IsFor(definition))
        {
            diagnostics.TextsForAnother(pack.Header.Place, $"{definition.Id}@{definition.Version}");
        }
        else
        {
            var texts = TextGroups.Of(definition).ToList();
            CheckNames(pack, [.. texts.Select(text => text.Path), .. texts.Select(text => text.Narrower).OfType<string>()], diagnostics);
            var takenOver = new HashSet<NamedText>(bases.SelectMany(TextGroups.Of));
            CheckComplete(pack, texts.Where(text => !takenOver.Contains(text)), [.. CommonTexts.Shipped(pack.Locale)], diagnostics);
        }

        return diagnostics.InSourceOrder();
    }

    /// <summary>Texts that every rule set shares are those of the English ones.</summary>
    public static IReadOnlyList<Diagnostic> OfCommon(TextPack pack)
    {
        var diagnostics = new DiagnosticBag(pack.Source);
        CheckNames(pack, [.. CommonTexts.English.Texts.Select(text => text.Path)], diagnostics);
        CheckPlaceholders(pack, diagnostics);
        CheckComplete(pack, CommonTexts.English.Texts.Select(text => new NamedText(text.Path, text.Text)), [], diagnostics);
        return diagnostics.InSourceOrder();
    }

    private static void CheckNames(TextPack pack, IReadOnlyCollection<string> known, DiagnosticBag diagnostics)
    {
        var paths = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var text in pack.Texts.Where(text => !paths.Contains(text.Path)))
        {
            var (group, name) = Split(text.Path);
            var others = known.Select(Split).Where(other => other.Group == group).Select(other => other.Name).Distinct(StringComparer.Ordinal);
            diagnostics.NothingToWord(text.Place, text.Path, diagnostics.Closest(name, others));
        }
    }

    /// <summary>A common text is filled in by name, so a translation must use the names that its original uses.</summary>
    private static void CheckPlaceholders(TextPack pack, DiagnosticBag diagnostics)
    {
        foreach (var text in pack.Texts)
        {
            if (CommonTexts.English.Find(text.Path) is { } english)
            {
                var expected = Sentence.Placeholders(english);
                if (!Sentence.Placeholders(text.Text).SetEquals(expected))
                {
                    diagnostics.WrongPlaceholders(text.Place, text.Path, expected);
                }
            }
        }
    }

    private static void CheckComplete(TextPack pack, IEnumerable<NamedText> texts, IReadOnlyList<TextPack> common, DiagnosticBag diagnostics)
    {
        string[] missing =
        [
            .. texts.Where(text => pack.Find(text.Path) is null && (text.Narrower is null || pack.Find(text.Narrower) is null)
                    && !common.Any(other => other.Find(text.Path) is not null))
                .Select(text => text.Path).Distinct(StringComparer.Ordinal),
        ];
        if (pack.IsComplete && missing.Length > 0)
        {
            diagnostics.TextsLeftOut(pack.Header.Place, missing);
        }
    }

    private static (string Group, string Name) Split(string path)
    {
        var at = path.LastIndexOf('.');
        return at < 0 ? ("", path) : (path.Substring(0, at), path.Substring(at + 1));
    }
}
