using System.Collections;
using System.Reflection;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Architecture;

/// <summary>What is handed out as a list to read cannot be cast to a list to write.</summary>
public sealed class UnwritableListTests
{
    public static TheoryData<string> Ids => [.. RuleSetCatalog.Embedded().Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_definition_holds_no_list_that_can_be_written(string id) =>
        Assert.Empty(Writable(RuleSetCatalog.Embedded().FindOrThrow(id).Definition));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_assessment_holds_no_list_that_can_be_written(string id)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(id);
        var context = new ScreeningContext { Age = 99, Setting = "nowhere", Events = [.. ruleSet.Definition.Events.Select(one => new ScreeningEvent(one.Id)), "no-such-event"] };
        var half = AnswerSheet.Of([.. ruleSet.Definition.Items.Take(1).Select(item => (item.Id, Value(item)))]);
        var all = AnswerSheet.Of([.. ruleSet.Definition.Items.Where(item => item.Gate is null).Select(item => (item.Id, Value(item)))]);

        Assert.Empty(Writable(ruleSet.Assess(AnswerSheet.Empty, context)));
        Assert.Empty(Writable(ruleSet.Assess(half)));
        Assert.Empty(Writable(ruleSet.Assess(all)));
        Assert.Empty(Writable(ruleSet.Assess(half, null, new() { Explain = true })));
        Assert.Empty(Writable(ruleSet.Assess(all, null, new() { Explain = true, Texts = RuleSetCatalog.Embedded().Texts(ruleSet, "es") })));
        Assert.Empty(Writable(ruleSet.Assess(AnswerSheet.Of(("no-such-item", "yes")))));
        Assert.Empty(Writable(all));
    }

    [Fact]
    public void Results_of_loading_and_of_cases_hold_no_list_that_can_be_written()
    {
        Assert.Empty(Writable(RuleSet.Load(SmallRules.Text().Replace("owner: Nobody", "owmer: Nobody", StringComparison.Ordinal))));
        Assert.Empty(Writable(RuleSetCatalog.Create(options => options.AddFolder("/no/such/folder"))));
        Assert.Empty(Writable(Csec.Screening.Cases.RuleSetCases.Run(SmallRules.Load(), "cases-for: small\ncases:\n  - {case: Wrong, answers: {hurt: no}, expect: {concern: some}}\n")));
    }

    private static Answer Value(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber => item.Minimum,
        AnswerKind.Text => "text",
        AnswerKind.MultipleChoice => Answer.FromCodes([item.Options[^1].Code]),
        _ => item.Options[^1].Code,
    };

    /// <summary>The lists within reach that are arrays or lists with room to write.</summary>
    private static List<string> Writable(object root)
    {
        var found = new List<string>();
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(root, root.GetType().Name);
        return found;

        void Walk(object? value, string path)
        {
            if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !reached.Add(value)))
            {
                return;
            }

            if (value is Array { Length: > 0 } or IList { IsReadOnly: false } or IDictionary { IsReadOnly: false } && value is not Array { Length: 0 })
            {
                found.Add($"{path} is {value.GetType().Name}");
            }

            if (value is IEnumerable list)
            {
                foreach (var element in list)
                {
                    Walk(element, path + "[]");
                }
            }

            if (value.GetType().Namespace?.StartsWith("Csec.Screening", StringComparison.Ordinal) == true || value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
            {
                foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
                {
                    Walk(property.GetValue(value), path + "." + property.Name);
                }
            }
        }
    }
}
