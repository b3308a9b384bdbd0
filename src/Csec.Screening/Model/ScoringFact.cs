namespace Csec.Screening.Model;

/// <summary>One fact on which a result depends: what it is, and the source and confidence of it.</summary>
/// <param name="Name">What it is a fact about, such as <c>item ran-away</c>.</param>
/// <param name="Basis">Its source and how sure it is.</param>
public sealed record ScoringFact(string Name, Basis Basis)
{
    internal static IEnumerable<ScoringFact> Of(RuleSetDefinition definition)
    {
        foreach (var parameter in definition.Parameters)
        {
            yield return new("parameter " + parameter.Id, parameter.Basis);
        }

        if (definition.GatesBasis is not null)
        {
            yield return new("unanswered gates", definition.GatesBasis);
        }

        if (definition.MergesWith is not null)
        {
            yield return new("merging of two respondents", definition.MergesWith.Basis);
        }

        foreach (var duty in definition.Duties)
        {
            yield return new("duty " + duty.Id, duty.Basis);
        }

        foreach (var status in definition.Statuses)
        {
            yield return new("status " + status.Id, status.Basis);
        }

        foreach (var check in definition.StatusChecks)
        {
            yield return new("status check " + check.Id, check.Basis);
        }

        foreach (var item in definition.Items)
        {
            yield return new("item " + item.Id, item.Basis);
        }

        foreach (var category in definition.Categories)
        {
            yield return new("category " + category.Id, category.Basis);
        }

        foreach (var score in definition.Scores)
        {
            yield return new("score " + score.Id, score.Basis);
            foreach (var fact in Of("score " + score.Id, score.MissingRule))
            {
                yield return fact;
            }
        }

        foreach (var classification in definition.Classifications)
        {
            yield return new("classification " + classification.Id, classification.Basis);
            foreach (var rule in classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Where(rule => rule.Basis is not null))
            {
                yield return new($"rule of classification {classification.Id}", rule.Basis!);
            }

            foreach (var fact in Of("classification " + classification.Id, classification.MissingRule))
            {
                yield return fact;
            }
        }
    }

    private static IEnumerable<ScoringFact> Of(string owner, MissingRule rule)
    {
        if (rule.Basis is not null)
        {
            yield return new($"missing answers of {owner}", rule.Basis);
        }

        foreach (var published in rule.Rules.Where(published => published.Basis is not null))
        {
            yield return new($"missing answers of {owner}", published.Basis!);
        }
    }
}
