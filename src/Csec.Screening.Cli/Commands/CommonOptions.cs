using System.CommandLine;

namespace Csec.Screening.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string[]> Rules() => new("--rules")
    {
        Description = "A folder of rule sets beside the built-in ones; may be repeated.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Locale() => new("--locale")
    {
        Description = "The language of the texts, such as es; English when left out.",
        HelpName = "LOCALE",
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How the result is written.",
            DefaultValueFactory = _ => "text",
        };
        return option.AcceptOnlyFromAmong(["text", .. formats]);
    }

    /// <summary>An option that takes pairs such as <c>age=14</c> and may be repeated.</summary>
    public static Option<string[]> Pairs(string name, string description, string pair) => new(name)
    {
        Description = description,
        HelpName = pair,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Splits <c>name=value</c> at the first equals sign.</summary>
    public static IEnumerable<(string Name, string Value)> Split(string option, IEnumerable<string> pairs)
    {
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            yield return at > 0
                ? (pair[..at], pair[(at + 1)..])
                : throw new CouldNotRunException($"{option} takes name=value.");
        }
    }
}
