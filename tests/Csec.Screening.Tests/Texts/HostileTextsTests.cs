using Csec.Screening.Diagnostics;

namespace Csec.Screening.Tests.Texts;

/// <summary>Texts and maps that are cut off, damaged or odd give coded diagnostics and never an exception.</summary>
public sealed class HostileTextsTests
{
    private const string Map = "map: 1\ncodes: {Y: yes, N: no}\nblank: no\nitems:\n  A: hurt\n  B: {item: away, codes: {2: no}, blank: yes}\n";

    private const string Pack = "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\ncomplete: yes\ntitle: x\nitems: {hurt: 'a', away: b}\noptions:\n  yes-no: {yes: s}\nlevels: {concern: {some: y}}\n";

    private static readonly RuleSet Small = SmallRules.Load();

    [Fact]
    public void A_text_may_end_anywhere_and_lack_any_character()
    {
        foreach (var text in Damaged(Pack))
        {
            var result = TextPack.Load(text);
            Told(result.Diagnostics, result.IsValid);
            Told([.. result.Pack?.Check(Small) ?? [], .. result.Pack?.CheckTerms() ?? []], isValid: true);
        }

        foreach (var text in Damaged(Map))
        {
            var result = AnswerMap.Load(text);
            Told(result.Diagnostics, result.IsValid);
            result.Map?.Apply(ScreeningRequest.ReadAnswers("""{"A":"Y","B":2,"hurt":null}"""u8), Small);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1")]
    [InlineData("texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\noptions: {a.b: {c: x}, a: {b.c: x}}\n")]
    [InlineData("texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nitems: [a]\noptions: b\nlevels: {concern: [x]}\n")]
    [InlineData("texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nitems: {hurt: {a: b}}\n")]
    [InlineData("map: 1\nitems: [a]\ncodes: x\nblank: {a: b}\n")]
    [InlineData("map: 1\nitems: {A: [b], C: {item: [d], codes: {e: {f: g}}}}\n")]
    public void Odd_shapes_are_told(string text)
    {
        var (pack, map) = (TextPack.Load(text), AnswerMap.Load(text));

        Assert.False(map.IsValid);
        Told([.. pack.Diagnostics, .. pack.Pack?.Check(Small) ?? []], isValid: false);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told()
    {
        Assert.False(TextPack.Load(new MemoryStream([0xFF, 0xFE, 0x00])).IsValid);
        Assert.False(AnswerMap.Load(new MemoryStream([0xFF, 0xFE, 0x00])).IsValid);
    }

    private static IEnumerable<string> Damaged(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return text[..i];
            yield return text.Remove(i, 1);
            yield return text[..i] + ":" + text[(i + 1)..];
        }
    }

    private static void Told(IReadOnlyList<Diagnostic> diagnostics, bool isValid)
    {
        Assert.True(isValid || diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.All(diagnostics, RuleFileReading.HasAPlace);
    }
}
