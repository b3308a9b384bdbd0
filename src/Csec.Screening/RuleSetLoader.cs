using Csec.Screening.Binding;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>The stages from text to a rule set: read, bind, compile, check. Errors of one stage stop the next.</summary>
internal static class RuleSetLoader
{
    /// <param name="source">The text of the rule file.</param>
    /// <param name="diagnostics">What was found in the text so far.</param>
    /// <param name="findBase">Finds the rule set that an overlay extends, by id@version.</param>
    public static RuleSetLoadResult Load(SourceText source, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase)
    {
        var tree = diagnostics.HasErrors ? null : RuleSetParser.Read(source, diagnostics);
        var ruleSet = tree is null ? null : Load(tree, diagnostics, findBase);
        return new(ruleSet, diagnostics.InSourceOrder());
    }

    private static RuleSet? Load(RuleSetTree tree, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase)
    {
        if (OverlayTree.Find(tree.Root, OverlayTree.ExtendsKey)?.Value is not YamlScalar extends)
        {
            return LoadWhole(tree, diagnostics);
        }

        if (findBase(extends.Value) is not { } @base)
        {
            diagnostics.UnknownBase(new(extends.Value, extends.Span));
            return null;
        }

        var overlay = LoadWhole(OverlayTree.Over(@base.Tree, tree.Source, tree.Root, diagnostics), diagnostics);
        if (overlay is not null)
        {
            OverlayLeavesScoringAlone.Check(@base, overlay, extends.Span, diagnostics);
        }

        return diagnostics.HasErrors ? null : overlay;
    }

    private static RuleSet? LoadWhole(RuleSetTree tree, DiagnosticBag diagnostics)
    {
        var (definition, map) = Binder.Bind(RuleSetParser.Parse(tree, diagnostics), diagnostics);
        if (!diagnostics.HasErrors)
        {
            SettingChecks.Run(definition, map, diagnostics);
        }

        var compiled = diagnostics.HasErrors ? null : Compile(definition, map, diagnostics);
        if (compiled is null)
        {
            return null;
        }

        RuleSetChecks.Run(new(compiled, map, diagnostics));
        return diagnostics.HasErrors ? null : new(compiled, tree, RuleSetHashes.Logic(definition), RuleSetHashes.Content(definition));
    }

    /// <summary>Compiles every setting, so that none can turn out too large while a youth is screened.</summary>
    private static CompiledRuleSet? Compile(RuleSetDefinition definition, SourceMap map, DiagnosticBag diagnostics)
    {
        var (compiled, failure) = CompiledRuleSet.Compile(definition);
        for (var setting = 0; compiled is not null && failure is null && setting < compiled.SettingCount; setting++)
        {
            failure = compiled.FailureOf(setting);
        }

        if (failure is not null)
        {
            Report(failure, map, diagnostics);
        }

        return failure is null ? compiled : null;
    }

    private static void Report(CompilationFailure failure, SourceMap map, DiagnosticBag diagnostics)
    {
        var element = failure.Part switch
        {
            CompiledPart.Gate => "gate " + failure.Id,
            CompiledPart.RuleSet => "",
            _ => failure.Part.ToString().ToLowerInvariant() + " " + failure.Id,
        };
        if (failure.Limit == DiagramLimit.Digits)
        {
            diagnostics.NumberOverflow(map[element], failure.Id);
        }
        else
        {
            diagnostics.TooLarge(map[element], failure.Id, DiagramBuilder.MostNodes);
        }
    }
}
