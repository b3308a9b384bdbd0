using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC1xxx: the text and its YAML.</summary>
internal static class TextDiagnostics
{
    private const string Category = "text";

    private static readonly DiagnosticDescriptor NotUtf8Descriptor = Error("CSEC1001", "The file is not UTF-8", "Save the file as UTF-8 text.");
    private static readonly DiagnosticDescriptor EmptyFileDescriptor = Error("CSEC1002", "The file is empty", "Begin with `rule-set:` and an id.");
    private static readonly DiagnosticDescriptor TooLargeDescriptor = Error("CSEC1003", "The file is too large", "Split the instrument into several rule sets.");
    private static readonly DiagnosticDescriptor NotYamlDescriptor = Error("CSEC1004", "This is not YAML", "Check indentation, quotes, brackets and the space after each colon.");
    private static readonly DiagnosticDescriptor TabDescriptor = Error("CSEC1005", "A tab is used to indent", "Indent with spaces.");
    private static readonly DiagnosticDescriptor SeveralDocumentsDescriptor = Error("CSEC1006", "The file holds several documents", "Keep one rule set a file and take out the line `---`.");
    private static readonly DiagnosticDescriptor AnchorDescriptor = Error("CSEC1007", "Anchors and aliases are not used", "Write the value out, or put it in quotes if it begins with `&` or `*`.");
    private static readonly DiagnosticDescriptor TagDescriptor = Error("CSEC1008", "Tags are not used", "Take out the word that begins with `!`, or put the value in quotes.");
    private static readonly DiagnosticDescriptor MergeKeyDescriptor = Error("CSEC1009", "Merge keys are not used", "Write the values out.");
    private static readonly DiagnosticDescriptor TooDeepDescriptor = Error("CSEC1010", "The text is nested too deep", "No rule set needs so many levels; look for a stray bracket.");
    private static readonly DiagnosticDescriptor DuplicateKeyDescriptor = Error("CSEC1011", "A key stands twice", "Keep one of the two.");
    private static readonly DiagnosticDescriptor KeyIsNoTextDescriptor = Error("CSEC1012", "A key is no text", "Use a name before the colon; put it in quotes if it begins with a bracket.");
    private static readonly DiagnosticDescriptor ByteOrderMarkDescriptor = Warning("CSEC1013", "The file begins with a byte-order mark", "Save the file as UTF-8 without a byte-order mark.");
    private static readonly DiagnosticDescriptor BlockDescriptor = Error("CSEC1014", "A value that starts with `>` or `|` is a YAML text block", "Write the words instead: `over`, `at least`, `under`, `at most`.");
    private static readonly DiagnosticDescriptor CutTextDescriptor = Warning("CSEC1015", "A text ends before ` #`", "Put the whole text in quotes, or move the comment to a line of its own.");
    private static readonly DiagnosticDescriptor SplitTextDescriptor = Error("CSEC1016", "A comma inside braces splits a text", "Put the text in quotes, or write the entries on lines of their own.");
    private static readonly DiagnosticDescriptor DirectiveDescriptor = Error("CSEC1017", "YAML directives are not used", "Take out the line that begins with `%`.");
    private static readonly DiagnosticDescriptor ControlCharacterDescriptor = Error("CSEC1018", "A character does not belong in text", "Delete the invisible character.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotUtf8Descriptor, EmptyFileDescriptor, TooLargeDescriptor, NotYamlDescriptor, TabDescriptor,
        SeveralDocumentsDescriptor, AnchorDescriptor, TagDescriptor, MergeKeyDescriptor, TooDeepDescriptor,
        DuplicateKeyDescriptor, KeyIsNoTextDescriptor, ByteOrderMarkDescriptor, BlockDescriptor, CutTextDescriptor,
        SplitTextDescriptor, DirectiveDescriptor, ControlCharacterDescriptor,
    ];

    public static void NotUtf8(this DiagnosticBag bag, int offset) =>
        bag.Add(NotUtf8Descriptor, new(offset, 0), "This is not UTF-8 text.");

