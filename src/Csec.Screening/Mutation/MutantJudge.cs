using Csec.Screening.Analysis;
using Csec.Screening.Cases;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Makes a mutant of an edit and says what becomes of it.</summary>
internal sealed class MutantJudge(RuleSet original, PreparedCases cases, Func<string, RuleSet?> findBase)
{
    private const int MostRecent = 16;

    private readonly string _text = original.Tree.Source.Content.Substring(0, RuleEdits.OwnLength(original));

    private volatile PreparedCase[] _recent = [];

    public JudgedMutant Judge(RuleEdit edit)
    {
        var source = new SourceText(edit.Apply(_text), original.Tree.Source.Path);
        var compiled = RuleSetLoader.Compile(source, new(source), findBase, everySetting: false);
        try
        {
            return compiled is null ? new(Mutant(edit, MutantOutcome.Refused), null) : Judge(edit, compiled, source);
        }
        catch (CompilationException)
        {
            // A setting other than the default is too large.
            return new(Mutant(edit, MutantOutcome.Refused), null);
        }
    }

    /// <summary>Most mutants are killed under the default setting, and then no other is compiled.</summary>
    private JudgedMutant Judge(RuleEdit edit, UncheckedRuleSet compiled, SourceText source)
    {
        var copy = compiled.WithoutHashes();
        if (IsKilled(copy))
        {
            return new(Mutant(edit, MutantOutcome.Killed), null);
        }

        var isFound = RuleSetLoader.HasFaults(compiled, source);
        var (witness, isProved) = Difference(copy);
        var outcome = witness is not null ? MutantOutcome.Survived : isProved ? MutantOutcome.Equivalent : MutantOutcome.NotProved;
        var mutant = Mutant(edit, outcome) with { IsFoundByChecks = isFound };
        return new(witness is null ? mutant : mutant with { MissingCase = CaseOf(mutant, witness, copy) }, copy);
    }

    /// <summary>
    /// The cases that killed mutants lately come first, for they are likely to kill the next. What comes of it does not depend
    /// on their order: a setting that is too large refuses only a mutant that no case kills.
    /// </summary>
    private bool IsKilled(RuleSet copy)
    {
        CompilationException? tooLarge = null;
        var recent = _recent;
        foreach (var one in recent.Concat(cases.Cases))
        {
            try
            {
                if (cases.Fails(one, copy))
                {
                    _recent = [one, .. recent.Where(other => !ReferenceEquals(other, one)).Take(MostRecent - 1)];
                    return true;
                }
            }
            catch (CompilationException exception)
            {
                tooLarge = exception;
            }
        }

        if (tooLarge is not null)
        {
            throw tooLarge;
        }

        return false;
    }

    private Mutant Mutant(RuleEdit edit, MutantOutcome outcome) =>
        new(edit.Operator, original.Tree.Source.PositionOf(edit.Place.Start), edit.Change, outcome);

    private MissingCase CaseOf(Mutant mutant, Witness witness, RuleSet copy)
    {
        var expected = original.AssessOrThrow(witness.Answers, null, witness.Options);
        var other = copy.Assess(witness.Answers, null, witness.Options).Assessment;
        return new(witness.Answers, witness.Options, CaseYaml.Of($"Notices when {mutant.Change}", original, witness.Answers, witness.Options, expected, other));
    }

    private (Witness? Witness, bool IsProved) Difference(RuleSet copy)
    {
        try
        {
            return FindDifference(copy);
        }
        catch (Exception exception) when (exception is CompilationException or DiagramLimitException)
        {
            return (null, false);
        }
    }

    /// <summary>First what is given for complete sheets under any setting, then what is published for incomplete ones.</summary>
    private (Witness? Witness, bool IsProved) FindDifference(RuleSet copy)
    {
        var pairs = SheetPairs.Of(original.Compiled, copy.Compiled);
        var complete = new CompleteDifference(pairs);
        var compared = new HashSet<(int, int)>();
        var isProved = !original.Definition.GatesStayClosedWhileMissing;
        var calls = SettingCall.Of(original, copy).ToList();
        foreach (var call in calls)
        {
            if (call.Second is not { } second)
            {
                return (new(AnswerSheet.Empty, call.Options), true);
            }

            if (compared.Add((call.First, second)) && complete.Find(pairs.First.Setting(call.First), pairs.Second.Setting(second)) is { } sheet)
            {
                return (new(sheet, call.Options), true);
            }
        }

        foreach (var call in calls.Where(call => compared.Remove((call.First, call.Second!.Value))))
        {
            var found = new PublishedDifference(original, copy, pairs, complete, call).Find();
            isProved &= found.IsProved;
            if (found.Sheet is not null)
            {
                return (new(found.Sheet, call.Options), true);
            }
        }

        return (null, isProved);
    }
}
