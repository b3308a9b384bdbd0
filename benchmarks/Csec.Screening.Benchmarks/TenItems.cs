namespace Csec.Screening.Benchmarks;

/// <summary>Ten yes/no items, of which two with yes are a positive screen.</summary>
public readonly struct TenItems : IInstrument
{
    private const byte Yes = 1;

    /// <inheritdoc/>
    public static string RuleSet => """
        rule-set: ten-items
        version: 1.0.0
        language: 1
        title: Ten yes/no items, made up for measuring
        lifecycle: {status: draft}
        sources:
          made-up: {note: For benchmarks only.}
        basis: {source: made-up, confidence: M}
        answers: yes-no
        items:
          item-1: The first
          item-2: The second
          item-3: The third
          item-4: The fourth
          item-5: The fifth
          item-6: The sixth
          item-7: The seventh
          item-8: The eighth
          item-9: The ninth
          item-10: The tenth
        scores:
          positives:
            count: [item-1, item-2, item-3, item-4, item-5, item-6, item-7, item-8, item-9, item-10]
        classifications:
          screen:
            of: positives
            levels:
              negative: 0 to 1
              positive: 2 or more
        """;

    /// <inheritdoc/>
    public static IReadOnlyList<string> Codes { get; } = ["no", "yes"];

    /// <inheritdoc/>
    public static (byte Least, byte Most) Extremes => (0, Yes);

    /// <inheritdoc/>
    public static int Level(ReadOnlySpan<byte> answers)
    {
        var yes = 0;
        foreach (var answer in answers)
        {
            if (answer == Yes)
            {
                yes++;
            }
        }

        return yes >= 2 ? 1 : 0;
    }
}
