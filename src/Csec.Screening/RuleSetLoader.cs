using Csec.Screening.Binding;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Terms;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>The stages from text to a rule set: read, bind, compile, check. Errors of one stage stop the next.</summary>
internal static class RuleSetLoader
{
    public static RuleSetLoadResult Load(SourceText source, DiagnosticBag diagnostics)
    {
        var ruleSet = diagnostics.HasErrors ? null : Load(RuleSetParser.Parse(source, diagnostics), diagnostics);
        return new(ruleSet, diagnostics.InSourceOrder());
    }

    /// <summary>The same, and then what an author is asked to do beyond what makes a rule set work.</summary>
    public static RuleSetLoadResult Validate(SourceText source, DiagnosticBag diagnostics)
    {
        var ruleSet = diagnostics.HasErrors ? null : Load(RuleSetParser.Parse(source, diagnostics), diagnostics, RuleSetChecks.RunAuthoring);
        TextTerms.Report(source, diagnostics);
        return new(diagnostics.HasErrors ? null : ruleSet, diagnostics.InSourceOrder());
    }

    private static RuleSet? Load(Syntax.RuleSetSyntax? syntax, DiagnosticBag diagnostics, Action<CheckContext>? afterwards = null)
    {
        if (syntax is null)
        {
            return null;
        }

        var (definition, map) = Binder.Bind(syntax, diagnostics);
        if (!diagnostics.HasErrors)
        {
            SettingChecks.Run(definition, map, diagnostics);
        }

        var compiled = diagnostics.HasErrors ? null : Compile(definition, map, diagnostics);
        if (compiled is null)
        {
            return null;
        }

        var context = new CheckContext(compiled, map, diagnostics);
        RuleSetChecks.Run(context);
        if (!diagnostics.HasErrors)
        {
            afterwards?.Invoke(context);
        }

        return diagnostics.HasErrors ? null : new(compiled, RuleSetHashes.Logic(definition), RuleSetHashes.Content(definition));
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
