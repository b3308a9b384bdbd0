using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Sheets;

/// <summary>Raw sheets as a caller gives them: as answers by item id, and packed.</summary>
internal static class AnswersAsGiven
{
    /// <summary>The sheet in a random order, a missing answer in any of the ways in which it may be given.</summary>
    public static AnswerSheet Of(RuleSetDefinition definition, IReadOnlyList<RawAnswer> sheet, Random random)
    {
        var answers = new List<KeyValuePair<string, Answer>>();
        foreach (var item in definition.Items)
        {
            var raw = sheet[item.Index];
            if (!raw.IsNone || random.Next(2) == 0)
            {
                answers.Add(new(item.Id, raw.IsNone ? Missing(definition, item, random) : Given(item, raw)));
            }
        }

        return AnswerSheet.Of(answers.OrderBy(_ => random.Next()));
    }

    /// <summary>The sheet in source order, with what is answered only.</summary>
    public static AnswerSheet Plain(RuleSetDefinition definition, IReadOnlyList<RawAnswer> sheet) => AnswerSheet.Of(
        definition.Items.Where(item => !sheet[item.Index].IsNone).Select(item => new KeyValuePair<string, Answer>(item.Id, Given(item, sheet[item.Index]))));

    /// <summary>A value as the reference reads it; a missing reason is no answer.</summary>
    public static RawAnswer Read(Item item, Answer answer) => answer.Form switch
    {
        AnswerForm.Number => RawAnswer.Number((int)answer.Number),
        AnswerForm.Codes when answer.Codes.Count > 0 => RawAnswer.Options(answer.Codes.Aggregate(0UL, (mask, code) => mask | (1UL << item.OptionIndex(code)))),
        AnswerForm.Text when item.Kind == AnswerKind.Text => RawAnswer.Text,
        AnswerForm.Text when item.OptionIndex(answer.Text!) is >= 0 and var option && !item.Options[option].IsMissing => RawAnswer.Option(option),
        _ => RawAnswer.None,
    };

    public static Answer Given(Item item, RawAnswer raw) => raw.Kind switch
    {
        RawAnswerKind.Option => item.Options[(int)raw.Value].Code,
        RawAnswerKind.Number => raw.Value,
        RawAnswerKind.Options => Codes(item, raw.Mask),
        RawAnswerKind.Text => "something",
        _ => Answer.None,
    };

    public static PackedSheet Pack(ScreeningProgram program, IReadOnlyList<RawAnswer> sheet)
    {
        var packed = program.CreateSheet();
        foreach (var item in program.Definition.Items)
        {
            var handle = program.Item(item.Id);
            var raw = sheet[item.Index];
            switch (raw.Kind)
            {
                case RawAnswerKind.Option:
                    packed.Set(handle, (int)raw.Value);
                    break;
                case RawAnswerKind.Number:
                    packed.SetNumber(handle, (int)raw.Value);
                    break;
                case RawAnswerKind.Options:
                    packed.Set(handle, [.. Enumerable.Range(0, item.Options.Count).Where(option => (raw.Mask >> option & 1) != 0)]);
                    break;
                case RawAnswerKind.Text:
                    packed.Set(handle, "anything");
                    break;
            }
        }

        return packed;
    }

    private static string[] Codes(Item item, ulong mask) =>
        [.. item.Options.Where((_, option) => (mask >> option & 1) != 0).Select(option => option.Code)];

    private static Answer Missing(RuleSetDefinition definition, Item item, Random random)
    {
        var ways = new List<Answer> { Answer.None };
        ways.AddRange(item.Options.Where(option => option.IsMissing).Select(option => Answer.FromText(option.Code)));
        if (definition.AllowsStandardMissingReasons)
        {
            ways.AddRange(["unknown", "declined", "not-asked"]);
        }

        if (item.Kind == AnswerKind.MultipleChoice)
        {
            ways.Add(Array.Empty<string>());
        }

        return ways[random.Next(ways.Count)];
    }
}
