using Csec.Screening.Mapping;
using Csec.Screening.Syntax;

namespace Csec.Screening;

/// <summary>
/// How another system names items and codes, so that its <c>Y</c>, <c>1</c>, <c>true</c> and blanks fit a rule set. A
/// rule set's own ids and codes always win. It cannot change, and may be used from several threads at once.
/// </summary>
/// <example><code>var batch = new BatchScreening(catalog) { Map = AnswerMap.LoadOrThrow(File.ReadAllText("agency.map.yaml")) };</code></example>
public sealed class AnswerMap
{
    internal AnswerMap(ItemAlias everyItem, IReadOnlyDictionary<string, ItemAlias> items)
    {
        EveryItem = everyItem;
        Items = items;
    }

    /// <summary>What holds for every item that says nothing else.</summary>
    internal ItemAlias EveryItem { get; }

    /// <summary>What another system calls an item, and what holds for it.</summary>
    internal IReadOnlyDictionary<string, ItemAlias> Items { get; }

    /// <summary>Loads a map from YAML text; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static AnswerMapLoadResult Load(string text, string path = "map.yaml")
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return AnswerMapParser.Load(source, diagnostics);
    }

    /// <summary>Loads a map from UTF-8 bytes; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static AnswerMapLoadResult Load(Stream stream, string path = "map.yaml")
    {
        var (source, diagnostics) = Utf8Text.Read(stream ?? throw new ArgumentNullException(nameof(stream)), path);
        return AnswerMapParser.Load(source, diagnostics);
    }

    /// <summary>Loads a map from YAML text.</summary>
    /// <exception cref="RuleSetException">The text is no map; the diagnostics say why.</exception>
    public static AnswerMap LoadOrThrow(string text, string path = "map.yaml") => OrThrow(Load(text, path));

    /// <summary>Loads a map from UTF-8 bytes.</summary>
    /// <exception cref="RuleSetException">The text is no map; the diagnostics say why.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static AnswerMap LoadOrThrow(Stream stream, string path = "map.yaml") => OrThrow(Load(stream, path));

    /// <summary>
    /// The request with the rule set's own names and codes where the map knows others. What it does not know stays as it
    /// is, and is told when the request is assessed. A blank that became a value gives the notice <c>blank-as-value</c>.
    /// </summary>
    public ScreeningRequest Apply(ScreeningRequest request, RuleSet ruleSet)
    {
        if (request.IsUnreadable)
        {
            return request;
        }

        var blanks = request.BlanksAsValues.ToList();
        var answers = AnswerSheet.Of([.. request.Answers.Entries.Select(entry => MappedAnswer.Of(entry, this, ruleSet.Definition, blanks))]);
        return request with { Answers = answers, BlanksAsValues = blanks.AsReadOnly() };
    }

    /// <summary>
    /// The ids of items of a rule set for which the map gives a code that never applies, because the item takes the
    /// same number or code as its own.
    /// </summary>
    public IReadOnlyList<string> ItemsWithIdleCodes(RuleSet ruleSet) =>
        IdleCodes.Of(this, (ruleSet ?? throw new ArgumentNullException(nameof(ruleSet))).Definition);

    /// <summary>Names nothing: it holds what an agency wrote.</summary>
    public override string ToString() => nameof(AnswerMap);

    private static AnswerMap OrThrow(AnswerMapLoadResult result) => result.Map ?? throw new RuleSetException(result.Diagnostics);
}