    /// <param name="bag">Where it is told.</param>
    /// <param name="help">How a file of this sort begins, or null for a rule set.</param>
    public static void EmptyFile(this DiagnosticBag bag, string? help) =>
        bag.Add(EmptyFileDescriptor, new(0, 0), "The file holds nothing.", help);

    public static void TooLarge(this DiagnosticBag bag, int limit) =>
        bag.Add(TooLargeDescriptor, new(0, 0), FormattableString.Invariant($"The file holds more than {limit} characters."));

    /// <summary>What YAML cannot read; a `>` on the line is named, because that is what authors trip over.</summary>
    public static void NotYaml(this DiagnosticBag bag, SourceText source, SourceSpan span)
    {
        var line = source.LineAt(span.Start);
        if (line.Contains(": >") || line.Contains(": |") || line.Contains("- >"))
        {
            bag.BlockWhereNoTextIsExpected(span);
        }
        else
        {
            var isColon = span.Start < source.Content.Length && source.Content[span.Start] == ':';
            bag.Add(
                NotYamlDescriptor,
                span,
                "The text cannot be read as YAML from here.",
                isColon ? "Put a text that holds a colon and a space in quotes." : null);
        }
    }

    public static void Tab(this DiagnosticBag bag, SourceSpan span) => bag.Add(TabDescriptor, span, "This line is indented with a tab.");

    public static void SeveralDocuments(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(SeveralDocumentsDescriptor, span, "A second document begins here.");

    public static void AnchorOrAlias(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(AnchorDescriptor, span, "An anchor or alias stands here.");

    public static void Tag(this DiagnosticBag bag, SourceSpan span) => bag.Add(TagDescriptor, span, "A tag stands here.");

    public static void MergeKey(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(MergeKeyDescriptor, span, "The merge key `<<` stands here.");

    public static void TooDeep(this DiagnosticBag bag, SourceSpan span, int limit) =>
        bag.Add(TooDeepDescriptor, span, FormattableString.Invariant($"The text is nested deeper than {limit} levels."));

    public static void DuplicateKey(this DiagnosticBag bag, SourceSpan span, string key, SourceSpan first) =>
        bag.Add(DuplicateKeyDescriptor, span, $"`{Shown(key)}` stands here a second time.", related: first);

    public static void KeyIsNoText(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(KeyIsNoTextDescriptor, span, "A list or a group stands where a name was expected.");

    public static void ByteOrderMark(this DiagnosticBag bag) =>
        bag.Add(ByteOrderMarkDescriptor, new(0, 0), "The file begins with a byte-order mark.");

    public static void BlockWhereNoTextIsExpected(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(BlockDescriptor, span, "A value that starts with `>` or `|` is a YAML text block, not a comparison.");

    public static void CutText(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(CutTextDescriptor, span, "This text ends where ` #` begins a comment.");

    public static void SplitText(this DiagnosticBag bag, SourceSpan span, string piece) =>
        bag.Add(SplitTextDescriptor, span, $"`{Shown(piece)}` has no value; inside braces a comma begins a new entry.");

    public static void SplitList(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(SplitTextDescriptor, span, "This list ends at the comma; inside brackets a comma begins a new entry.", "Put the whole condition in quotes.");

    public static void Directive(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(DirectiveDescriptor, span, "A YAML directive stands here.");

    public static void ControlCharacter(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(ControlCharacterDescriptor, span, "An invisible control character stands here.");

    /// <summary>A piece of the author's text, short enough for one line.</summary>
    public static string Shown(string text)
    {
        var line = text.Replace('\n', ' ').Replace('\r', ' ').Replace('`', '\'');
        return line.Length <= 60 ? line : line.Substring(0, 57) + "...";
    }

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);

    private static DiagnosticDescriptor Warning(string id, string title, string help) => new(id, title, Severity.Warning, Category, help);
}
