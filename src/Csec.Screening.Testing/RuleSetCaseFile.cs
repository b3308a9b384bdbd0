using System.Collections;
using Csec.Screening.Cases;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Testing;

/// <summary>
/// The cases of a cases file, each by name. A file with errors in it has one more case, which fails and says them, so that
/// no case is lost in silence.
/// </summary>
/// <example>
/// With xunit each case is a test of its own:
/// <code>
/// private static readonly RuleSetCaseFile Cases = RuleSetCaseFile.Open("rules/our-screen/1.0.0.yaml");
///
/// public static TheoryData&lt;string&gt; Names =&gt; [.. Cases.Names];
///
/// [Theory, MemberData(nameof(Names))]
/// public void Case_passes(string name) =&gt; Assert.Empty(Cases[name].Run());
/// </code>
/// </example>
public sealed class RuleSetCaseFile : IReadOnlyList<RuleSetCase>
{
    /// <summary>The name of the case that fails when the cases file has errors in it.</summary>
    public const string FileCase = "The cases file has no errors";

    private readonly RuleSetCase[] _cases;

    private RuleSetCaseFile(CasesRun run, string path)
    {
        RuleSet = run.RuleSet;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var errors = run.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(error => error + " " + error.Help).ToList();
        _cases =
        [
            .. run.Cases.Select(result => new RuleSetCase(NameOf(result, taken), result.Mismatches.Select(mismatch => Words(mismatch, path)))),
            .. errors.Count > 0 ? [new RuleSetCase(FileCase, errors)] : Array.Empty<RuleSetCase>(),
        ];
    }

    /// <summary>The rule set.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The names of all cases, in source order.</summary>
    public IReadOnlyList<string> Names => [.. _cases.Select(one => one.Name)];

    /// <inheritdoc/>
    public int Count => _cases.Length;

    /// <inheritdoc/>
    public RuleSetCase this[int index] => _cases[index];

    /// <summary>The case of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public RuleSetCase this[string name] =>
        Array.Find(_cases, one => one.Name == name) ?? throw new KeyNotFoundException("The cases file has no such case.");

    /// <summary>The cases in a text; <paramref name="path"/> is shown in messages and never opened.</summary>
    public static RuleSetCaseFile Of(RuleSet ruleSet, string casesText, string path = "cases.yaml") =>
        new(RuleSetCases.Run(ruleSet, casesText, path), path);

    /// <summary>
    /// Opens a rule file, <c>1.0.0.yaml</c>, and the cases beside it, <c>1.0.0.cases.yaml</c>. An overlay extends a rule set of
    /// <paramref name="catalog"/>, or without one a rule set that is shipped with Csec.Screening.
    /// </summary>
    /// <exception cref="RuleSetException">The file is no rule set; the diagnostics say why.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RuleSetCaseFile Open(string rulePath, RuleSetCatalog? catalog = null)
    {
        var casesPath = Path.ChangeExtension(rulePath, null) + ".cases.yaml";
        return Of(RuleSet.LoadOrThrow(File.ReadAllText(rulePath), rulePath, catalog), File.ReadAllText(casesPath), casesPath);
    }

    /// <inheritdoc/>
    public IEnumerator<RuleSetCase> GetEnumerator() => ((IEnumerable<RuleSetCase>)_cases).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string NameOf(CaseResult result, HashSet<string> taken)
    {
        var name = taken.Add(result.Name) ? result.Name : FormattableString.Invariant($"{result.Name} (line {result.Position.Line})");
        taken.Add(name);
        return name;
    }

    private static string Words(CaseMismatch mismatch, string path) => FormattableString.Invariant(
        $"{path}({mismatch.Position.Line},{mismatch.Position.Column}): {mismatch.What}: expected {mismatch.Expected}, got {mismatch.Actual}");
}
