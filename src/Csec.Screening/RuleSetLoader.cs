using Csec.Screening.Binding;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Terms;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>The stages from text to a rule set: read, bind, compile, check. Errors of one stage stop the next.</summary>
internal sealed class RuleSetLoader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Func<string, RuleSet?> _findBase;
    private readonly bool _validates;

    private RuleSetLoader(DiagnosticBag diagnostics, Func<string, RuleSet?> findBase, bool validates)
    {
        _diagnostics = diagnostics;
        _findBase = findBase;
        _validates = validates;
    }

    /// <param name="source">The text of the rule file.</param>
    /// <param name="diagnostics">What was found in the text so far.</param>
    /// <param name="findBase">Finds the rule set that an overlay extends, by id@version.</param>
    /// <param name="validates">Whether to ask also what an author owes beyond what makes a rule set work.</param>
    public static RuleSetLoadResult Load(SourceText source, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase, bool validates = false)
    {
        var tree = diagnostics.HasErrors ? null : RuleSetParser.Read(source, diagnostics);
        var ruleSet = tree is null ? null : new RuleSetLoader(diagnostics, findBase, validates).Load(tree);
        if (validates)
        {
            TextTerms.Report(source, diagnostics);
        }

        return new(diagnostics.HasErrors ? null : ruleSet, diagnostics.InSourceOrder());
    }

    private RuleSet? Load(RuleSetTree tree)
    {
        if (OverlayTree.ExtendsOf(tree.Root, _diagnostics) is not { } extends)
        {
            return LoadWhole(tree, []);
        }

        if (_findBase(extends.Value) is not { } @base)
        {
            _diagnostics.UnknownBase(new(extends.Value, extends.Span));
            return null;
        }

        var whole = OverlayTree.Over(@base.Tree, tree.Source, tree.Root, RuleSetParser.RuleSetKeys, _diagnostics);
        var overlay = LoadWhole(whole, [@base.Definition, .. @base.Bases]);
        if (overlay is not null)
        {
            OverlayLeavesScoringAlone.Check(@base, overlay, extends.Span, _diagnostics);
            OverlayKeepsItsBase.Check(@base, overlay, extends.Span, _diagnostics);
        }

        return overlay;
    }

    private RuleSet? LoadWhole(RuleSetTree tree, IReadOnlyList<RuleSetDefinition> bases)
    {
        var (definition, map) = Binder.Bind(RuleSetParser.Parse(tree, _diagnostics), _diagnostics);
        if (!_diagnostics.HasErrors)
        {
            SettingChecks.Run(definition, map, _diagnostics);
        }

        var compiled = _diagnostics.HasErrors ? null : Compile(definition, map, _diagnostics);
        if (compiled is null)
        {
            return null;
        }

        var context = new CheckContext(compiled, map, _diagnostics);
        RuleSetChecks.Run(context);
        if (_validates && !_diagnostics.HasErrors)
        {
            RuleSetChecks.RunAuthoring(context);
        }

        return _diagnostics.HasErrors ? null : new(compiled, tree, bases, RuleSetHashes.Logic(definition), RuleSetHashes.Content(definition));
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
