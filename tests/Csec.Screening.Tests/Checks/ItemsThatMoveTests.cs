using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Tests.Compilation;

namespace Csec.Screening.Tests.Checks;

/// <summary>Which items can change a level, found in the diagrams and by going through all pairs of complete sheets.</summary>
public class ItemsThatMoveTests
{
    [Fact]
    public void The_diagrams_find_just_the_items_that_two_sheets_differ_by()
    {
        var (moving, still, gated) = (0, 0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var definition = RandomRuleSets.Of(seed);
            if (CompiledRuleSet.Compile(definition).RuleSet is not { } compiled)
            {
                continue;
            }

            for (var index = 0; index < compiled.SettingCount; index++)
            {
                var setting = compiled.Setting(index);
                var plain = new PlainEvaluator(definition, setting.Parameters);
                var complete = plain.Sheets().Where(plain.IsComplete).ToList();
                foreach (var classification in definition.Classifications)
                {
                    var levels = complete.ConvertAll(sheet => plain.Level(classification, sheet));
                    var expected = definition.Items.Where(item => Moves(item.Index, complete, levels)).Select(item => item.Index).ToList();
                    var read = classification.MissingRule.Rules.SelectMany(rule => Reads.ItemsOf(rule.When)).Select(item => item.Index);

                    var found = ItemsThatMove.Of(definition, setting, classification);

                    Assert.True(found.SetEquals(expected.Concat(read)), $"seed {seed}, setting {index}, {classification.Id}: {string.Join(",", found)} and {string.Join(",", expected)}");
                    moving += expected.Count;
                    still += definition.Items.Count - expected.Count;
                    gated += definition.Items.Any(item => item.Gate is not null) ? 1 : 0;
                }
            }
        }

        // Enough of each kind to mean something.
        Assert.True(moving > 500 && still > 500 && gated > 200, $"{moving} {still} {gated}");
    }

    private static bool Moves(int item, List<long?[]> sheets, List<int> levels)
    {
        for (var i = 0; i < sheets.Count; i++)
        {
            for (var j = i + 1; j < sheets.Count; j++)
            {
                if (levels[i] != levels[j] && sheets[i][item] is { } one && sheets[j][item] is { } other && one != other && AgreeElsewhere(sheets[i], sheets[j], item))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AgreeElsewhere(long?[] one, long?[] other, int item)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (i != item && one[i] is { } a && other[i] is { } b && a != b)
            {
                return false;
            }
        }

        return true;
    }
}
