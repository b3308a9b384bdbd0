using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>The words by which ids and numbers are shown to a person.</summary>
internal static class Words
{
    public static string Status(RuleSet ruleSet) => ruleSet.Definition.Lifecycle.Status switch
    {
        RuleSetStatus.Draft => "draft",
        RuleSetStatus.Review => "review",
        RuleSetStatus.Published => "published",
        RuleSetStatus.Superseded => "superseded",
        _ => "withdrawn",
    };

    /// <summary>The days between which a version is in force, or nothing when there is no bound.</summary>
    public static string InForce(Lifecycle lifecycle) => (lifecycle.EffectiveFrom, lifecycle.EffectiveUntil) switch
    {
        (null, null) => "",
        (var from, null) => $"in force from {from}",
        (null, var until) => $"in force until {until}",
        var (from, until) => $"in force from {from} until {until}",
    };

    public static string Confidence(Confidence confidence) => confidence switch
    {
        Model.Confidence.Verified => "seen in the source",
        Model.Confidence.Derived => "derived",
        Model.Confidence.Memory => "from memory",
        _ => "unsure",
    };

    public static string Basis(Basis basis) => $"{basis.Source.Id}, {Confidence(basis.Confidence)}";

    public static string Level(Classification? classification, string id) =>
        classification?.Levels.FirstOrDefault(level => level.Id == id)?.Label ?? id;

    /// <summary>What a bound needs: <c>11..17</c> is <c>11 to 17</c>.</summary>
    public static string Needs(ApplicabilityReason reason)
    {
        var ends = reason.Fact is "age" or "date" ? reason.Needs.Split("..") : [reason.Needs];
        var last = reason.Fact == "date" ? "later" : "more";
        return ends switch
        {
            [var from, ""] => $"{from} or {last}",
            ["", var to] => $"up to {to}",
            [var from, var to] => $"{from} to {to}",
            _ => reason.Needs,
        };
    }

    /// <summary>The shortest exact form.</summary>
    public static string Number(decimal number) =>
        number == 0 ? "0" : (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a rule set screens for, or null when it does not say.</summary>
    public static string? Subject(ScreeningSubject? subject) => subject switch
    {
        null => null,
        ScreeningSubject.Exploitation => "exploitation",
        ScreeningSubject.Adversity => "adversity",
        _ => "protective experiences",
    };

    public static string Evidence(Prompt prompt) => prompt.Evidence switch
    {
        PromptEvidence.Validated => "validated by a study",
        PromptEvidence.Policy => "a law, protocol or policy",
        _ => "an association; context only, it moves no level",
    };

    public static string Points(decimal points) => points == 1 ? "1 point" : $"{Number(points)} points";

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string List(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + $" {last} {words[^1]}",
    };
}
