using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Texts;

/// <summary>Looks whether a prompt that says what to do on disclosure or danger still says so in the words of a pack.</summary>
internal static class PackPrompts
{
    private static readonly string[] English = ["disclos", "danger"];

    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["es"] = ["revel", "peligro", "riesgo"],
    };

    public static void Report(TextPack pack, RuleSetDefinition definition, DiagnosticBag diagnostics)
    {
        if (!ByLanguage.TryGetValue(Locale.Language(pack.Locale), out var words))
        {
            return;
        }

        foreach (var prompt in definition.Prompts.Where(prompt => prompt.IsAlways && (Says(English, prompt.Id) || Says(English, prompt.Text))))
        {
            var path = "prompts." + prompt.Id;
            if (pack.Texts.FirstOrDefault(text => text.Path == path) is { } text && !Says(words, text.Text))
            {
                diagnostics.PromptOfPackOnDanger(text.Place, path);
            }
        }
    }

    private static bool Says(string[] words, string text) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
