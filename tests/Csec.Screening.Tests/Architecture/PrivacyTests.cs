using System.Collections;
using System.Reflection;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Architecture;

/// <summary>No text that an object gives of itself may say what was given for a youth.</summary>
public sealed class PrivacyTests
{
    private const string Mark = "marked-secret";

    private static readonly RuleSet Small = RuleSet.LoadOrThrow(SmallRules.Text()
        .Replace("\nitems:", "\napplies-to: {ages: 11 to 17, settings: [health], respondents: [youth], jurisdictions: [ohio]}\nitems:", StringComparison.Ordinal));

    private static readonly ScreeningContext Context = new()
    {
        Age = 96,
        Setting = Mark,
        Respondent = Mark,
        Jurisdiction = Mark,
        Date = "2026-03-04",
        Events = [Mark],
    };

    [Fact]
    public void No_text_of_an_object_says_what_was_given()
    {
        var request = new ScreeningRequest
        {
            Id = Mark,
            RuleSet = Mark,
            Variant = Mark,
            Answers = AnswerSheet.Of(("away", "yes"), ("note", Mark), (Mark, Mark), ("hurt", Answer.FromCodes([Mark]))),
            Context = Context,
            Parameters = [new(Mark, new(ParameterKind.Code, Mark, 0))],
        };
        var options = new AssessmentOptions { Id = Mark, Variant = Mark, Parameters = new Dictionary<string, string> { [Mark] = Mark } };

        AssertSilent(request);
        AssertSilent(options);
        AssertSilent(request.AssessWith(Small));
        AssertSilent(Small.Assess(request.Answers, Context, options));
    }

    [Fact]
    public void No_text_of_an_assessment_says_an_answer_or_a_circumstance()
    {
        var answers = AnswerSheet.Of(("away", "yes"), ("nights", 5), ("hurt", "declined"), ("note", Mark));
        var result = Small.Assess(answers, Context, new() { Id = Mark, Explain = true });
        var texts = Reach(result).Select(one => one.ToString()!).ToList();

        Assert.True(result.IsValid);
        Assert.NotEmpty(result.Assessment.Reasons);
        Assert.All(texts, text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("declined", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("yes", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("96", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_record_of_input_and_result_writes_its_own_text()
    {
        var silent = typeof(RuleSet).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Csec.Screening" && type.GetMethod("<Clone>$") is not null && !type.IsAbstract)
            .Where(type => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null)
            .Where(type => PrintsItsMembers(type))
            .Select(type => type.Name);

        Assert.Equal(["AnswerError", "AnswerErrorKind", "AnswerMapLoadResult", "AnswerRatesLoadResult", "EngineReference", "RuleSetCatalogResult", "RuleSetLoadResult", "RuleSetTextsResult", "TextPackLoadResult"], silent.Order(StringComparer.Ordinal));
    }

    private static void AssertSilent(object root) =>
        Assert.All(Reach(root), one => Assert.DoesNotContain(Mark, one.ToString(), StringComparison.Ordinal));

    /// <summary>The text of a record that the compiler wrote calls <c>PrintMembers</c>; one written by hand does not.</summary>
    private static bool PrintsItsMembers(Type type) =>
        type.GetMethod("ToString", Type.EmptyTypes)!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false);

    /// <summary>Every object of the package that can be reached through public properties and lists.</summary>
    private static IReadOnlyCollection<object> Reach(object root)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var one))
        {
            var type = one.GetType();
            if (one is IEnumerable list and not string)
            {
                foreach (var element in list)
                {
                    Add(element);
                }
            }

            var isPair = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
            if (!isPair && type.Assembly != typeof(RuleSet).Assembly)
            {
                continue;
            }

            if (!isPair && !type.IsEnum)
            {
                reached.Add(one);
            }

            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
            {
                Add(property.GetValue(one));
            }
        }

        return reached;

        void Add(object? value)
        {
            if (value is not null and not string && !value.GetType().IsPrimitive && !reached.Contains(value))
            {
                open.Push(value);
            }
        }
    }
}
