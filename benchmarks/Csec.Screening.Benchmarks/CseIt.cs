namespace Csec.Screening.Benchmarks;

/// <summary>The 46 items of <c>cse-it</c> in eight sections, under the default setting.</summary>
public readonly struct CseIt : IInstrument
{
    // An answer is its points.
    private const byte NoConcern = 0;
    private const byte Possible = 1;
    private const byte Clear = 2;

    /// <inheritdoc/>
    public static string RuleSet { get; } = Resource("rules/csec/cse-it/2.0.0.yaml");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Codes { get; } = ["no-concern", "possible", "clear"];

    /// <inheritdoc/>
    public static (byte Least, byte Most) Extremes => (NoConcern, Clear);

    /// <inheritdoc/>
    public static int Level(ReadOnlySpan<byte> answers)
    {
        var total = Section(answers[..7])
            + Section(answers[7..11])
            + Section(answers[11..19])
            + Section(answers[19..26])
            + Section(answers[26..32])
            + Section(answers[32..36])
            + Section(answers[36..42])
            + Exploitation(answers[42..46]);
        return total >= 9 ? 2 : total >= 4 ? 1 : 0;
    }

    private static int Section(ReadOnlySpan<byte> answers)
    {
        var points = 0;
        foreach (var answer in answers)
        {
            points += answer;
        }

        return Math.Min(points, 2);
    }

    private static int Exploitation(ReadOnlySpan<byte> answers)
    {
        var points = 0;
        foreach (var answer in answers)
        {
            if (answer == Clear)
            {
                return 9;
            }

            if (answer == Possible)
            {
                points = 4;
            }
        }

        return points;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(Screening.RuleSet).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
