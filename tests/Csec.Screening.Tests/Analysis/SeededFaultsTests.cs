using YamlDotNet.RepresentationModel;

namespace Csec.Screening.Tests.Analysis;

/// <summary>
/// SeededFaults/ holds rule files with one fault each, and sound neighbours of them. They were written from
/// rules/README.md alone, before anything looked for the faults, and say in comments at their head what is wrong:
/// <code>
/// # fault: gap              one of the kinds below; none for a sound file
/// # expect: 34              the line where an author should be sent
/// # in words: one sentence
/// # repair: low: 0 to 2     where a band, a step or a range is to be edited
/// </code>
/// The line is that of the band beside a gap (the lower one, or the one at the end), of the later of two that overlap, of
/// the level, rule, gate, category, score or parameter that can have no effect, of an item that is read nowhere (its id), and of the
/// words that turn a sign or a level round. What follows from the one fault elsewhere in the file is not another fault.
/// </summary>
public class SeededFaultsTests
{
    private static readonly string[] Kinds =
    [
        "gap", "gap-under-setting", "overlap", "overlap-under-setting", "table-gap", "table-overlap", "reversed-band",
        "unreachable-level", "unreachable-step", "unreachable-state", "level-vanishes-under-setting",
        "dead-item", "dead-option", "missing-read-as-known", "inverted-option", "possible-outweighs-clear",
        "shadowed-rule", "override-swallows-all", "floor-never-raises",
        "non-monotone", "non-monotone-under-setting",
        "gate-never-opens", "gate-always-open", "category-never", "category-always", "prompt-never-shown",
        "constant-score", "wrong-range", "wrong-range-under-setting", "parameter-without-effect",
        "state-hides-level", "protective-moves-level", "context-moves-level",
        "level-without-duty", "contradicting-duties",
    ];

    public static TheoryData<string> Names() => [.. SeededFault.All.Select(file => file.Name)];

    [Fact]
    public void There_are_at_least_sixty_faults_and_ten_sound_neighbours()
    {
        Assert.True(SeededFault.All.Count(file => file.Kind != SeededFault.Sound) >= 60);
        Assert.True(SeededFault.All.Count(file => file.Kind == SeededFault.Sound) >= 10);
    }

    [Fact]
    public void Every_kind_of_fault_is_there_and_no_other() =>
        Assert.Equal(
            Kinds.Append(SeededFault.Sound).Order(StringComparer.Ordinal),
            SeededFault.All.Select(file => file.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("hl7-total-always-empty")]
    [InlineData("hl7-stored-total-disagrees-with-the-weights")]
    [InlineData("hl7-band-from-19-to-14")]
    public void The_faults_of_the_published_example_are_among_them(string name) =>
        Assert.Single(SeededFault.All, file => file.Name.EndsWith(name + ".yaml", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_yaml_and_says_what_is_wrong_and_on_which_line(string name)
    {
        var file = SeededFault.All.Single(file => file.Name == name);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(file.Text));

        Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
        Assert.Contains("-" + (file.Kind == SeededFault.Sound ? "sound" : file.Kind) + "-", name, StringComparison.Ordinal);
        Assert.EndsWith(".", file.InWords, StringComparison.Ordinal);
        Assert.Equal(file.Kind == SeededFault.Sound, file.Line is null);
        if (file.Line is { } line)
        {
            var lines = file.Text.Split('\n');
            Assert.InRange(line, 1, lines.Length);
            Assert.Matches(@"^[^#]*\S", lines[line - 1]);
        }
    }
}
