using Csec.Screening.Binding;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>A rule set that is bound and compiled and of which nothing is proved yet.</summary>
internal sealed record UncheckedRuleSet(CompiledRuleSet Compiled, RuleSetTree Tree, SourceMap Map)
{
    /// <summary>Of an overlay the rule set that it extends, or null.</summary>
    public RuleSet? Base { get; init; }

    /// <summary>Of an overlay where it names its base.</summary>
    public SourceSpan Extends { get; init; }

    public RuleSetDefinition Definition => Compiled.Definition;

    /// <summary>The rule set under the hashes of its content.</summary>
    public RuleSet WithHashes() => With(RuleSetHashes.Logic(Definition), RuleSetHashes.Content(Definition));

    /// <summary>The rule set, where no caller sees its hashes and making them would take most of the time.</summary>
    public RuleSet WithoutHashes() => With("", "");

    private RuleSet With(string logicHash, string contentHash) =>
        new(Compiled, Tree, Base is null ? [] : [Base.Definition, .. Base.Bases], logicHash, contentHash);
}
