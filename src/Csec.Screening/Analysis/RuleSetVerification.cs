using Csec.Screening.Analysis.Proofs;
using Csec.Screening.Catalog;
using Csec.Screening.Checks;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Analysis;

/// <summary>
/// Proves of a rule set, exactly and under every setting of its parameters, what an author means to hold: one level for each
/// sheet, nothing that does nothing, no answer that lowers a level by being higher. What does not hold comes with an example.
/// Safe for several threads at once.
/// </summary>
/// <example>
/// <code>
/// var report = RuleSetVerification.Of(RuleSetCatalog.Embedded().FindOrThrow("sscst"));
/// Console.WriteLine(string.Join("\n", report.Findings));
/// </code>
/// </example>
public static class RuleSetVerification
{
    private static readonly IReadOnlyList<IProof> Proofs =
    [
        new EverySheetGetsOneLevel(),
        new DeclaredRangesAreTheReached(),
        new EverythingHasAnEffect(),
        new EveryItemHasAnEffect(),
        new ScorePartsHaveAnEffect(),
        new EveryRuleChangesSomething(),
        new EveryParameterHasAnEffect(),
        new RaisingNeverLowers(),
        new PublishedHidesNoLevel(),
        new NothingBesideMovesALevel(),
        new NoDutiesContradict(),
    ];

    /// <summary>Verifies a rule set that is loaded.</summary>
    public static VerificationReport Of(RuleSet ruleSet)
    {
        var map = RuleSetLoader.MapOf((ruleSet ?? throw new ArgumentNullException(nameof(ruleSet))).Tree);
        var context = new ProofContext(ruleSet.Compiled, map);
        if (ruleSet.Definition is { Extends: { } @base } definition)
        {
            // An overlay that does not keep to its base is not loaded.
            context.Proved.Add(definition.ChangesScoring is null
                ? $"Each sheet gets the scores and levels that `{@base}` gives it."
                : $"Some sheet gets another score or level than `{@base}` gives it, as is declared.");
        }

        return Of(context);
    }

    /// <summary>Proves all that can be proved of a compiled rule set; <paramref name="overlay"/> is what was found of it as an overlay.</summary>
    internal static VerificationReport Of(ProofContext context, params Diagnostic[] overlay)
    {
        Prove(context);
        return Report(context, overlay);
    }

    /// <summary>
    /// Verifies a rule file, also one that loading refuses; <paramref name="path"/> is shown and never opened. An overlay extends a
    /// rule set of <paramref name="catalog"/>, or without one a rule set that is shipped with the package.
    /// </summary>
    public static VerificationReport Of(string text, string path = "rule-set.yaml", RuleSetCatalog? catalog = null)
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return Of(source, diagnostics, RuleSet.BasesIn(catalog));
    }

    /// <summary>
    /// Verifies rule files, in their order. An overlay extends a rule set among the files, or of <paramref name="catalog"/>, or
    /// without one a rule set that is shipped with the package. A file that cannot be read gives a finding.
    /// </summary>
    public static IReadOnlyList<VerificationReport> OfFiles(IReadOnlyList<string> paths, RuleSetCatalog? catalog = null)
    {
        var findBase = RuleSet.BasesIn(catalog);
        var loaded = RuleFolder.Load(paths, findBase);
        var bases = loaded.Select(result => result.RuleSet).OfType<RuleSet>().GroupBy(ruleSet => $"{ruleSet.Id}@{ruleSet.Version}", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return Array.AsReadOnly(paths.Zip(loaded, (path, result) => result.RuleSet is { } ruleSet
            ? Of(ruleSet)
            : RuleFolder.Read(path, stream => OfStream(stream, path), unreadable => Unread(path, [unreadable]))).ToArray());

        VerificationReport OfStream(Stream stream, string path)
        {
            var (source, diagnostics) = Utf8Text.Read(stream, path);
            return Of(source, diagnostics, reference => bases.TryGetValue(reference, out var found) ? found : findBase(reference));
        }
    }

    private static VerificationReport Of(SourceText source, DiagnosticBag diagnostics, Func<string, RuleSet?> findBase)
    {
        if (diagnostics.HasErrors || RuleSetLoader.Compile(source, diagnostics, findBase) is not { } ruleSet)
        {
            return Unread(source.Path, diagnostics.InSourceOrder());
        }

        var context = new ProofContext(ruleSet.Compiled, ruleSet.Map);
        var found = new DiagnosticBag(ruleSet.Map.Source);
        if (ruleSet.Base is { } @base)
        {
            var overlay = ruleSet.WithoutHashes();
            OverlayLeavesScoringAlone.Check(@base, overlay, ruleSet.Extends, found);
            if (!found.HasErrors)
            {
                context.Proved.Add($"Each sheet gets the scores and levels that `{ruleSet.Definition.Extends}` gives it, or the change is declared.");
            }

            OverlayKeepsItsBase.Check(@base, overlay, ruleSet.Extends, found);
        }

        return Of(context, [.. found.InSourceOrder()]);
    }

    private static void Prove(ProofContext context)
    {
        if (context.FailsCheck(EveryItemCanBeAnswered.Fails))
        {
            context.NotProved.Add("Everything else, because an item that is asked has no answer, so that there are no complete sheets.");
            return;
        }

        foreach (var proof in Proofs)
        {
            try
            {
                proof.Run(context);
            }
            catch (DiagramLimitException)
            {
                context.NotProved.Add($"That {Words(proof)}, because a score or level is too large.");
            }
        }
    }

    private static string Words(IProof proof) =>
        string.Concat(proof.GetType().Name.Select((letter, i) => (char.IsUpper(letter) && i > 0 ? " " : "") + char.ToLowerInvariant(letter)));

    private static VerificationReport Report(ProofContext context, IReadOnlyList<Diagnostic> overlay)
    {
        var definition = context.Definition;
        return new()
        {
            RuleSet = definition.Id,
            Version = definition.Version.ToString(),
            Path = context.Map.Source.PathOf(0),
            Findings = Array.AsReadOnly<VerificationFinding>([.. overlay.Select(ProofContext.Of), .. context.Findings(Severity.Error)]),
            Information = Array.AsReadOnly<VerificationFinding>([.. context.Findings(Severity.Warning)]),
            Proved = context.Proved.AsReadOnly(),
            NotProved = context.NotProved.AsReadOnly(),
            Counts = context.Counts.AsReadOnly(),
        };
    }

    /// <summary>Of a file that means nothing as a whole every error is a finding, and nothing can be proved.</summary>
    private static VerificationReport Unread(string path, IReadOnlyList<Diagnostic> diagnostics) => new()
    {
        RuleSet = null,
        Version = null,
        Path = path,
        Findings = Array.AsReadOnly<VerificationFinding>([.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(ProofContext.Of)]),
        Information = [],
        Proved = [],
        NotProved = ["Everything, because the file has errors that leave open what it means."],
        Counts = [],
    };
}
