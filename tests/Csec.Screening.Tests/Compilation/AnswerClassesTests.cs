using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

public sealed class AnswerClassesTests
{
    [Fact]
    public void Numbers_on_the_same_side_of_every_cut_off_are_one_class()
    {
        var over = Sketch.Parameter(0, 5, 10);
        var item = Sketch.Number(0, 0, 99);
        var classes = Classes([over], item, new AnswerNumberCondition(item, Comparison.Over, new ParameterNumber(over)));
        Assert.Equal(3, classes.Count(0));
        Assert.Equal([0, 1, 1, 2], new[] { 5, 6, 10, 11 }.Select(number => (int)classes.OfNumber(0, number)));
        Assert.Equal([6L, 5L, 89L], Enumerable.Range(0, 3).Select(found => classes.Size(0, found)));
        Assert.Equal([6, 7, 8, 9, 10], classes.Numbers(0, 1));
    }

    [Fact]
    public void Numbers_that_a_score_adds_are_classes_of_their_own()
    {
        var item = Sketch.Number(0, -3, 9999);
        var classes = Classes([], item, new ComparisonCondition(new AnswerNumber(item), Comparison.Over, new ConstantNumber(1)));
        Assert.Equal(10003, classes.Count(0));
        Assert.Equal(-3, classes.FirstNumber(0, 0));
        Assert.Equal(CompiledSetting.Missing, classes.OfNumber(0, -4));
    }

    [Fact]
    public void Options_that_nothing_tells_apart_are_one_class()
    {
        var item = Sketch.Choice(0, null, new("a", ""), new("b", "") { IsMissing = true }, new("c", ""), new("d", ""));
        var classes = Classes([], item, new AnswerIsCondition(item, [3]));
        Assert.Equal([0, CompiledSetting.Missing, 0, 1], Enumerable.Range(0, 4).Select(option => (int)classes.OfOption(0, option)));
        Assert.Equal([0UL, 2UL], classes.Options(0, 0));
    }

    [Fact]
    public void An_exclusive_option_stands_alone()
    {
        var item = Sketch.Several(0, new("a", ""), new("b", ""), new AnswerOption("none", "") { IsExclusive = true });
        var classes = Classes([], item, new AnswerIsCondition(item, [0]));
        Assert.Equal(classes.OfOptions(0, 0b001), classes.OfOptions(0, 0b011));
        Assert.Equal(classes.OfOptions(0, 0b010), classes.OfOptions(0, 0b100));
        Assert.Equal(CompiledSetting.Missing, classes.OfOptions(0, 0b101));
        Assert.Equal(CompiledSetting.Missing, classes.OfOptions(0, 0));
        Assert.Equal(4, classes.Size(0, 0) + classes.Size(0, 1));
    }

    [Fact]
    public void Settings_are_numbered_with_the_last_parameter_fastest()
    {
        var definition = Sketch.RuleSet() with { Parameters = [Sketch.Parameter(0, 1, 2), Sketch.Parameter(1, 5, 6, 7)] };
        Assert.Equal(6, ParameterSetting.CountOf(definition));
        for (var index = 0; index < 6; index++)
        {
            var setting = ParameterSetting.At(definition, index);
            Assert.Equal(index, setting.Index);
            Assert.Equal((index / 3, index % 3), (setting.Choice(0), setting.Choice(1)));
        }
    }

    private static AnswerClasses Classes(Parameter[] parameters, Item item, Condition condition) =>
        AnswerClasses.Of(Sketch.RuleSet(item) with
        {
            Parameters = parameters,
            Prompts = [new("prompt", "", Sketch.Basis.Source) { When = condition }],
        });
}
