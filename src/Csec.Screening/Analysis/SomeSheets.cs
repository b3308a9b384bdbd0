using Csec.Screening.Compilation;

namespace Csec.Screening.Analysis;

/// <summary>
/// Incomplete sheets among which a difference is looked for where none can be proved: nothing answered, one answer alone,
/// and the smallest sheet of each level with up to two answers taken away.
/// </summary>
internal static class SomeSheets
{
    public static IEnumerable<AnswerSheet> Of(SheetPairs pairs, RuleSet original, SettingCall call)
    {
        yield return AnswerSheet.Empty;
        foreach (var item in pairs.Items)
        {
            foreach (var answer in item.Answers.Where(answer => answer.IsAnswer))
            {
                yield return AnswerSheet.Of((item.Either.Id, RawAnswers.Spelled(answer.Of, answer.Raw)));
            }
        }

        foreach (var whole in Whole(pairs, pairs.First.Setting(call.First)))
        {
            var ids = original.Definition.Items.Select(item => item.Id).Where(id => whole[id].Form != AnswerForm.None).ToList();
            for (var i = 0; i < ids.Count; i++)
            {
                for (var j = i; j < ids.Count; j++)
                {
                    yield return AnswerSheet.Of(ids.Where((_, place) => place != i && place != j).Select(id => new KeyValuePair<string, Answer>(id, whole[id])));
                }
            }
        }
    }

    private static IEnumerable<AnswerSheet> Whole(SheetPairs pairs, CompiledSetting setting) =>
        pairs.First.Definition.Classifications.SelectMany(classification =>
        {
            var level = setting.Classification(classification.Index).Level.Complete;
            return Enumerable.Range(0, level.Values.Count)
                .Select(value => new PairWalk(pairs, level, level).Smallest((one, _) => one == value)?.Answers)
                .OfType<AnswerSheet>();
        });
}
