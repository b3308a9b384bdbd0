using System.Globalization;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Mapping;

/// <summary>One answer in the names and codes of the rule set.</summary>
internal static class MappedAnswer
{
    /// <param name="given">The answer as the other system names it.</param>
    /// <param name="map">What the other system means.</param>
    /// <param name="definition">The rule set.</param>
    /// <param name="blanks">Takes the id of the item when its answer was a blank that became a value.</param>
    public static KeyValuePair<string, Answer> Of(KeyValuePair<string, Answer> given, AnswerMap map, RuleSetDefinition definition, List<string> blanks)
    {
        var alias = map.Items.TryGetValue(given.Key, out var known) ? known : null;
        var own = Find(definition, given.Key);
        var item = own ?? (alias?.Item is { } id ? Find(definition, id) : null);
        if (item is null)
        {
            return given;
        }

        // An item's own name wins, and then only what is said of that item by that name holds for it.
        var said = own is null || alias?.Item == item.Id ? alias : null;
        var codes = new Codes(item, definition, said ?? new(), map.EveryItem);
        if (IsBlank(given.Value) && codes.Blank is { } value && !AnswerText.IsReason(item, value))
        {
            blanks.Add(item.Id);
        }

        var answer = Of(given.Value, codes);
        return new(item.Id, answer.From(given.Value.Source));
    }

    private static Item? Find(RuleSetDefinition definition, string id) => definition.Items.FirstOrDefault(item => item.Id == id);

    private static bool IsBlank(Answer given) =>
        given.Form == AnswerForm.None || (given.Form == AnswerForm.Text && string.IsNullOrWhiteSpace(given.Text));

    private static Answer Of(Answer given, in Codes codes)
    {
        if (IsBlank(given))
        {
            return codes.Blank is { } code ? codes.Read(code) : Answer.None;
        }

        if (codes.IsOwn(given))
        {
            return given;
        }

        if ((given.Form == AnswerForm.Codes ? given.Codes : given.WrittenCodes) is { } list)
        {
            var all = codes;
            return given.Form == AnswerForm.Codes || list.All(text => all.Of(text) is not null)
                ? Answer.FromCodes(list.Select(text => all.Of(text) ?? text))
                : given;
        }

        var written = given.Form == AnswerForm.Number ? given.Number.ToString(CultureInfo.InvariantCulture) : given.Text ?? given.Written;
        return written is not null && codes.Of(written) is { } found ? codes.Read(found) : given;
    }

    /// <summary>What the codes of another system mean for one item.</summary>
    private readonly record struct Codes(Item Item, RuleSetDefinition Definition, ItemAlias Said, ItemAlias EveryItem)
    {
        /// <summary>The code that a blank stands for, or null when it is no answer.</summary>
        public string? Blank
        {
            get
            {
                var code = Said.Blank ?? (EveryItem.Blank is { } usual && Has(usual) ? usual : null);
                return code == AnswerMapParser.Unanswered ? null : code;
            }
        }

        /// <summary>Whether an answer is one that the item takes, or one that is not to be read otherwise.</summary>
        public bool IsOwn(Answer given) => Item.Kind switch
        {
            AnswerKind.Text => true,
            AnswerKind.WholeNumber when given.Form == AnswerForm.Number => given.Number >= Item.Minimum && given.Number <= Item.Maximum,
            _ => given.Text is { } code && Has(code),
        };

        /// <summary>The item's own code first, then what the map says of the item, then what it says of every item that has the code.</summary>
        public string? Of(string written) =>
            Has(written) ? written
            : Said.Codes.TryGetValue(written, out var own) ? own
            : EveryItem.Codes.TryGetValue(written, out var usual) && (Has(usual) || usual == AnswerMapParser.Unanswered) ? usual
            : null;

        /// <summary>A code, or for a number item a number; of several choices one is a list of one.</summary>
        public Answer Read(string code) => code == AnswerMapParser.Unanswered ? Answer.None : AnswerText.Read(Item, code);

        private bool Has(string code) =>
            Item.OptionIndex(code) >= 0 || (Definition.AllowsStandardMissingReasons && AnswerText.IsStandardReason(code));
    }
}
