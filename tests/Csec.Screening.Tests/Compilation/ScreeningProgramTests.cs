namespace Csec.Screening.Tests.Compilation;

public sealed class ScreeningProgramTests
{
    [Fact]
    public void A_sheet_has_a_level_only_when_it_is_complete()
    {
        var program = TenYesNo();
        var sheet = program.CreateSheet();
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(program.LevelId(0, sheet));
            sheet.Set(program.Item($"item-{i}"), i < 2 ? "yes" : "no");
        }

        Assert.Equal("level-1", program.LevelId(0, sheet));
        sheet.Clear(program.Item("item-0"));
        Assert.Equal(-1, program.LevelIndex(0, sheet));
        sheet.Set(program.Item("item-0"), 0);
        Assert.Equal("level-0", program.LevelId(0, sheet));
        sheet.Clear();
        Assert.Equal(-1, program.LevelIndex(0, sheet));
    }

    [Fact]
    public void Sheets_and_items_of_another_program_are_refused()
    {
        var (program, other) = (TenYesNo(), TenYesNo());
        Assert.Throws<ArgumentException>(() => program.LevelIndex(0, other.CreateSheet()));
        Assert.Throws<ArgumentException>(() => program.CreateSheet().Set(other.Item("item-0"), 0));
        Assert.Throws<ArgumentException>(() => program.CreateSheet().Set(default, 0));
    }

    [Fact]
    public void Unknown_items_and_options_are_refused_without_repeating_the_answer()
    {
        var program = TenYesNo();
        Assert.Throws<ArgumentException>(() => program.Item("item-10"));
        var error = Assert.Throws<ArgumentException>(() => program.CreateSheet().Set(program.Item("item-0"), "secret"));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => program.CreateSheet().Set(program.Item("item-0"), 2));
        Assert.Throws<ArgumentException>(() => program.CreateSheet().SetNumber(program.Item("item-0"), 1));
    }

    private static ScreeningProgram TenYesNo()
    {
        var compiled = BruteForce.Compile(Sketch.TenYesNo());
        return new(compiled, compiled.Default);
    }
}
