using Csec.Screening.Binding;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
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

    /// <summary>
    /// The rule set also where its checks fail, together with what they found; only where the text does not say what is
    /// meant, or is too large, there is none.
    /// </summary>
    public static RuleSetLoadResult LoadUnproved(SourceText source, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase)
    {
        if (diagnostics.HasErrors || Compile(source, diagnostics, findBase) is not { } compiled)
        {
            return new(null, diagnostics.InSourceOrder());
        }

        var ruleSet = compiled.WithHashes();
        var loader = new RuleSetLoader(diagnostics, findBase, validates: false);
        loader.Check(compiled);
        if (!diagnostics.HasErrors)
        {
            loader.CheckOverlay(compiled, ruleSet);
        }

        return new(ruleSet, diagnostics.InSourceOrder());
    }

    /// <summary>Reads, binds and compiles, and checks nothing of what is compiled; for what is to be proved, or is known to be wrong.</summary>
    /// <param name="source">The text of the rule file.</param>
    /// <param name="diagnostics">What was found in the text so far.</param>
    /// <param name="findBase">Finds the rule set that an overlay extends, by id@version.</param>
    /// <param name="everySetting">Whether settings other than the default are compiled now and not when they are asked for.</param>
    public static UncheckedRuleSet? Compile(SourceText source, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase, bool everySetting = true)
    {
        var loader = new RuleSetLoader(diagnostics, findBase, validates: false);
        return RuleSetParser.Read(source, diagnostics) is { } tree && loader.WholeOf(tree) is { } whole
            ? loader.Compile(whole.Tree, whole.Base, whole.Extends, everySetting)
            : null;
    }

    /// <summary>Whether a proof that loading asks for fails.</summary>
    public static bool HasFaults(UncheckedRuleSet ruleSet, SourceText source)
    {
        var diagnostics = new DiagnosticBag(source);
        RuleSetChecks.Run(new(ruleSet.Compiled, ruleSet.Map, diagnostics));
        return diagnostics.HasErrors;
    }

    /// <summary>Where the elements of a rule set were written that was loaded from a tree.</summary>
    public static SourceMap MapOf(RuleSetTree tree)
    {
        var diagnostics = new DiagnosticBag(tree.Source);
        return Binder.Bind(RuleSetParser.Parse(tree, diagnostics), diagnostics).Map;
    }

    private RuleSet? Load(RuleSetTree tree)
    {
        if (WholeOf(tree) is not { } whole || Compile(whole.Tree, whole.Base, whole.Extends) is not { } compiled)
        {
            return null;
        }

        Check(compiled);
        if (_diagnostics.HasErrors)
        {
            return null;
        }

        var ruleSet = compiled.WithHashes();
        CheckOverlay(compiled, ruleSet);
        return ruleSet;
    }

    private void CheckOverlay(UncheckedRuleSet compiled, RuleSet ruleSet)
    {
        if (compiled.Base is { } @base)
        {
            OverlayLeavesScoringAlone.Check(@base, ruleSet, compiled.Extends, _diagnostics);
            OverlayKeepsItsBase.Check(@base, ruleSet, compiled.Extends, _diagnostics);
        }
    }

    /// <summary>The whole of an overlay with its base, and of any other rule set itself.</summary>
    private (RuleSetTree Tree, RuleSet? Base, SourceSpan Extends)? WholeOf(RuleSetTree tree)
    {
        if (OverlayTree.ExtendsOf(tree.Root, _diagnostics) is not { } extends)
        {
            return (tree, null, default);
        }

        if (_findBase(extends.Value) is not { } @base)
        {
            _diagnostics.UnknownBase(new(extends.Value, extends.Span));
            return null;
        }

        return (OverlayTree.Over(@base.Tree, tree.Source, tree.Root, RuleSetParser.RuleSetKeys, _diagnostics), @base, extends.Span);
    }

    private UncheckedRuleSet? Compile(RuleSetTree tree, RuleSet? @base, SourceSpan extends, bool everySetting = true)
    {
        var (definition, map) = Binder.Bind(RuleSetParser.Parse(tree, _diagnostics), _diagnostics);
        if (!_diagnostics.HasErrors)
        {
            SettingChecks.Run(definition, map, _diagnostics);
        }

        return !_diagnostics.HasErrors && Compile(definition, map, _diagnostics, everySetting) is { } compiled
            ? new(compiled, tree, map) { Base = @base, Extends = extends }
            : null;
    }

    private void Check(UncheckedRuleSet ruleSet)
    {
        var context = new CheckContext(ruleSet.Compiled, ruleSet.Map, _diagnostics);
        RuleSetChecks.Run(context);
        if (_validates && !_diagnostics.HasErrors)
        {
            RuleSetChecks.RunAuthoring(context);
        }
    }

    /// <summary>Compiles every setting, so that none can turn out too large while a youth is screened.</summary>
    private static CompiledRuleSet? Compile(RuleSetDefinition definition, SourceMap map, DiagnosticBag diagnostics, bool everySetting)
    {
        var (compiled, failure) = CompiledRuleSet.Compile(definition);
        for (var setting = 0; everySetting && compiled is not null && failure is null && setting < compiled.SettingCount; setting++)
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
