using Csec.Screening.Binding;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>A compiled rule set of which something is proved, and what has been found and proved so far.</summary>
internal sealed class ProofContext
{
    private readonly SourceMap _map;
    private readonly Dictionary<(string Id, int Start, string Text), Draft> _drafts = [];
    private readonly Lazy<SheetPairs> _pairs;

    public ProofContext(CompiledRuleSet ruleSet, SourceMap map)
    {
        _map = map;
        RuleSet = ruleSet;
        Checks = new(ruleSet, map, new(map.Source));
        _pairs = new(() => SheetPairs.Of(ruleSet), LazyThreadSafetyMode.None);
    }

    public CompiledRuleSet RuleSet { get; }

    public RuleSetDefinition Definition => RuleSet.Definition;

    /// <summary>What the checks that run at load see.</summary>
    public CheckContext Checks { get; }

    public IReadOnlyList<CompiledSetting> Settings => Checks.Settings;

    public SourceMap Map => _map;

    /// <summary>The sheets of the rule set, with an answer for each that anything tells apart.</summary>
    public SheetPairs Pairs => _pairs.Value;

    public List<string> Proved { get; } = [];

    public List<string> NotProved { get; } = [];

    public List<LevelCounts> Counts { get; } = [];

    /// <summary>How many different things have been found.</summary>
    public int FindingCount => _drafts.Count;

    /// <summary>" under each of the 4 settings of its parameters", or nothing when there is one.</summary>
    public string InEverySetting => Settings.Count == 1 ? "" : FormattableString.Invariant($" under each of the {Settings.Count} settings of its parameters");

    /// <summary>Reports once what may hold under several settings; <paramref name="show"/> is asked at most once.</summary>
    public void Find(Action<DiagnosticBag> tell, CompiledSetting? setting = null, Func<Shown>? show = null)
    {
        var bag = new DiagnosticBag(_map.Source);
        tell(bag);
        foreach (var diagnostic in bag.InSourceOrder())
        {
            Add(diagnostic, setting, show);
        }
    }

    /// <summary>Runs checks as at load; what they report is found.</summary>
    public void RunChecks(params ICheck[] checks) => RunChecksBut("", checks);

    /// <summary>Runs checks as at load; what they report is found, but for one kind that is told in another way.</summary>
    public void RunChecksBut(string id, params ICheck[] checks) => FailsCheck(
        context =>
        {
            foreach (var check in checks)
            {
                check.Run(context);
            }

            return context.Diagnostics.HasErrors;
        },
        id);

    /// <summary>Whether a check fails; what it reports is found, but for one kind.</summary>
    public bool FailsCheck(Func<CheckContext, bool> fails, string but = "")
    {
        var bag = new DiagnosticBag(_map.Source);
        var hasFailed = fails(new(RuleSet, _map, bag));
        foreach (var diagnostic in bag.InSourceOrder().Where(diagnostic => diagnostic.Id != but))
        {
            Add(diagnostic, null, null);
        }

        return hasFailed;
    }

    /// <summary>States what holds if nothing was found since <paramref name="findingsBefore"/>.</summary>
    public void ProvedUnlessFound(int findingsBefore, string sentence)
    {
        if (FindingCount == findingsBefore)
        {
            Proved.Add(sentence);
        }
    }

    /// <summary>Findings, or information, in the order of the file.</summary>
    public IReadOnlyList<VerificationFinding> Findings(Severity severity) =>
    [
        .. _drafts.Values.Where(draft => draft.Diagnostic.Severity == severity)
            .OrderBy(draft => draft.Diagnostic.Span.Start).ThenBy(draft => draft.Diagnostic.Id, StringComparer.Ordinal)
            .Select(Finding),
    ];

    /// <summary>The smallest sheet with wanted positions of values in both functions, or null when there is none.</summary>
    public ExampleSheet? Smallest(Diagram first, Diagram second, Func<int, int, bool> isWanted, Func<PairedItem, PairedAnswer, bool>? isTaken = null) =>
        new PairWalk(Pairs, first, second).Smallest(isWanted, isTaken);

    /// <summary>The smallest sheet of which a function has a wanted value, or null when there is none or the function is too large.</summary>
    public ExampleSheet? Smallest(CompiledFunction function, Func<decimal, bool> isWanted)
    {
        try
        {
            return Smallest(function.Complete, function.Complete, (value, _) => isWanted(function.Complete.ValueAt(value)));
        }
        catch (DiagramLimitException)
        {
            return null;
        }
    }

    public static VerificationFinding Of(Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        return new(diagnostic.Id, new(diagnostic.Path, position.Line, position.Column), diagnostic.Message) { Help = diagnostic.Help };
    }

    private void Add(Diagnostic diagnostic, CompiledSetting? setting, Func<Shown>? show)
    {
        var key = (diagnostic.Id, diagnostic.Span.Start, diagnostic.Message);
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts.Add(key, draft = new(diagnostic, setting, show?.Invoke()));
        }

        draft.Settings++;
    }

    private VerificationFinding Finding(Draft draft)
    {
        var others = draft.Settings - 1;
        var name = draft.First is null || draft.Settings == Settings.Count ? null : Checks.NameOf(draft.First);
        return Of(draft.Diagnostic) with
        {
            Setting = name is null || others == 0 ? name : FormattableString.Invariant($"{name} and {others} other{(others == 1 ? "" : "s")}"),
            Example = draft.Shown?.Example,
            Other = draft.Shown?.Other,
            Edit = draft.Shown?.Edit,
        };
    }

    private sealed class Draft(Diagnostic diagnostic, CompiledSetting? first, Shown? shown)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;

        public CompiledSetting? First { get; } = first;

        public Shown? Shown { get; } = shown;

        public int Settings { get; set; }
    }
}
