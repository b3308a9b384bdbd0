using Csec.Screening.Model;

namespace Csec.Screening;

/// <summary>
/// The answers of one sheet, packed for a <see cref="ScreeningProgram"/> and reusable: clear it and fill it again. It
/// belongs to one thread at a time.
/// </summary>
/// <example>
/// <code>
/// var sheet = program.CreateSheet();
/// sheet.Set(program.Item("ran-away"), "yes");
/// </code>
/// </example>
public sealed class PackedSheet
{
    internal PackedSheet(ScreeningProgram program)
    {
        Program = program;
        Words = new ulong[program.Layout.WordCount];
    }

    internal ScreeningProgram Program { get; }

    internal ulong[] Words { get; }

    /// <summary>Takes all answers away.</summary>
    public void Clear() => Array.Clear(Words, 0, Words.Length);

    /// <summary>Takes the answer of one item away; an item that is not asked must have none.</summary>
    public void Clear(ItemHandle item) => Put(item, 0);

    /// <summary>Answers a choice item with an option by position, or a multiple-choice item with that option alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The item has no such option.</exception>
    public void Set(ItemHandle item, int option)
    {
        var definition = DefinitionOf(item);
        if (option < 0 || option >= definition.Options.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(option));
        }

        var answer = definition.Kind == AnswerKind.MultipleChoice
            ? Program.Classes.OfOptions(item.Index, 1UL << option)
            : Program.Classes.OfOption(item.Index, option);
        Put(item, unchecked((ushort)(answer + 1)));
    }

    /// <summary>Answers an item with an option by code, or a text item with any text; the text itself is not kept.</summary>
    /// <exception cref="ArgumentException">The item has no such option.</exception>
    public void Set(ItemHandle item, string code)
    {
        var definition = DefinitionOf(item);
        if (definition.Kind == AnswerKind.Text)
        {
            Put(item, 1);
            return;
        }

        var option = definition.OptionIndex(code);
        if (option < 0)
        {
            // The code is not repeated: a caller may have passed what a youth said.
            throw new ArgumentException("The item has no such option.", nameof(code));
        }

        Set(item, option);
    }

    /// <summary>Answers a multiple-choice item with several options by position; options that exclude each other are no answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The item has no such option.</exception>
    public void Set(ItemHandle item, ReadOnlySpan<int> options)
    {
        var definition = DefinitionOf(item);
        var chosen = 0UL;
        foreach (var option in options)
        {
            if (option < 0 || option >= definition.Options.Count)
            {
                throw new ArgumentOutOfRangeException(nameof(options));
            }

            chosen |= 1UL << option;
        }

        if (definition.Kind != AnswerKind.MultipleChoice)
        {
            throw new ArgumentException("The item takes one answer.", nameof(item));
        }

        Put(item, unchecked((ushort)(Program.Classes.OfOptions(item.Index, chosen) + 1)));
    }

    /// <summary>Answers a whole-number item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the item's range.</exception>
    public void SetNumber(ItemHandle item, int number)
    {
        var definition = DefinitionOf(item);
        if (definition.Kind != AnswerKind.WholeNumber)
        {
            throw new ArgumentException("The item does not take a number.", nameof(item));
        }

        if (number < definition.Minimum || number > definition.Maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(number), "The number is outside the item's range.");
        }

        Put(item, unchecked((ushort)(Program.Classes.OfNumber(item.Index, number) + 1)));
    }

    /// <summary>Names nothing: the answers are about a youth.</summary>
    public override string ToString() => nameof(PackedSheet);

    private Item DefinitionOf(ItemHandle item)
    {
        _ = item.FieldIn(Program);
        return Program.Definition.Items[item.Index];
    }

    private void Put(ItemHandle item, ushort code)
    {
        var field = item.FieldIn(Program);
        ref var word = ref Words[field.Word];
        word = (word & ~field.Mask) | ((ulong)code << field.Shift);
    }
}
