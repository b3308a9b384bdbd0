namespace Csec.Screening.Cli.Output;

/// <summary>Errors in answers, each with its help on the next line.</summary>
internal static class AnswerErrorText
{
    public static void Write(TextWriter writer, IEnumerable<AnswerError> errors)
    {
        foreach (var error in errors)
        {
            writer.WriteLine($"csec: error {error.Code}: {error.Message}");
            writer.WriteLine("    " + error.Help);
        }
    }
}
