namespace Csec.Screening.Tests.Compilation;

public sealed class CompiledRuleSetTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everything_compiled_agrees_with_all_completions_of_every_sheet(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            try
            {
                BruteForce.Check(RandomRuleSets.Of(seed));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}", exception);
            }
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 16).Select(i => i * 25)];
}
