using System.Text;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// What a later screening of the same youth with the same rule set says less of than an earlier one. It flags and never
/// corrects: which of the two is right is for a person to find out, and an earlier concern does not expire.
/// </summary>
/// <remarks>
/// <para>Compared are the scores that say <c>lifetime: yes</c>. With <c>min</c> and <c>max</c> over all completions:
/// <c>fell</c> when <c>later.max &lt; earlier.min</c>, so that no missing answer could make up for it;
/// <c>may-have-fallen</c> when <c>later.min &lt; earlier.min &lt;= later.max</c>: less was told than before, and what is
/// missing now could make up for it. A count that was not known for certain earlier raises no flag.</para>
/// <para>Levels are compared in the same way, in classifications ordered by concern: <c>earlier-was-higher</c> when
/// every level possible earlier is above every level possible now, <c>earlier-may-have-been-higher</c> when only the
/// lowest possible level is lower than it was.</para>
/// </remarks>
/// <example><code>
/// var repeat = RepeatScreening.Compare(lastYear, today, RuleSetCatalog.Embedded());
/// foreach (var flag in repeat.Scores) Console.WriteLine($"{flag.Score}: {flag.Code}");
/// </code></example>
public sealed record RepeatScreening
{
    private RepeatScreening()
    {
    }

    /// <summary>The rule set and version of the earlier screening.</summary>
    public required string Earlier { get; init; }

    /// <summary>The rule set and version of the later screening.</summary>
    public required string Later { get; init; }

    /// <summary>Whether both used the same logic and parameters; if not, a difference may come from the rules.</summary>
    public required bool IsSameRules { get; init; }

    /// <summary>Lifetime counts that fell or may have fallen, in source order.</summary>
    public required IReadOnlyList<ScoreFlag> Scores { get; init; }

    /// <summary>Classifications whose earlier level was, or may have been, higher, in source order.</summary>
    public required IReadOnlyList<LevelFlag> Levels { get; init; }

    /// <summary>Compares two screenings by the rule sets of a catalog that made them.</summary>
    /// <exception cref="ArgumentException">They are of different rule sets, or the catalog does not hold these.</exception>
    public static RepeatScreening Compare(Assessment earlier, Assessment later, RuleSetCatalog catalog) =>
        Compare(earlier, later, Makers.In(catalog, earlier, nameof(catalog)), Makers.In(catalog, later, nameof(catalog)));

    /// <summary>Compares two screenings; each rule set must be the version that made its result.</summary>
    /// <exception cref="ArgumentException">They are of different rule sets, or others made the results.</exception>
    public static RepeatScreening Compare(Assessment earlier, Assessment later, RuleSet earlierRuleSet, RuleSet laterRuleSet)
    {
        Makers.Require(earlier, earlierRuleSet, nameof(earlierRuleSet));
        Makers.Require(later, laterRuleSet, nameof(laterRuleSet));
        if (earlierRuleSet.Id != laterRuleSet.Id)
        {
            throw new ArgumentException($"`{earlierRuleSet.Id}` and `{laterRuleSet.Id}` are different rule sets.", nameof(laterRuleSet));
        }

        return new()
        {
            Earlier = earlier.RuleSet.ToString(),
            Later = later.RuleSet.ToString(),
            IsSameRules = earlier.RuleSet.LogicHash == later.RuleSet.LogicHash && earlier.RuleSet.Parameters.SequenceEqual(later.RuleSet.Parameters),
            Scores = ScoreFlags(earlier, later, earlierRuleSet.Definition, laterRuleSet.Definition).ToList().AsReadOnly(),
            Levels = LevelFlags(earlier, later, earlierRuleSet.Definition, laterRuleSet.Definition).ToList().AsReadOnly(),
        };
    }

    /// <summary>The comparison as JSON, indented by two spaces unless one line is wanted.</summary>
    public string ToJson(bool indented = true) => Encoding.UTF8.GetString(MergeWriter.ToBytes(this, indented));

    /// <summary>Names the rule sets only: a comparison is about a youth.</summary>
    public override string ToString() => $"{Earlier} and {Later}";

    private static IEnumerable<ScoreFlag> ScoreFlags(Assessment earlier, Assessment later, RuleSetDefinition before, RuleSetDefinition after)
    {
        foreach (var score in after.Scores.Where(score => score.IsLifetime && before.Scores.Any(other => other.Id == score.Id && other.IsLifetime)))
        {
            var (first, second) = (earlier.Score(score.Id), later.Score(score.Id));
            if (second.Minimum < first.Minimum)
            {
                var code = second.Maximum < first.Minimum ? "fell" : "may-have-fallen";
                yield return new(score.Id, code, first.Minimum, first.Maximum, second.Minimum, second.Maximum);
            }
        }
    }

    private static IEnumerable<LevelFlag> LevelFlags(Assessment earlier, Assessment later, RuleSetDefinition before, RuleSetDefinition after)
    {
        foreach (var classification in after.Classifications.Where(classification => classification is { IsOrdered: true, IsProtective: false }))
        {
            var same = before.Classifications.FirstOrDefault(other => other.Id == classification.Id);
            if (same is null || !same.Levels.Select(level => level.Id).SequenceEqual(classification.Levels.Select(level => level.Id)))
            {
                continue;
            }

            var (first, second) = (earlier.Classification(classification.Id).Possible, later.Classification(classification.Id).Possible);
            if (classification.LevelIndex(second[0]) < classification.LevelIndex(first[0]))
            {
                var isCertain = classification.LevelIndex(second[second.Count - 1]) < classification.LevelIndex(first[0]);
                yield return new(classification.Id, isCertain ? "earlier-was-higher" : "earlier-may-have-been-higher", first, second);
            }
        }
    }
}
