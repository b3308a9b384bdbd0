using Csec.Screening.Analysis;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>Checks that version numbers rise by as much as what changed asks for.</summary>
public static class RuleSetVersionSteps
{
    /// <summary>
    /// Compares each rule set with the greatest lower version among them and in a catalog. Below 1.0.0 nothing is asked,
    /// and neither is anything between pre-releases of one version.
    /// </summary>
    /// <param name="ruleSets">The rule sets to check.</param>
    /// <param name="catalog">Where older versions may be, or null for those that are shipped.</param>
    /// <returns>An error for each version that was raised too little, with the smallest example in its help.</returns>
    /// <example><code>var diagnostics = RuleSetVersionSteps.Check([edited]);</code></example>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<RuleSet> ruleSets, RuleSetCatalog? catalog = null)
    {
        var older = catalog ?? RuleSetCatalog.Embedded();
        return [.. (ruleSets ?? throw new ArgumentNullException(nameof(ruleSets))).Select(ruleSet => Check(ruleSet, Below(ruleSet, ruleSets, older))).OfType<Diagnostic>()];
    }

    private static RuleSet? Below(RuleSet ruleSet, IReadOnlyList<RuleSet> ruleSets, RuleSetCatalog catalog) =>
        ruleSets.Where(other => other.Id == ruleSet.Id && other.Version < ruleSet.Version).Append(catalog.VersionBelow(ruleSet.Id, ruleSet.Version))
            .OfType<RuleSet>().OrderByDescending(other => other.Version).FirstOrDefault();

    private static Diagnostic? Check(RuleSet ruleSet, RuleSet? older)
    {
        if (older is null || older.Version.Major == 0 || StepOf(older.Version, ruleSet.Version) is not { } step)
        {
            return null;
        }

        var (bump, reasons) = new RuleSetComparer(older, ruleSet, new()).Bump();
        if (bump <= step)
        {
            return null;
        }

        var reason = reasons[0];
        var help = $"Raise the {bump.ToString().ToLowerInvariant()} number, or undo the change."
            + (reason.Example is { } example ? $" The smallest such sheet: {example.Words}." : "");
        return DifferenceDiagnostics.TooSmallAStep(
            ruleSet.Tree.Source, VersionIn(ruleSet), $"{older.Id}@{older.Version}", bump.ToString().ToLowerInvariant(), reason.Text, help);
    }

    /// <summary>Which number rose; null where only the pre-release did.</summary>
    private static VersionBump? StepOf(RuleSetVersion older, RuleSetVersion newer) =>
        newer.Major > older.Major ? VersionBump.Major
        : newer.Minor > older.Minor ? VersionBump.Minor
        : newer.Patch > older.Patch ? VersionBump.Patch
        : null;

    private static SourceSpan VersionIn(RuleSet ruleSet) =>
        ruleSet.Tree.Root.Entries.FirstOrDefault(entry => entry.Key.Value == "version")?.Value.Span ?? default;
}
