using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// Where in the file two sheets part that differ in one answer: the innermost part of the rule set that one of them lowers,
/// or changes. It is where an author is sent; that the sheets part at all is proved elsewhere.
/// </summary>
internal sealed class TurningPoint
{
    private readonly ProofContext _context;
    private readonly Classification _classification;
    private readonly CompiledSetting _setting;
    private readonly RaisedSheet _sheets;
    private readonly bool _anyChange;

    private TurningPoint(ProofContext context, Classification classification, CompiledSetting setting, RaisedSheet sheets, bool anyChange)
    {
        _context = context;
        _classification = classification;
        _setting = setting;
        _sheets = sheets;
        _anyChange = anyChange;
    }

    /// <summary>The name of the element where a level falls although an answer to the item rises.</summary>
    public static string OfLowering(ProofContext context, Classification classification, CompiledSetting setting, Item item, RaisedSheet sheets) =>
        new TurningPoint(context, classification, setting, sheets, anyChange: false).Element(item);

    /// <summary>The name of the element through which an answer to the item changes a level.</summary>
    public static string OfChange(ProofContext context, Classification classification, CompiledSetting setting, Item item, RaisedSheet sheets) =>
        new TurningPoint(context, classification, setting, sheets, anyChange: true).Element(item);

    private string Element(Item item)
    {
        var scores = ScoresRead().Where(score => Turns(_setting.Score(score.Index))).ToList();
        var innermost = scores.Find(score => score.Terms.All(term => term.Value is not ScoreNumber part || !scores.Contains(part.Score)) && !Inner(score).Any(scores.Contains));
        return innermost is null ? Rule() : In(innermost, item);
    }

    private string In(Score score, Item item)
    {
        var terms = Enumerable.Range(0, score.Terms.Count).Where(term => Turns(_setting.Term(score.Index, term))).ToList();
        if (GateBetween(terms.Count > 0 ? score.Terms[terms[0]].Items : score.Items) is { } gate)
        {
            return gate;
        }

        if (score.Rules.Count > 0)
        {
            return FormattableString.Invariant($"points {score.Id}/{FirstRule(score)}");
        }

        if (terms.Count == 0)
        {
            return "score " + score.Id;
        }

        var value = score.Terms[terms[0]];
        if (CategoryIn(value.Value) is { } category)
        {
            return "category " + category.Id;
        }

        if (!_anyChange && value.Kind == ScoreTermKind.Item && PointsFall(item))
        {
            return item.OptionSet is null ? "item " + item.Id : "option-set " + item.OptionSet;
        }

        if (Expressions.PartsOf(value.Value).OfType<ProductNumber>().SelectMany(Expressions.PartsOf).OfType<ParameterNumber>().FirstOrDefault() is { } weight)
        {
            return "parameter " + weight.Parameter.Id;
        }

        var element = FormattableString.Invariant($"term {score.Id}/{terms[0]}");
        return _context.Map.Has(element) ? element : "score " + score.Id;
    }

    /// <summary>The rule that decides one of the sheets alone: a floor, else the one that comes first; of a table the second sheet's cell.</summary>
    private string Rule()
    {
        var rule = _setting.Classification(_classification.Index).Rule.AnySheet;
        var (before, after) = ((int)Value(rule, _sheets.LowerClasses), (int)Value(rule, _sheets.RaisedClasses));
        var floors = _classification.Overrides.Count + _classification.Rules.Count;
        var number = _classification.IsTable && Math.Min(before, after) >= _classification.Overrides.Count ? after
            : Math.Max(before, after) >= floors ? Math.Max(before, after)
            : Math.Min(before, after);
        return EveryRuleCanDecide.Of(_classification).Where(other => other.Number == number).Select(other => other.Element).FirstOrDefault() ?? "classification " + _classification.Id;
    }

    /// <summary>The gate of an item of a part that is asked on one of the sheets only; of the first sheet when the value falls by it.</summary>
    private string? GateBetween(IReadOnlyList<Item> items) => items
        .Where(item => item.Gate is not null && IsAsked(item, _sheets.LowerClasses) != IsAsked(item, _sheets.RaisedClasses) && (_anyChange || IsAsked(item, _sheets.LowerClasses)))
        .Select(item => "gate " + item.Id).FirstOrDefault();

    private static bool IsAsked(Item item, ushort[] sheet) => sheet[item.Index] != CompiledSetting.Missing;

    private bool PointsFall(Item item) =>
        item.Kind == AnswerKind.Choice && item.Options[(int)_sheets.By.To].Points < item.Options[(int)_sheets.By.From].Points;

    private Category? CategoryIn(NumberExpression value) =>
        Expressions.PartsOf(value).OfType<CategoryCondition>().Select(condition => condition.Category)
            .FirstOrDefault(category => Turns(_setting.Category(_context.Definition.Categories.ToList().FindIndex(other => other.Id == category.Id))));

    private int FirstRule(Score score)
    {
        var deciding = Probes.Of(_context.RuleSet, [ScorePartsHaveAnEffect.Deciding(score)])[_setting, 0].AnySheet;
        return (int)Math.Min(Value(deciding, _sheets.LowerClasses), Value(deciding, _sheets.RaisedClasses));
    }

    private bool Turns(CompiledFunction function)
    {
        var (before, after) = (Value(function.AnySheet, _sheets.LowerClasses), Value(function.AnySheet, _sheets.RaisedClasses));
        return _anyChange ? before != after : after < before;
    }

    private static decimal Value(Diagram diagram, ushort[] sheet) => diagram.ValueAt(diagram.ValueIndex(sheet));

    /// <summary>The scores that decide the level, those that others read among them.</summary>
    private HashSet<Score> ScoresRead()
    {
        var conditions = _classification.Overrides.Concat(_classification.Rules).Concat(_classification.Floors).Select(rule => rule.When);
        var found = new HashSet<Score>();
        var open = new Stack<Score>(conditions.SelectMany(Expressions.PartsOf).OfType<ScoreNumber>().Select(score => score.Score));
        while (open.Count > 0)
        {
            var score = open.Pop();

            // What protects may change its own score; through which other score it moves a level is the question.
            if (!(_anyChange && score.IsProtective) && found.Add(score))
            {
                foreach (var inner in Inner(score))
                {
                    open.Push(inner);
                }
            }
        }

        return found;
    }

    private static IEnumerable<Score> Inner(Score score) => Expressions.PartsOf(score.Value).OfType<ScoreNumber>().Select(inner => inner.Score);
}
