using Csec.Screening.Model;

namespace Csec.Screening.Binding;

/// <summary>The meaning of a rule file, and where its elements were written.</summary>
internal sealed record BindingResult(RuleSetDefinition Definition, SourceMap Map);
