using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening;

/// <summary>
/// A rule set that is loaded, checked and compiled: load once, assess often. It cannot change, and all its members may
/// be used from several threads at once.
/// </summary>
public sealed class RuleSet
{
    private readonly Assessor _assessor;

    internal RuleSet(CompiledRuleSet compiled, string logicHash, string contentHash)
    {
        _assessor = new(compiled, logicHash, contentHash);
        Definition = compiled.Definition;
        LogicHash = logicHash;
        ContentHash = contentHash;
    }

    /// <summary>What the rule set means.</summary>
    public RuleSetDefinition Definition { get; }

    /// <summary>The id, such as <c>sscst</c>.</summary>
    public string Id => Definition.Id;

    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public RuleSetVersion Version => Definition.Version;

    /// <summary><c>sha256:</c> and the hash of the scoring logic alone.</summary>
    public string LogicHash { get; }

    /// <summary><c>sha256:</c> and the hash of everything but the life cycle.</summary>
    public string ContentHash { get; }

    /// <summary>Loads a rule set from text; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static RuleSetLoadResult Load(string text, string path = "rule-set.yaml") => throw new NotSupportedException();

    /// <summary>Loads a rule set from UTF-8 bytes; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static RuleSetLoadResult Load(Stream stream, string path = "rule-set.yaml") => throw new NotSupportedException();

    /// <summary>Loads a rule set from text.</summary>
    /// <exception cref="RuleSetException">The text is no rule set; the diagnostics say why.</exception>
    public static RuleSet LoadOrThrow(string text, string path = "rule-set.yaml") => throw new NotSupportedException();

    /// <summary>Loads a rule set from UTF-8 bytes.</summary>
    /// <exception cref="RuleSetException">The text is no rule set; the diagnostics say why.</exception>
    public static RuleSet LoadOrThrow(Stream stream, string path = "rule-set.yaml") => throw new NotSupportedException();

    /// <summary>What the rule set says of the answers, or why they could not be assessed. Never throws on bad answers.</summary>
    public AssessmentResult Assess(AnswerSheet answers, ScreeningContext? context = null, AssessmentOptions? options = null)
    {
        if (answers is null)
        {
            throw new ArgumentNullException(nameof(answers));
        }

        return _assessor.Assess(answers, context, options);
    }

    /// <summary>What the rule set says of the answers.</summary>
    /// <exception cref="AnswerException">The answers could not be assessed; the errors say why.</exception>
    public Assessment AssessOrThrow(AnswerSheet answers, ScreeningContext? context = null, AssessmentOptions? options = null)
    {
        var result = Assess(answers, context, options);
        return result.Assessment ?? throw new AnswerException(result.Errors);
    }
}
