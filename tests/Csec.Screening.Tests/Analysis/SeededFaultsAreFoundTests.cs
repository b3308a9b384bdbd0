using Csec.Screening.Analysis;

namespace Csec.Screening.Tests.Analysis;

/// <summary>Verification over the seeded files: each fault by its kind and on its line, the sound neighbours without a finding, and edits that mend.</summary>
public class SeededFaultsAreFoundTests
{
    /// <summary>The diagnostics by which a kind of fault may be told.</summary>
    private static readonly Dictionary<string, string[]> Ids = new(StringComparer.Ordinal)
    {
        ["gap"] = ["CSEC4001", "CSEC4007", "CSEC2014"],
        ["gap-under-setting"] = ["CSEC4001"],
        ["overlap"] = ["CSEC4002"],
        ["overlap-under-setting"] = ["CSEC4002"],
        ["table-gap"] = ["CSEC4007"],
        ["table-overlap"] = ["CSEC4010"],
        ["reversed-band"] = ["CSEC2016"],
        ["unreachable-level"] = ["CSEC4004", "CSEC4008"],
        ["unreachable-step"] = ["CSEC4035"],
        ["unreachable-state"] = ["CSEC4034"],
        ["level-vanishes-under-setting"] = ["CSEC4036"],
        ["dead-item"] = ["CSEC4005"],
        ["dead-option"] = ["CSEC5006"],
        ["missing-read-as-known"] = ["CSEC3023"],
        ["inverted-option"] = ["CSEC4028"],
        ["possible-outweighs-clear"] = ["CSEC4028"],
        ["shadowed-rule"] = ["CSEC4008", "CSEC4024"],
        ["override-swallows-all"] = ["CSEC4033"],
        ["floor-never-raises"] = ["CSEC4008"],
        ["non-monotone"] = ["CSEC4028"],
        ["non-monotone-under-setting"] = ["CSEC4028"],
        ["gate-never-opens"] = ["CSEC4009"],
        ["gate-always-open"] = ["CSEC4025"],
        ["category-never"] = ["CSEC4022"],
        ["category-always"] = ["CSEC4022"],
        ["prompt-never-shown"] = ["CSEC4027"],
        ["constant-score"] = ["CSEC4023"],
        ["wrong-range"] = ["CSEC4003"],
        ["wrong-range-under-setting"] = ["CSEC4003"],
        ["parameter-without-effect"] = ["CSEC4026"],
        ["state-hides-level"] = ["CSEC4030"],
        ["protective-moves-level"] = ["CSEC4013"],
        ["context-moves-level"] = ["CSEC4014"],
        ["level-without-duty"] = ["CSEC4020"],
        ["contradicting-duties"] = ["CSEC4031"],
    };

    public static TheoryData<string> Names() => [.. SeededFault.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_found_by_its_kind_and_on_its_line_and_a_sound_file_has_none(string name)
    {
        var file = SeededFault.All.Single(file => file.Name == name);
        var report = RuleSetVerification.Of(file.Text, name);

        if (file.Kind == SeededFault.Sound)
        {
            Assert.Empty(report.Findings);
            return;
        }

        Assert.Contains(report.Findings.Concat(report.Information), finding => Ids[file.Kind].Contains(finding.Id) && finding.Place.Line == file.Line);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_makes_its_finding_vanish_and_brings_no_other(string name)
    {
        var file = SeededFault.All.Single(file => file.Name == name);
        var before = RuleSetVerification.Of(file.Text, name).Findings;
        foreach (var finding in before.Where(finding => finding.Edit is not null))
        {
            var after = RuleSetVerification.Of(finding.Edit!.Apply(file.Text), name).Findings;

            Assert.DoesNotContain(after, other => (other.Id, other.Text) == (finding.Id, finding.Text));
            Assert.All(after, other => Assert.Contains(before, known => known.Id == other.Id));
        }
    }

    [Fact]
    public void Gaps_overlaps_bands_out_of_reach_and_wrong_ranges_come_with_an_edit()
    {
        var without = SeededFault.All.Where(file => file.Kind is "gap" or "overlap" or "gap-under-setting" or "overlap-under-setting" or "table-gap" or "table-overlap" or "unreachable-level" or "unreachable-step" or "wrong-range")
            .Where(file => RuleSetVerification.Of(file.Text, file.Name).Findings.Any(finding => finding.Place.Line == file.Line && IsOfEdges(finding, file) && finding.Edit is null));

        Assert.Equal([], without.Select(file => file.Name));
    }

    /// <summary>Whether it is about the edges of bands or steps, or about a range; codes of an item and whole rules have none.</summary>
    private static bool IsOfEdges(VerificationFinding finding, SeededFault file) => finding.Id switch
    {
        "CSEC4001" or "CSEC4002" or "CSEC4003" or "CSEC4035" => true,
        "CSEC4004" => file.Text.Split('\n')[file.Line!.Value - 1].Contains("more", StringComparison.Ordinal),
        "CSEC4007" or "CSEC4010" => !finding.Text.EndsWith("`.", StringComparison.Ordinal) && !finding.Text.EndsWith("asked.", StringComparison.Ordinal),
        _ => false,
    };
}
