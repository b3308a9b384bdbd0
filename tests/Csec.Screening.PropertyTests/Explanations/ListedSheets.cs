using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>
/// All complete valid sheets of a rule set under one setting, one for answers of equal effect, with the levels that the
/// reference gives them. A sheet holds a class for each item, -1 for none.
/// </summary>
internal sealed class ListedSheets
{
    public const int None = -1;

    private readonly int _most;
    private readonly List<int[]> _complete = [];
    private readonly List<IReadOnlyList<int>> _levels = [];

    private ListedSheets(RuleSet ruleSet, CompiledSetting setting, int most)
    {
        _most = most;
        RuleSet = ruleSet;
        Setting = setting;
        GateOrder = Evaluation.GateOrder.Of(Definition);
        Reference = new(Definition, [.. Definition.Parameters.Select(parameter => setting.Parameters[parameter])]);
        Answers =
        [
            .. Definition.Items.Select(item => Reference.ValuesOf(item).Select(raw => (Raw: raw, Class: ClassOf(item, raw)))
                .GroupBy(pair => pair.Class).ToDictionary(group => group.Key, group => group.Select(pair => pair.Raw).ToArray())),
        ];
    }

    public RuleSet RuleSet { get; }

    public CompiledSetting Setting { get; }

    public ReferenceEvaluator Reference { get; }

    public RuleSetDefinition Definition => RuleSet.Definition;

    /// <summary>By item and class, its raw answers.</summary>
    public Dictionary<int, RawAnswer[]>[] Answers { get; }

    public int[] GateOrder { get; }

    public IReadOnlyList<int[]> Complete => _complete;

    public AssessmentOptions Options => new()
    {
        Explain = true,
        Parameters = Definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => Setting.Parameters[parameter].Text, StringComparer.Ordinal),
    };

    /// <summary>The sheets, or null when there are more of them.</summary>
    public static ListedSheets? Of(RuleSet ruleSet, CompiledSetting setting, int most)
    {
        var listed = new ListedSheets(ruleSet, setting, most);
        listed.List(0, new RawAnswer[listed.Definition.Items.Count]);
        return listed._complete.Count > most ? null : listed;
    }

    /// <summary>The level of a complete sheet by its place in the list.</summary>
    public int Level(int place, int classification) => _levels[place][classification];

    /// <summary>The places of the completions of a sheet.</summary>
    public List<int> Completions(int[] sheet) => [.. Enumerable.Range(0, _complete.Count).Where(place => Agrees(_complete[place], sheet))];

    public int ClassOf(Item item, RawAnswer raw) => item.Kind switch
    {
        AnswerKind.WholeNumber => RuleSet.Compiled.Classes.OfNumber(item.Index, (int)raw.Value),
        AnswerKind.MultipleChoice => RuleSet.Compiled.Classes.OfOptions(item.Index, raw.Mask),
        AnswerKind.Text => 0,
        _ => RuleSet.Compiled.Classes.OfOption(item.Index, (int)raw.Value),
    };

    public int[] Classes(IReadOnlyList<RawAnswer> sheet) => [.. Definition.Items.Select(item => sheet[item.Index].IsNone ? None : ClassOf(item, sheet[item.Index]))];

    private static bool Agrees(int[] complete, int[] sheet)
    {
        for (var i = 0; i < sheet.Length; i++)
        {
            if (sheet[i] != None && sheet[i] != complete[i])
            {
                return false;
            }
        }

        return true;
    }

    private void List(int depth, RawAnswer[] sheet)
    {
        if (_complete.Count > _most)
        {
            return;
        }

        if (depth == sheet.Length)
        {
            _complete.Add(Classes(sheet));
            _levels.Add(Reference.Evaluate(sheet).Levels);
            return;
        }

        var item = GateOrder[depth];
        if (Definition.Items[item].Gate is { } gate && !Reference.Holds(gate, sheet))
        {
            List(depth + 1, sheet);
            return;
        }

        foreach (var raws in Answers[item].Values)
        {
            sheet[item] = raws[0];
            List(depth + 1, sheet);
        }

        sheet[item] = RawAnswer.None;
    }
}
