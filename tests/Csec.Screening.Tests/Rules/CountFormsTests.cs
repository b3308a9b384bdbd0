namespace Csec.Screening.Tests.Rules;

/// <summary>A form with single answers and its count form give the same for the same count.</summary>
public class CountFormsTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();
    private static readonly string[] Conditions = ["no", "yes", "unknown"];

    public static TheoryData<string, string> Forms() => new()
    {
        { "pearls-child", "pearls-child-count" },
        { "pearls-teen", "pearls-teen-count" },
        { "pearls-teen-self", "pearls-teen-count" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_counts_give_the_same_levels_possible_and_published(string itemised, string counted)
    {
        var (items, counts) = (Catalog.FindOrThrow(itemised), Catalog.FindOrThrow(counted));
        for (var ace = 0; ace <= 10; ace++)
        {
            for (var related = 0; related <= Section(items, "part-2").Count; related++)
            {
                foreach (var condition in Conditions)
                {
                    var count = counts.AssessOrThrow(Counts(ace, related, condition));
                    for (var seed = 0; seed < 5; seed++)
                    {
                        AssertSame(Assess(items, ace, 0, related, condition, seed), count, $"{ace}/{related}/{condition}/{seed}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_count_is_the_same_as_no_answer_in_its_part(string itemised, string counted)
    {
        var (items, counts) = (Catalog.FindOrThrow(itemised), Catalog.FindOrThrow(counted));
        var partTwo = Section(items, "part-2").Count;
        foreach (var condition in Conditions)
        {
            AssertSame(Assess(items, 0, 10, 1, condition, 0), counts.AssessOrThrow(Counts(null, 1, condition)), "part 1");
            var answers = Sheet(items, "part-1", 2, 0, 0, AnswerSheet.Of(("health-condition", condition)));
            AssertSame(items.AssessOrThrow(answers), counts.AssessOrThrow(Counts(2, null, condition)), "part 2");
        }

        Assert.True(partTwo is 7 or 9);
    }

    /// <summary>A count form cannot say "two to four"; what is possible then is what two, three or four would give.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_possible_of_a_partial_form_is_what_each_count_in_its_range_gives(string itemised, string counted)
    {
        var (items, counts) = (Catalog.FindOrThrow(itemised), Catalog.FindOrThrow(counted));
        for (var told = 0; told <= 10; told++)
        {
            for (var missing = 0; told + missing <= 10; missing++)
            {
                foreach (var condition in Conditions)
                {
                    var partial = Assess(items, told, missing, 0, condition, told * 11 + missing);
                    var each = Enumerable.Range(told, missing + 1).Select(count => counts.AssessOrThrow(Counts(count, 0, condition))).ToList();

                    Assert.Equal(each[0].Score("ace").Minimum, partial.Score("ace").Minimum);
                    Assert.Equal(each[^1].Score("ace").Maximum, partial.Score("ace").Maximum);
                    foreach (var result in partial.Classifications)
                    {
                        var union = each.SelectMany(one => one.Classification(result.Id).Possible).ToHashSet(StringComparer.Ordinal);
                        Assert.True(union.SetEquals(result.Possible), $"{result.Id} {told}/{missing}/{condition}");
                    }
                }
            }
        }
    }

    private static void AssertSame(Assessment itemised, Assessment counted, string which)
    {
        foreach (var result in itemised.Scores)
        {
            Assert.Equal((result.Minimum, result.Maximum), (counted.Score(result.Id).Minimum, counted.Score(result.Id).Maximum));
        }

        Assert.Equal(itemised.Classifications.Select(result => result.Id), counted.Classifications.Select(result => result.Id));
        foreach (var result in itemised.Classifications)
        {
            var other = counted.Classification(result.Id);
            Assert.True(result.Possible.SequenceEqual(other.Possible), $"{result.Id} of {which}");
            Assert.True(result.Published == other.Published, $"{result.Id} of {which}: {result.Published} and {other.Published}");
        }
    }

    private static AnswerSheet Counts(int? ace, int? related, string condition)
    {
        var answers = AnswerSheet.Of(("health-condition", condition));
        answers = ace is { } one ? answers.With("ace-count", one) : answers;
        return related is { } other ? answers.With("related-count", other) : answers;
    }

    private static Assessment Assess(RuleSet ruleSet, int ace, int missing, int related, string condition, int seed)
    {
        var answers = Sheet(ruleSet, "part-1", ace, missing, seed, AnswerSheet.Of(("health-condition", condition)));
        return ruleSet.AssessOrThrow(Sheet(ruleSet, "part-2", related, 0, seed, answers));
    }

    /// <summary>So many with yes, so many missing, the rest with no; the seed turns and stretches where they stand.</summary>
    private static AnswerSheet Sheet(RuleSet ruleSet, string section, int yes, int missing, int seed, AnswerSheet answers)
    {
        var items = Section(ruleSet, section);
        int[] steps = [.. Enumerable.Range(1, items.Count).Where(step => Gcd(step, items.Count) == 1)];
        var step = steps[seed % steps.Length];
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[(seed + i * step) % items.Count].Id;
            answers = i < yes ? answers.With(item, "yes") : i < yes + missing ? answers : answers.With(item, "no");
        }

        return answers;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private static IReadOnlyList<Csec.Screening.Model.Item> Section(RuleSet ruleSet, string id) =>
        ruleSet.Definition.Sections.Single(section => section.Id == id).Items;
}
