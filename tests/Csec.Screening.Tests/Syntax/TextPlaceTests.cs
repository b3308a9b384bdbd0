using System.Text;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Tests.Syntax;

/// <summary>Lines and columns, whatever stands before them: line ends, marks, wide characters, other encodings.</summary>
public class TextPlaceTests
{
    private const string Text = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no
        items:
          a: The first sign
          b: {text: "The second sign", asked-when: c is yes}
        scores:
          signs: {count: all items}

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_at_every_kind_of_line_end(string lineEnd) =>
        Assert.Equal("rule-set.yaml(11,44): error CSEC3002: Nothing is named `c`.", Only(Text.Replace("\n", lineEnd, StringComparison.Ordinal)).ToString());

    [Theory]
    [InlineData("The second sign", "Zürich", 35)]
    [InlineData("The second sign", "😀", 31)]
    [InlineData("The second sign", "👩‍👧‍👦 and 𝔸", 44)]
    [InlineData("The second sign", "e\u0301", 31)]
    [InlineData("The second sign", "שלום", 33)]
    [InlineData("The second sign", "\\u263A \\\"x\\\"", 41)]
    public void Columns_are_UTF_16_code_units(string old, string text, int column) =>
        Assert.Equal((11, column), Place(Only(Text.Replace(old, text, StringComparison.Ordinal))));

    [Theory]
    [InlineData("'c is yes'", 45)]
    [InlineData("\"c is yes\"", 45)]
    [InlineData("not (c is yes)", 49)]
    [InlineData("\"a  is  yes   and c\"", 62)]
    [InlineData("a is yes\n      and c", 11, 12)]
    [InlineData("'a is yes\n\n      and c'", 11, 13)]
    public void A_name_is_found_inside_quotes_and_over_several_lines(string condition, int column, int line = 11) =>
        Assert.Equal((line, column), Place(Only(Text.Replace("c is yes", condition, StringComparison.Ordinal))));

    [Fact]
    public void An_escape_in_quotes_leaves_the_place_of_the_whole_value() =>
        Assert.Equal((11, 44), Place(Only(Text.Replace("c is yes", "\"a \\x69s yes and c\"", StringComparison.Ordinal))));

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)];

        var diagnostics = RuleFileReading.Diagnose(marked);

        Assert.Equal(["CSEC1013", "CSEC3002"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal((11, 44), Place(diagnostics[1]));
    }

    [Fact]
    public void Two_byte_order_marks_are_one_too_many() =>
        Assert.Equal(["CSEC1013", "CSEC1018"], RuleFileReading.Diagnose("\uFEFF\uFEFF" + Text).Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(100)]
    [InlineData(250)]
    public void A_byte_that_is_no_UTF_8_is_found_where_it_stands(int at)
    {
        foreach (var bad in new byte[][] { [0xFF], [0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98] })
        {
            var bytes = Encoding.UTF8.GetBytes(Text);
            byte[] broken = [.. bytes[..at], .. bad, .. bytes[at..]];

            var diagnostic = Assert.Single(RuleFileReading.Diagnose(broken));

            Assert.Equal(("CSEC1001", at), (diagnostic.Id, diagnostic.Span.Start));
            Assert.Equal(Text[..at].Count(c => c == '\n') + 1, diagnostic.Position.Line);
        }
    }

    [Fact]
    public void Wide_characters_before_a_bad_byte_count_in_UTF_16_code_units()
    {
        byte[] bytes = [.. "title: 😀 "u8, 0xFF];

        Assert.Equal((1, 11), Place(Assert.Single(RuleFileReading.Diagnose(bytes))));
    }

    [Theory]
    [InlineData("utf-16", "CSEC1001")]
    [InlineData("utf-16BE", "CSEC1001")]
    [InlineData("utf-32", "CSEC1001")]
    public void Other_encodings_with_their_mark_are_no_UTF_8(string encoding, string id)
    {
        byte[] bytes = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Text)];

        var diagnostic = Assert.Single(RuleFileReading.Diagnose(bytes));

        Assert.Equal((id, 1, 1), (diagnostic.Id, diagnostic.Position.Line, diagnostic.Position.Column));
    }

    [Fact]
    public void UTF_16_without_its_mark_is_full_of_invisible_characters() =>
        Assert.Equal("CSEC1018", Assert.Single(RuleFileReading.Diagnose(new UnicodeEncoding(false, false).GetBytes(Text))).Id);

    [Theory]
    [InlineData("\ttitle: x", 1, 1)]
    [InlineData("a:\n \t b: x", 2, 2)]
    [InlineData("a:\r\tb: x", 2, 1)]
    [InlineData("a:\r\n\t- x", 2, 1)]
    [InlineData("a: x\n\t# a comment", 2, 1)]
    [InlineData("a: x\n  \t\n", 2, 3)]
    public void A_tab_that_indents_is_told_where_it_stands(string text, int line, int column)
    {
        var diagnostic = Assert.Single(RuleFileReading.Diagnose(text));

        Assert.Equal(("CSEC1005", (line, column)), (diagnostic.Id, Place(diagnostic)));
    }

    [Theory]
    [InlineData("answers:\tyes-no")]
    [InlineData("answers: yes-no\t")]
    public void A_tab_elsewhere_harms_nothing(string text) =>
        Assert.Equal("CSEC3002", Only(Text.Replace("answers: yes-no", text, StringComparison.Ordinal)).Id);

    private static Diagnostic Only(string text) => Assert.Single(RuleFileReading.Diagnose(text));

    private static (int Line, int Column) Place(Diagnostic diagnostic) => (diagnostic.Position.Line, diagnostic.Position.Column);
}
