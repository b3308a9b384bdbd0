using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>What of an old version others may name, or have given, and a new one does not take any more, or takes otherwise.</summary>
internal static class StructureLosses
{
    /// <summary>Each loss in one sentence.</summary>
    public static IEnumerable<string> Of(RuleSetDefinition old, RuleSetDefinition @new) =>
        Ids(old, @new).Concat(OfItems(old, @new)).Concat(OfParameters(old, @new)).Concat(OfClassifications(old, @new)).Concat(OfKinds(old, @new)).Concat(OfMissing(old, @new));

    private static IEnumerable<string> Ids(RuleSetDefinition old, RuleSetDefinition @new) =>
        Gone("item", old.Items.Select(item => item.Id), @new.Items.Select(item => item.Id))
            .Concat(Gone("score", old.Scores.Select(score => score.Id), @new.Scores.Select(score => score.Id)))
            .Concat(Gone("classification", old.Classifications.Select(one => one.Id), @new.Classifications.Select(one => one.Id)))
            .Concat(Gone("parameter", old.Parameters.Select(parameter => parameter.Id), @new.Parameters.Select(parameter => parameter.Id)))
            .Concat(Gone("variant", old.Variants.Select(variant => variant.Id), @new.Variants.Select(variant => variant.Id)));

    private static IEnumerable<string> OfItems(RuleSetDefinition old, RuleSetDefinition @new)
    {
        foreach (var sentence in Sentences.Joined(OfEachItem(old, @new)))
        {
            yield return sentence;
        }

        if (old.AllowsStandardMissingReasons && !@new.AllowsStandardMissingReasons)
        {
            yield return "`unknown`, `declined` and `not-asked` are no longer taken.";
        }
    }

    private static IEnumerable<(string Before, string Name, string After)> OfEachItem(RuleSetDefinition old, RuleSetDefinition @new)
    {
        foreach (var (item, other) in Common(old.Items, @new.Items, item => item.Id))
        {
            foreach (var option in item.Options)
            {
                var same = other.Options.FirstOrDefault(candidate => candidate.Code == option.Code);
                if (same is null)
                {
                    yield return ($"The option `{option.Code}` of ", item.Id, " is gone.");
                }
                else if ((same.IsMissing, same.MissingWhenText) != (option.IsMissing, option.MissingWhenText))
                {
                    yield return ($"Whether `{option.Code}` of ", item.Id, " is a missing answer changed.");
                }
            }

            if (other.Kind == AnswerKind.Text && item.Kind == AnswerKind.Text && other.MaximumLength < item.MaximumLength)
            {
                yield return ("The text of ", item.Id, " may be less long.");
            }
        }
    }

    private static IEnumerable<string> OfParameters(RuleSetDefinition old, RuleSetDefinition @new)
    {
        foreach (var (parameter, other) in Common(old.Parameters, @new.Parameters, parameter => parameter.Id))
        {
            foreach (var value in Gone("value", parameter.Allowed.Select(DefinitionWriter.Text), other.Kind == parameter.Kind ? other.Allowed.Select(DefinitionWriter.Text) : []))
            {
                yield return Of(value, parameter.Id);
            }
        }

        if (SettingPairs.Refused(old, @new).FirstOrDefault() is { } refused)
        {
            yield return $"A setting that was allowed is refused:{refused.Words}.";
        }
    }

    private static IEnumerable<string> OfClassifications(RuleSetDefinition old, RuleSetDefinition @new)
    {
        foreach (var (one, other) in Common(old.Classifications, @new.Classifications, one => one.Id))
        {
            string[] levels = [.. one.Levels.Select(level => level.Id)];
            foreach (var level in Gone("level", levels, other.Levels.Select(level => level.Id)))
            {
                yield return Of(level, one.Id);
            }

            string[] kept = [.. other.Levels.Select(level => level.Id).Where(levels.Contains)];
            if (one.IsOrdered != other.IsOrdered || !levels.Where(kept.Contains).SequenceEqual(kept))
            {
                yield return $"The order of the levels of `{one.Id}` changed.";
            }

            if (!one.States.OrderBy(state => state, StringComparer.Ordinal).SequenceEqual(other.States.OrderBy(state => state, StringComparer.Ordinal)))
            {
                yield return $"The published states of `{one.Id}` changed.";
            }
        }
    }

    /// <summary>What a later screening is compared with, and what may never move a level of concern.</summary>
    private static IEnumerable<string> OfKinds(RuleSetDefinition old, RuleSetDefinition @new)
    {
        foreach (var (score, other) in Common(old.Scores, @new.Scores, score => score.Id))
        {
            if (score.IsLifetime && !other.IsLifetime)
            {
                yield return $"That `{score.Id}` counts over a whole life is gone, so that a fall is no longer told.";
            }

            if (score.IsProtective != other.IsProtective)
            {
                yield return $"Whether `{score.Id}` counts what protects changed.";
            }
        }

        foreach (var (one, _) in Common(old.Classifications, @new.Classifications, one => one.Id).Where(pair => pair.Old.IsProtective != pair.New.IsProtective))
        {
            yield return $"Whether the levels of `{one.Id}` tell what protects changed.";
        }
    }

    /// <summary>What is published for incomplete forms is shown by examples and not compared form by form, so that any change of it may take something away.</summary>
    private static IEnumerable<string> OfMissing(RuleSetDefinition old, RuleSetDefinition @new)
    {
        if (old.GatesStayClosedWhileMissing != @new.GatesStayClosedWhileMissing)
        {
            yield return "Whether gates stay closed while their answers are missing changed.";
        }
        else if (!MissingRuleForms.SameGates(old, @new))
        {
            yield return "Items or gates changed that stay closed while answers are missing, so that an answer may not be taken any more.";
        }

        string[] changed = [.. MissingRuleForms.Changed(old, @new)];
        if (changed.Length > 0)
        {
            yield return $"What is published for incomplete forms changed: {Sentences.Counted(changed)}.";
        }
        else if (!SameFrame.SameReading(old, @new))
        {
            yield return "Something changed that decides what is published for incomplete forms.";
        }
    }

    private static string Of(string gone, string owner) => gone.Replace(" is gone.", $" of `{owner}` is gone.").Replace(" are gone.", $" of `{owner}` are gone.");

    public static IEnumerable<(T Old, T New)> Common<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> id)
        where T : class
    {
        var byId = @new.ToDictionary(id, StringComparer.Ordinal);
        return old.Where(one => byId.ContainsKey(id(one))).Select(one => (one, byId[id(one)]));
    }

    private static IEnumerable<string> Gone(string what, IEnumerable<string> old, IEnumerable<string> @new)
    {
        string[] gone = [.. old.Except(@new, StringComparer.Ordinal)];
        return gone.Length switch
        {
            0 => [],
            1 => [$"The {what} `{gone[0]}` is gone."],
            _ => [$"The {what}s {Sentences.Counted(gone)} are gone."],
        };
    }
}
