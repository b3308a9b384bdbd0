using System.Text;
using Csec.Screening.Serialization;

namespace Csec.Screening.Mutation;

/// <summary>How many mutants of a rule set its golden cases kill, and the cases that are missing. It cannot change.</summary>
public sealed record MutationReport
{
    internal MutationReport(RuleSet ruleSet, IReadOnlyList<Mutant> mutants, string missingCases)
    {
        RuleSet = $"{ruleSet.Id}@{ruleSet.Version}";
        Mutants = Array.AsReadOnly([.. mutants]);
        MissingCases = missingCases;
    }

    /// <summary>The rule set as id@version.</summary>
    public string RuleSet { get; }

    /// <summary>All mutants in the order of the rule file.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>
    /// A cases file, as YAML, that kills every survivor: for each the smallest case that kills it, unless one before does.
    /// Empty when nothing survived.
    /// </summary>
    public string MissingCases { get; }

    /// <summary>How many mutants a case kills.</summary>
    public int Killed => Mutants.Count(mutant => mutant.Outcome == MutantOutcome.Killed);

    /// <summary>How many are no rule set any more; they are not counted for or against the cases.</summary>
    public int Refused => Mutants.Count(mutant => mutant.Outcome == MutantOutcome.Refused);

    /// <summary>The mutants that are proved to give what the original gives; they are not counted for or against the cases.</summary>
    public IReadOnlyList<Mutant> Equivalent => Of(MutantOutcome.Equivalent);

    /// <summary>The mutants that no case kills and that differ from the original.</summary>
    public IReadOnlyList<Mutant> Survivors => Of(MutantOutcome.Survived);

    /// <summary>The mutants of which neither a difference was found nor shown that there is none.</summary>
    public IReadOnlyList<Mutant> NotProved => Of(MutantOutcome.NotProved);

    /// <summary>Whether every mutant is killed that is a rule set and is not proved to be the same one.</summary>
    public bool AllKilled => Survivors.Count == 0 && NotProved.Count == 0;

    /// <summary>How many mutants each operator gave, in the order of the operators; those that gave none are left out.</summary>
    public IReadOnlyList<OperatorCount> Operators => Array.AsReadOnly(
        [.. Mutants.GroupBy(mutant => mutant.Operator).OrderBy(group => group.Key).Select(group => new OperatorCount(
            group.Key, group.Count(), Count(group, MutantOutcome.Killed), Count(group, MutantOutcome.Refused),
            Count(group, MutantOutcome.Equivalent), Count(group, MutantOutcome.Survived), Count(group, MutantOutcome.NotProved)))]);

    /// <summary>The report as JSON; the same report gives the same bytes everywhere.</summary>
    public string ToJson(bool indented = false) => Encoding.UTF8.GetString(MutationWriter.ToBytes(this, indented));

    /// <summary>The counts; the lists are not written out.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{RuleSet}: {Mutants.Count} mutants, {Killed} killed, {Survivors.Count} survived");

    private IReadOnlyList<Mutant> Of(MutantOutcome outcome) => Array.AsReadOnly([.. Mutants.Where(mutant => mutant.Outcome == outcome)]);

    private static int Count(IEnumerable<Mutant> mutants, MutantOutcome outcome) => mutants.Count(mutant => mutant.Outcome == outcome);
}
