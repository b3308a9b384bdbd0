using System.Text;
using System.Text.Unicode;

namespace Csec.Screening.Cli;

/// <summary>Answers as JSON or YAML, from a file or from standard input.</summary>
internal sealed class AnswersFile
{
    private const int Most = (1 << 20) + 4;

    private readonly byte[] _bytes;
    private readonly bool _isYaml;

    private AnswersFile(byte[] bytes, bool isYaml)
    {
        _bytes = bytes;
        _isYaml = isYaml;
    }

    /// <summary>Opens a file, or reads standard input for <c>-</c>. What begins with a brace is JSON unless the file's name says otherwise.</summary>
    public static AnswersFile Open(string path, Stream input)
    {
        using var file = path == "-" ? null : NamedFiles.Open(path, "--answers");
        var bytes = WithoutMark(ReadAll(file ?? input));
        var ending = Path.GetExtension(path);
        var isYaml = ending is ".yaml" or ".yml" || (ending != ".json" && !BeginsWithBrace(bytes));
        // What is not UTF-8 is refused by the reader of JSON, with the code that is due.
        return new(bytes, isYaml && Utf8.IsValid(bytes));
    }

    public ScreeningRequest Read(RuleSet? ruleSet) =>
        _isYaml ? ScreeningRequest.ReadYaml(Encoding.UTF8.GetString(_bytes), ruleSet) : ScreeningRequest.ReadAnswers(_bytes);

    /// <summary>Stops behind the longest text that is allowed: what is longer is refused, whatever follows.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while (all.Length <= Most && (count = stream.Read(buffer)) > 0)
        {
            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static bool BeginsWithBrace(byte[] bytes) => bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8);
}
