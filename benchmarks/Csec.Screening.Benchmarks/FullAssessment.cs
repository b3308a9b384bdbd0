using BenchmarkDotNet.Attributes;

namespace Csec.Screening.Benchmarks;

/// <summary>Everything that is said of a sheet, beside the bare level by hand.</summary>
/// <typeparam name="TInstrument">The instrument.</typeparam>
[GenericTypeArguments(typeof(TenItems))]
[GenericTypeArguments(typeof(CseIt))]
public class FullAssessment<TInstrument>
    where TInstrument : struct, IInstrument
{
    private const int RingSize = RandomSheets<TInstrument>.RingSize;

    private static readonly AssessmentOptions Explained = new() { Explain = true };

    private RuleSet _ruleSet = null!;
    private byte[][] _bytes = [];
    private AnswerSheet[] _answers = [];

    /// <summary>The share of the answers that is missing.</summary>
    [Params(0, 0.5)]
    public double Missing { get; set; }

    /// <summary>Prepares the sheets and checks that the arms agree.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _ruleSet = RuleSet.LoadOrThrow(TInstrument.RuleSet);
        Agreement.Check<TInstrument>(_ruleSet);
        var ring = RandomSheets<TInstrument>.Ring(_ruleSet, RingSize, Missing);
        _bytes = [.. ring.Select(sheet => HandWritten.WithoutMissing<TInstrument>(sheet.Bytes))];
        _answers = [.. ring.Select(sheet => sheet.Answers)];
    }

    /// <summary>The level alone, with the least in place of missing answers: a sheet that adds nothing for them.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = RingSize)]
    public int HandWrittenLevel()
    {
        var levels = 0;
        foreach (var sheet in _bytes)
        {
            levels += TInstrument.Level(sheet);
        }

        return levels;
    }

    /// <summary>The assessment, every member of it read.</summary>
    [Benchmark(OperationsPerInvoke = RingSize)]
    public int Assess()
    {
        var read = 0;
        foreach (var sheet in _answers)
        {
            read += ReadAll(_ruleSet.AssessOrThrow(sheet));
        }

        return read;
    }

    /// <summary>The assessment with explanations, every member of it read.</summary>
    [Benchmark(OperationsPerInvoke = RingSize)]
    public int AssessAndExplain()
    {
        var read = 0;
        foreach (var sheet in _answers)
        {
            read += ReadAll(_ruleSet.AssessOrThrow(sheet, null, Explained));
        }

        return read;
    }

    private static int ReadAll(Assessment assessment)
    {
        var read = assessment.Id is null ? 0 : 1;
        read += assessment.RuleSet.Id.Length + assessment.Engine.Version.Length + assessment.Applies.Reasons.Count;
        read += assessment.Completeness.Answered + assessment.Completeness.Missing.Count + assessment.Completeness.NotApplicable.Count;
        foreach (var score in assessment.Scores)
        {
            read += score.Value is null ? 0 : 1;
        }

        foreach (var classification in assessment.Classifications)
        {
            read += classification.Possible.Count + (classification.Published?.Length ?? 0);
        }

        return read + assessment.Reasons.Count + assessment.Prompts.Count + assessment.Notices.Count;
    }
}
