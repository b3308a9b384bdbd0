using Csec.Screening.Cases;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Mutation;

/// <summary>
/// Measures how much golden cases notice: the rule set is changed in every small way that the fixed operators know, and
/// the cases are run on each of these mutants.
/// </summary>
/// <example>
/// <code>
/// var report = RuleSetMutation.Run(ruleSet, File.ReadAllText("rules/csec/qyit/1.0.0.cases.yaml"));
/// Console.WriteLine($"{report.Killed} killed, {report.Survivors.Count} survived");
/// </code>
/// </example>
public static class RuleSetMutation
{
    /// <summary>
    /// Runs a cases file, given as YAML text, on every mutant; <paramref name="casesPath"/> is shown in diagnostics and never
    /// opened. Of an overlay only what it says itself is changed; <paramref name="catalog"/> holds its base, or without one
    /// the base is shipped with the package.
    /// </summary>
    /// <remarks>Mutants are judged on all cores; the report does not depend on how many there are.</remarks>
    /// <exception cref="RuleSetException">The cases file cannot be read; the diagnostics say why.</exception>
    /// <exception cref="ArgumentException">A case fails on the rule set itself; the message names it.</exception>
    public static MutationReport Run(RuleSet ruleSet, string cases, string casesPath = "cases.yaml", RuleSetCatalog? catalog = null)
    {
        var prepared = PreparedCases.Read(
            ruleSet ?? throw new ArgumentNullException(nameof(ruleSet)), cases ?? throw new ArgumentNullException(nameof(cases)), casesPath);
        if (prepared.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            throw new RuleSetException(prepared.Diagnostics);
        }

        if (prepared.FirstFailing(ruleSet) is { } failing)
        {
            throw new ArgumentException($"The case `{failing.Name}` fails on the rule set itself.", nameof(cases));
        }

        var edits = RuleEdits.Of(ruleSet);
        var judge = new MutantJudge(ruleSet, prepared, RuleSet.BasesIn(catalog));
        var judged = new JudgedMutant[edits.Count];
        Parallel.For(0, judged.Length, i => judged[i] = judge.Judge(edits[i]));
        return new(ruleSet, [.. judged.Select(pair => pair.Mutant)], FewCases(ruleSet, judged));
    }

    /// <summary>Cases that kill every survivor: the smallest of each that no case before it kills.</summary>
    private static string FewCases(RuleSet ruleSet, JudgedMutant[] judged)
    {
        var file = CaseYaml.Head(ruleSet);
        var chosen = new List<PreparedCases>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (mutant, copy) in judged.Select(pair => (pair.Mutant, pair.Copy)))
        {
            if (mutant.MissingCase is { } missing && chosen.TrueForAll(cases => cases.AllPass(copy!)))
            {
                file += WithNewName(missing.Yaml, names);
                chosen.Add(PreparedCases.Read(ruleSet, CaseYaml.Head(ruleSet) + missing.Yaml, "missing.cases.yaml"));
            }
        }

        return chosen.Count == 0 ? "" : file;
    }

    /// <summary>The same change may be made in several places, and a case is found by its name.</summary>
    private static string WithNewName(string yaml, HashSet<string> names)
    {
        var end = yaml.IndexOf('\n') - 1;
        var name = yaml.Substring(0, end);
        var newName = name;
        for (var count = 2; !names.Add(newName); count++)
        {
            newName = FormattableString.Invariant($"{name}, {count}");
        }

        return newName + yaml.Substring(end);
    }
}
