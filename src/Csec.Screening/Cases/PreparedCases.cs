using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>The cases of a rule set, read once; they can then be asked of it or of changed copies of it.</summary>
internal sealed class PreparedCases
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    private PreparedCases(SourceText source, DiagnosticBag diagnostics, IReadOnlyList<PreparedCase> cases)
    {
        _source = source;
        _diagnostics = diagnostics;
        Cases = cases;
    }

    public IReadOnlyList<PreparedCase> Cases { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.InSourceOrder();

    public static PreparedCases Read(RuleSet ruleSet, string text, string path)
    {
        var source = new SourceText(text, path);
        var diagnostics = new DiagnosticBag(source);
        var root = YamlReader.Read(source, diagnostics, "Begin with `cases-for:` and the rule set as id@version.");
        var cases = root is null ? [] : new CasesParser(ruleSet, diagnostics).Parse(root);
        return new(source, diagnostics, [.. cases.Select(syntax => new CasePreparation(ruleSet, syntax, diagnostics).Prepare())]);
    }

    public LinePosition PositionOf(PreparedCase prepared) => _source.PositionOf(prepared.Span.Start);

    public IReadOnlyList<CaseMismatch> Compare(PreparedCase prepared, AssessmentResult result) => prepared.Expectations.Compare(result, _source);

    /// <summary>Whether a changed copy of the rule set gives in every case what is expected.</summary>
    public bool AllPass(RuleSet copy) => FirstFailing(copy) is null;

    /// <summary>The first case in which a rule set does not give what is expected, or null.</summary>
    public PreparedCase? FirstFailing(RuleSet copy) =>
        Cases.FirstOrDefault(prepared => Fails(prepared, copy));

    /// <summary>Whether a rule set does not give what a case expects.</summary>
    public bool Fails(PreparedCase prepared, RuleSet copy) => !prepared.IsBroken && Compare(prepared, prepared.Assess(copy)).Count > 0;
}
