using Csec.Screening.Diagrams;

namespace Csec.Screening.Compilation;

/// <summary>What a part of a rule set is.</summary>
internal enum CompiledPart
{
    RuleSet,
    Score,
    Classification,
    Category,
    Prompt,
    Gate,
}

/// <summary>Why a rule set, or one setting of it, cannot be compiled: a part of it is too large.</summary>
internal sealed record CompilationFailure(CompiledPart Part, string Id, DiagramLimit Limit);

/// <summary>A compiled rule set, or why there is none.</summary>
internal sealed record CompilationResult(CompiledRuleSet? RuleSet, CompilationFailure? Failure);

/// <summary>A setting of the parameters cannot be compiled although the default can.</summary>
internal sealed class CompilationException(CompilationFailure failure)
    : Exception($"The {failure.Part} `{failure.Id}` is too large to compile.")
{
    public CompilationFailure Failure { get; } = failure;
}
