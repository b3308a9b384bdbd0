using System.Globalization;
using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC2057 to 2060: versions and what changed between them, and answer rates.</summary>
internal static class DifferenceDiagnostics
{
    private static readonly DiagnosticDescriptor TooSmallAStepDescriptor = Error("CSEC2057", "The version was raised less than its changes ask for", "Raise the version: major where some sheet gets a lower level or an id goes, minor for any other change of the logic.");
    private static readonly DiagnosticDescriptor NoRateDescriptor = Error("CSEC2058", "This is no answer rate", "Write an exact decimal from 0 to 1, such as `0.05`.");
    private static readonly DiagnosticDescriptor RatesDoNotAddUpDescriptor = Error("CSEC2059", "The rates of an item do not add to 1", "Give a rate to each answer that occurs; an answer that is not named has the rate 0.");
    private static readonly DiagnosticDescriptor RatesOfNothingDescriptor = Error("CSEC2060", "Rates are given for something that is not there", "Name items that take one option or a whole number, and their own codes.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [TooSmallAStepDescriptor, NoRateDescriptor, RatesDoNotAddUpDescriptor, RatesOfNothingDescriptor];

    public static Diagnostic TooSmallAStep(SourceText source, SourceSpan version, string older, string bump, string reason, string help) =>
        new(TooSmallAStepDescriptor, source, version, $"Since `{older}` the changes ask for a new {bump} version: {reason}") { Help = help };

    public static void NoRate(this DiagnosticBag bag, SourceSpan rate) => bag.Add(NoRateDescriptor, rate, "A rate is a decimal from 0 to 1.");

    public static void RatesDoNotAddUp(this DiagnosticBag bag, TextSpan item, decimal sum) =>
        bag.Add(RatesDoNotAddUpDescriptor, item.Span, $"The rates of `{TextDiagnostics.Shown(item.Text)}` add to {(sum / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)}.");

    public static void RatesOfNothing(this DiagnosticBag bag, string item, string? code) => bag.Add(
        RatesOfNothingDescriptor,
        new(0, 0),
        code is null
            ? $"There is no item `{TextDiagnostics.Shown(item)}` that takes one option or a whole number."
            : $"`{TextDiagnostics.Shown(code)}` is no value of `{TextDiagnostics.Shown(item)}`.");

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, "structure", help);
}
