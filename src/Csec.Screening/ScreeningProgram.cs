using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening;

/// <summary>
/// A rule set under one setting of its parameters, as tables that give the level of a complete sheet in a few
/// nanoseconds and without allocation. For loops over many sheets; an <see cref="Assessment"/> says more. It cannot
/// change and may be used by several threads at once, each with its own sheet.
/// </summary>
/// <example>
/// <code>
/// var program = ruleSet.Program();
/// var ranAway = program.Item("ran-away");
/// var sheet = program.CreateSheet();
/// sheet.Set(ranAway, "yes");
/// // ... every other item that is asked
/// var level = program.LevelId(0, sheet);   // null while the sheet is not complete and valid
/// </code>
/// </example>
public sealed class ScreeningProgram
{
    private readonly PackedDiagram[] _levels;

    internal ScreeningProgram(CompiledRuleSet ruleSet, CompiledSetting setting)
    {
        Definition = ruleSet.Definition;
        Classes = ruleSet.Classes;
        Layout = new(ruleSet.Layers);
        _levels =
        [
            .. Definition.Classifications.Select(classification =>
                PackedDiagramBuilder.Build(setting.Classification(classification.Index).Level.Complete, Layout)),
        ];
    }

    /// <summary>What the rule set means.</summary>
    public RuleSetDefinition Definition { get; }

    internal AnswerClasses Classes { get; }

    internal PackedLayout Layout { get; }

    /// <summary>The item with an id.</summary>
    /// <exception cref="ArgumentException">The rule set has no such item.</exception>
    public ItemHandle Item(string id)
    {
        foreach (var item in Definition.Items)
        {
            if (item.Id == id)
            {
                return new(this, item.Index);
            }
        }

        throw new ArgumentException("The rule set has no such item.", nameof(id));
    }

    /// <summary>A sheet on which nothing is answered.</summary>
    public PackedSheet CreateSheet() => new(this);

    /// <summary>The position of the level of a complete valid sheet, or -1 for any other sheet.</summary>
    /// <param name="classification">The position of the classification in the rule set.</param>
    /// <param name="sheet">A sheet that this program made.</param>
    public int LevelIndex(int classification, PackedSheet sheet)
    {
        if (!ReferenceEquals(sheet.Program, this))
        {
            ThrowForeign(sheet);
        }

        return _levels[classification].Value(sheet.Words);
    }

    /// <summary>The id of the level of a complete valid sheet, or null for any other sheet.</summary>
    /// <param name="classification">The position of the classification in the rule set.</param>
    /// <param name="sheet">A sheet that this program made.</param>
    public string? LevelId(int classification, PackedSheet sheet)
    {
        var level = LevelIndex(classification, sheet);
        return level < 0 ? null : Definition.Classifications[classification].Levels[level].Id;
    }

    // Apart, so that the look-up itself is small enough to become part of the caller's loop.
    [DoesNotReturn]
    private static void ThrowForeign(PackedSheet sheet) =>
        throw new ArgumentException("The sheet belongs to another program.", nameof(sheet));

    internal PackedDiagram Tables(int classification) => _levels[classification];
}
