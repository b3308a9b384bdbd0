using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>
/// Every small edit of what a rule file says about scores, gates, levels and incomplete forms. What only asserts
/// something, such as <c>range:</c>, and what only names something is left alone; of an overlay only what it says itself is
/// edited.
/// </summary>
internal sealed partial class RuleEdits
{
    private const string Never = "0 over 1";
    private const string Always = "1 over 0";
    private const int LongestQuote = 70;

    private readonly RuleSetDefinition _definition;
    private readonly RuleSetSyntax _syntax;
    private readonly string _content;
    private readonly int _ownLength;
    private readonly YamlPlaces _places;
    private readonly List<RuleEdit> _edits = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private RuleEdits(RuleSet ruleSet)
    {
        _definition = ruleSet.Definition;
        _syntax = RuleSetParser.Parse(ruleSet.Tree, new(ruleSet.Tree.Source));
        _content = ruleSet.Tree.Source.Content;
        _ownLength = OwnLength(ruleSet);
        _places = new(_content, ruleSet.Tree.Root);
        _texts.Add(_content);
    }

    /// <summary>The edits in the order of the file.</summary>
    public static IReadOnlyList<RuleEdit> Of(RuleSet ruleSet)
    {
        var edits = new RuleEdits(ruleSet);
        edits.EditParameters();
        edits.EditItems();
        edits.EditScores();
        edits.EditClassifications();
        return [.. edits._edits.OrderBy(edit => edit.Place.Start)];
    }

    /// <summary>The length of the rule file's own text, which that of its base follows.</summary>
    public static int OwnLength(RuleSet ruleSet) =>
        ruleSet.Tree.Inherited.Count > 0 ? ruleSet.Tree.Inherited[0].Start - 1 : ruleSet.Tree.Source.Content.Length;

    private void Add(MutationOperator kind, SourceSpan place, string change, params TextEdit[] edits)
    {
        var edit = new RuleEdit(kind, place, change, edits);
        if (place.Start < _ownLength && _texts.Add(edit.Apply(_content)))
        {
            _edits.Add(edit);
        }
    }

    /// <summary>Replaces a part of a value; the change shows the whole value.</summary>
    private void Replace(MutationOperator kind, Piece piece, SourceSpan part, string text)
    {
        var before = Text(piece.Span);
        var after = before.Substring(0, part.Start - piece.Span.Start) + text + before.Substring(part.End - piece.Span.Start);
        Add(kind, part, $"{Quoted(before)} became {Quoted(after)}", Within(piece, part, text));
    }

    /// <summary>A comma in a value without quotes would begin a new entry where the value stands in brackets.</summary>
    private TextEdit Within(Piece piece, SourceSpan part, string text)
    {
        if (!piece.MayBeQuoted || text.IndexOf(',') < 0 || _content[piece.Span.Start] is '"' or '\'')
        {
            return new(part, text);
        }

        var before = Text(piece.Span);
        return new(piece.Span, "\"" + before.Substring(0, part.Start - piece.Span.Start) + text + before.Substring(part.End - piece.Span.Start) + "\"");
    }

    private string Text(SourceSpan span) => _content.Substring(span.Start, span.Length);

    private static string Quoted(string text)
    {
        var words = string.Join(" ", text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim('"', '\'');
        return "`" + (words.Length <= LongestQuote ? words : words.Substring(0, LongestQuote - 3) + "...") + "`";
    }

    private Item? ItemNamed(string id) => _definition.Items.FirstOrDefault(item => item.Id == id);

    private Parameter? ParameterNamed(string id) => _definition.Parameters.FirstOrDefault(parameter => parameter.Id == id);

    private Section? SectionNamed(string id) => _definition.Sections.FirstOrDefault(section => section.Id == id);

    private IReadOnlyList<Item> ItemsIn(string? section) => section is null ? _definition.Items : SectionNamed(section)!.Items;

    /// <summary>What a section means where numbers are joined: its score, or its items when it has none.</summary>
    private IEnumerable<string> Summands(Section section) =>
        _definition.Scores.Any(score => score.Id == section.Id) ? [section.Id] : section.Items.Select(item => item.Id);
}
