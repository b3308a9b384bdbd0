using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>
/// An overlay gives every complete sheet the scores and levels that its base gives, under every setting, unless it
/// declares that it does not. Shown by walking the diagrams of both, not by comparing hashes.
/// </summary>
internal sealed class OverlayLeavesScoringAlone
{
    private readonly CompiledRuleSet _base;
    private readonly CompiledRuleSet _overlay;
    private readonly RuleSetComparison _comparison;

    private OverlayLeavesScoringAlone(CompiledRuleSet @base, CompiledRuleSet overlay)
    {
        _base = @base;
        _overlay = overlay;
        _comparison = new(@base, overlay);
    }

    public static void Check(RuleSet @base, RuleSet overlay, SourceSpan extends, DiagnosticBag diagnostics)
    {
        var difference = HasSameFrame(@base.Definition, overlay.Definition)
            ? new OverlayLeavesScoringAlone(@base.Compiled, overlay.Compiled).Difference()
            : "The items, their answers, the parameters or what is reported for incomplete forms differ.";
        var declared = overlay.Definition.ChangesScoring is not null;
        if (difference is not null && !declared)
        {
            diagnostics.OverlayChangesScoring(extends, @base.Id, difference);
        }
        else if (difference is null && declared)
        {
            diagnostics.OverlayScoresAlike(extends, @base.Id);
        }
    }

    /// <summary>Whether all that is no function of a complete sheet is the same: what may be answered, parameters, missing rules.</summary>
    private static bool HasSameFrame(RuleSetDefinition first, RuleSetDefinition second) =>
        Frame(first).AsSpan().SequenceEqual(Frame(second));

    /// <summary>A rule for missing answers may read how a score is put together, so that then the whole logic is compared.</summary>
    private static byte[] Frame(RuleSetDefinition definition)
    {
        var publishesNothing = definition.Scores.Select(score => score.MissingRule)
            .Concat(definition.Classifications.Select(classification => classification.MissingRule))
            .All(rule => rule.Kind == MissingRuleKind.None);
        return RuleSetHashes.Canonical(publishesNothing ? WithoutFunctions(definition) : definition, withTexts: false);
    }

    private static RuleSetDefinition WithoutFunctions(RuleSetDefinition definition) => definition with
    {
        Items = [.. definition.Items.Select(item => item with { Gate = null })],
        Categories = [],
        Scores = [.. definition.Scores.Select(score => score with { Terms = [], Rules = [], AtMost = null, AtLeast = null })],
        Classifications = [.. definition.Classifications.Select(classification => classification with { Overrides = [], Rules = [], Floors = [] })],
    };

    /// <summary>What differs and for which answers, or null when nothing does.</summary>
    private string? Difference()
    {
        if (!_comparison.CanCompare)
        {
            return "That they score alike cannot be shown, because their items stand in another order.";
        }

        try
        {
            return Enumerable.Range(0, _base.SettingCount).Select(setting => Difference(_base.Setting(setting), _overlay.Setting(setting)))
                .FirstOrDefault(difference => difference is not null);
        }
        catch (DiagramLimitException)
        {
            return "That they score alike cannot be shown, because a score is too large.";
        }
    }

    private string? Difference(CompiledSetting first, CompiledSetting second)
    {
        var functions = new List<(string Name, CompiledFunction First, CompiledFunction Second)> { ("which items are asked", first.Valid, second.Valid) };
        functions.AddRange(_base.Definition.Classifications.Select(classification =>
            ($"`{classification.Id}`", first.Classification(classification.Index).Level, second.Classification(classification.Index).Level)));
        functions.AddRange(_base.Definition.Scores.Select(score => ($"`{score.Id}`", first.Score(score.Index), second.Score(score.Index))));
        foreach (var (name, mine, theirs) in functions)
        {
            if ((_comparison.Difference(mine.Complete, theirs.Complete) ?? _comparison.Difference(mine.AnySheet, theirs.AnySheet)) is { } sheet)
            {
                return $"It differs in {name}{Example(sheet)}.";
            }
        }

        return null;
    }

    private string Example(ushort[] sheet)
    {
        var answers = _base.Definition.Items.Where(item => sheet[item.Index] != CompiledSetting.Missing)
            .Select(item => $"`{item.Id}` {Answer(item, sheet[item.Index])}").Take(6).ToList();
        return answers.Count == 0 ? "" : ", for example with " + string.Join(", ", answers);
    }

    private string Answer(Item item, ushort found) => item.Kind switch
    {
        AnswerKind.WholeNumber => FormattableString.Invariant($"{_base.Classes.FirstNumber(item.Index, found)}"),
        AnswerKind.Text => "answered",
        AnswerKind.MultipleChoice => string.Join(" and ", item.Options.Where((_, i) => (_base.Classes.FirstOptions(item.Index, found) & (1UL << i)) != 0).Select(option => $"`{option.Code}`")),
        _ => $"`{item.Options[(int)_base.Classes.FirstOptions(item.Index, found)].Code}`",
    };
}
