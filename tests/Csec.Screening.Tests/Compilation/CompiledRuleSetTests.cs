using System.Numerics;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

public sealed class CompiledRuleSetTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 16).Select(i => i * 25)];

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

    [Fact]
    public void Random_rule_sets_have_gates_that_close_and_sheets_that_nothing_completes()
    {
        var (gated, infeasible) = (0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            var definition = RandomRuleSets.Of(seed);
            var compiled = BruteForce.Compile(definition);
            var sheets = new PlainEvaluator(definition, compiled.Default.Parameters).Sheets().Select(sheet => BruteForce.Classes(compiled, sheet));
            gated += definition.Items.Any(item => item.Gate is not null) ? 1 : 0;
            infeasible += sheets.Any(sheet => !compiled.Default.IsFeasible(sheet)) ? 1 : 0;
        }

        Assert.InRange(gated, 40, 100);
        Assert.InRange(infeasible, 30, 100);
    }

    [Fact]
    public void Gates_within_gates_agree_with_all_completions()
    {
        var first = Sketch.YesNo(0);
        var second = Sketch.YesNo(1, Sketch.IsYes(first));
        var third = Sketch.Number(2, 0, 3, Sketch.IsYes(second));
        var fourth = Sketch.YesNo(3, new AnswerNumberCondition(third, Comparison.Over, new ConstantNumber(1)));
        Item[] items = [first, second, third, fourth];
        var score = Sketch.Sum(0, [first, second, fourth]);
        BruteForce.Check(Sketch.RuleSet(items) with { Scores = [score], Classifications = [Sketch.Cut(0, score, 2, 3)] });
    }

    [Fact]
    public void An_answer_behind_an_unanswered_gate_fixes_the_gate()
    {
        var gate = Sketch.YesNo(0);
        var definition = WithLevels(gate, Sketch.YesNo(1, Sketch.IsYes(gate)));
        var setting = BruteForce.Compile(definition).Default;
        Assert.Equal((1m, 1m), setting.ScoreRange(0, [CompiledSetting.Missing, 0]));
        Assert.False(setting.IsFeasible([0, 0]));
    }

    [Fact]
    public void An_item_written_before_its_gate_is_still_gated()
    {
        var gate = Sketch.YesNo(1);
        BruteForce.Check(WithLevels(Sketch.YesNo(0, Sketch.IsYes(gate)), gate));
    }

    [Fact]
    public void An_option_that_may_count_as_missing_is_a_value_only_where_it_does_not()
    {
        var flag = Sketch.Flag(0);
        var item = Sketch.Choice(0, null, new("no", ""), new("unsure", "") { MissingWhen = new ParameterIsCondition(flag, flag.Allowed[1]) });
        var compiled = BruteForce.Compile(Sketch.RuleSet(item) with { Parameters = [flag] });
        Assert.Equal(2, compiled.Classes.Count(0));
        Assert.True(compiled.Setting(0).IsFeasible([1]));
        Assert.False(compiled.Setting(1).IsFeasible([1]));
    }

    [Fact]
    public void The_46_item_instrument_stays_small()
    {
        var setting = BruteForce.Compile(Sketch.CseIt()).Default;
        var level = setting.Classification(0).Level;
        Assert.Equal(387, level.AnySheet.NodeCount);
        Assert.InRange(level.Complete.NodeCount, 1, 700);
        Assert.InRange(setting.NodesMade, 1, 5000);
        Assert.Equal((0m, 23m), setting.ScoreRange(8, Missing(46)));
        Assert.Equal(0b111UL, setting.PossibleLevels(0, Missing(46)));
    }

    [Fact]
    public void Every_complete_sheet_of_the_46_items_is_counted_once()
    {
        var setting = BruteForce.Compile(Sketch.CseIt()).Default;
        var counts = SheetCounts.PerValue(setting.Classification(0).Level.Complete, setting.EdgeWeights());
        Assert.Equal(3, counts.Count);
        Assert.Equal(BigInteger.Pow(3, 46), counts.Aggregate(BigInteger.Zero, BigInteger.Add));
    }

    [Fact]
    public void The_46_item_instrument_agrees_with_a_plain_loop()
    {
        var definition = Sketch.CseIt();
        var compiled = BruteForce.Compile(definition);
        var plain = new PlainEvaluator(definition, compiled.Default.Parameters);
        var program = new ScreeningProgram(compiled, compiled.Default);
        var sheet = program.CreateSheet();
        var random = new Random(46);
        for (var i = 0; i < 2000; i++)
        {
            var share = random.Next(1, 12);
            var raw = definition.Items.Select(_ => (long?)(random.Next(12) < share ? 0 : random.Next(3))).ToArray();
            foreach (var item in definition.Items)
            {
                sheet.Set(program.Item(item.Id), (int)raw[item.Index]!);
            }

            Assert.Equal(plain.Level(definition.Classifications[0], raw), program.LevelIndex(0, sheet));
        }
    }

    [Fact]
    public void Too_large_a_score_is_named()
    {
        var random = new Random(1);
        var items = Enumerable.Range(0, 120).Select(i => Sketch.Choice(
            i, null, [.. Enumerable.Range(0, 4).Select(option => new AnswerOption($"o{option}", "") { Points = random.Next(1, 1_000_000) })])).ToArray();
        var result = CompiledRuleSet.Compile(Sketch.RuleSet(items) with { Scores = [Sketch.Sum(0, items)] });
        Assert.Null(result.RuleSet);
        Assert.Equal(new(CompiledPart.Score, "score-0", DiagramLimit.Size), result.Failure);
    }

    [Fact]
    public void A_number_that_would_round_is_refused()
    {
        var item = Sketch.YesNo(0);
        var product = new ProductNumber(new ConstantNumber(0.000000001m), new ConstantNumber(0.000000001m));
        var score = Sketch.Sum(0, [item]) with { Terms = [Sketch.Term(product, item)] };
        var result = CompiledRuleSet.Compile(Sketch.RuleSet(item) with { Scores = [score] });
        Assert.Equal(new(CompiledPart.Score, "score-0", DiagramLimit.Digits), result.Failure);
    }

    [Fact]
    public void More_items_than_layers_are_refused()
    {
        var items = Enumerable.Range(0, DiagramLayers.Most + 1).Select(i => Sketch.YesNo(i)).ToArray();
        Assert.Equal(DiagramLimit.Layers, CompiledRuleSet.Compile(Sketch.RuleSet(items)).Failure?.Limit);
    }

    [Fact]
    public void As_many_items_as_layers_fit_a_small_stack()
    {
        var items = Enumerable.Range(0, DiagramLayers.Most).Select(i => Sketch.YesNo(i)).ToArray();
        var score = Sketch.Sum(0, items) with { AtMost = new ConstantNumber(3) };
        var definition = Sketch.RuleSet(items) with { Scores = [score], Classifications = [Sketch.Cut(0, score, 1, 2)] };
        CompilationResult? result = null;
        var thread = new Thread(() => result = CompiledRuleSet.Compile(definition), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(result!.Failure);
    }

    [Fact]
    public void A_long_chain_of_scores_fits_a_small_stack()
    {
        var item = Sketch.YesNo(0);
        List<Score> scores = [Sketch.Sum(0, [item])];
        for (var i = 1; i < 3000; i++)
        {
            scores.Add(Sketch.Sum(i, []) with { Terms = [Sketch.Term(new ScoreNumber(scores[i - 1]), item)] });
        }

        scores.Reverse();
        CompilationResult? result = null;
        var thread = new Thread(() => result = CompiledRuleSet.Compile(Sketch.RuleSet(item) with { Scores = scores }), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(result!.Failure);
    }

    [Fact]
    public void Follow_ups_far_from_their_gates_are_moved_beside_them_when_that_is_needed()
    {
        var first = Enumerable.Range(0, 30).Select(i => Sketch.YesNo(i)).ToArray();
        Item[] items = [.. first, .. first.Select(gate => Sketch.YesNo(30 + gate.Index, Sketch.IsYes(gate)))];
        var score = Sketch.Sum(0, items) with { AtMost = new ConstantNumber(3) };
        var compiled = BruteForce.Compile(Sketch.RuleSet(items) with { Scores = [score], Classifications = [Sketch.Cut(0, score, 2)] });
        Assert.Equal(0, compiled.Layers.Place(0));
        Assert.Equal(30, compiled.Layers.Place(1));
        Assert.Equal(0b11UL, compiled.Default.PossibleLevels(0, Missing(60)));
    }

    [Fact]
    public void A_setting_is_compiled_once_for_all_threads()
    {
        var parameter = Sketch.Parameter(0, 1, 2);
        var definition = WithLevels(Sketch.YesNo(0), Sketch.YesNo(1)) with { Parameters = [parameter] };
        var compiled = BruteForce.Compile(definition);
        var settings = new CompiledSetting[16];
        Parallel.For(0, settings.Length, i => settings[i] = compiled.Setting(1));
        Assert.Single(settings.Distinct());
        var diagrams = new Diagram[16];
        Parallel.For(0, diagrams.Length, i => diagrams[i] = settings[0].Score(0).Complete);
        Assert.Single(diagrams.Distinct());
    }

    [Fact]
    public void Questions_about_a_sheet_allocate_nothing()
    {
        var compiled = BruteForce.Compile(Sketch.CseIt());
        var setting = compiled.Default;
        var program = new ScreeningProgram(compiled, setting);
        var packed = program.CreateSheet();
        var sheet = Missing(46);
        for (var i = 0; i < 46; i += 2)
        {
            sheet[i] = 1;
        }

        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Ask()
        {
            _ = program.LevelIndex(0, packed);
            _ = setting.PossibleLevels(0, sheet);
            _ = setting.ScoreRange(8, sheet);
            _ = setting.TermRange(8, 0, sheet);
            _ = setting.OnlyRule(0, sheet);
            _ = setting.CompleteLevel(0, sheet);
            _ = setting.IsFeasible(sheet);
        }
    }

    private static ushort[] Missing(int items)
    {
        var sheet = new ushort[items];
        Array.Fill(sheet, CompiledSetting.Missing);
        return sheet;
    }

    private static RuleSetDefinition WithLevels(params Item[] items)
    {
        var score = Sketch.Sum(0, items);
        return Sketch.RuleSet(items) with { Scores = [score], Classifications = [Sketch.Cut(0, score, 1, 2)] };
    }
}
