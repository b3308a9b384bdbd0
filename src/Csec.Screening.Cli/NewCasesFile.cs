using System.Globalization;
using System.Text;

namespace Csec.Screening.Cli;

/// <summary>A cases file that is to be written; nothing is overwritten.</summary>
internal sealed class NewCasesFile
{
    private const string Case = "\n  - case: ";

    private readonly string _path;

    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The file, which is not there yet.</param>
    public NewCasesFile(string option, string path)
    {
        if (!RuleFiles.IsCases(path))
        {
            throw new CouldNotRunException($"{option} takes a file whose name ends in {RuleFiles.CasesEnding}.");
        }

        if (Path.Exists(path))
        {
            throw new CouldNotRunException($"{option} leads to something that exists; nothing is overwritten.");
        }

        _path = path;
    }

    /// <summary>Writes the text of a cases file and says how many cases that were, or that there is none.</summary>
    public void Write(Terminal terminal, string? cases)
    {
        if (string.IsNullOrEmpty(cases))
        {
            terminal.Error.WriteLine("csec: There is no case to write.");
            return;
        }

        using var file = new FileStream(_path, FileMode.CreateNew);
        file.Write(Encoding.UTF8.GetBytes(cases));
        var count = cases.Split(Case).Length - 1;
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"csec: {count} {(count == 1 ? "case" : "cases")} written to {_path}"));
    }
}
