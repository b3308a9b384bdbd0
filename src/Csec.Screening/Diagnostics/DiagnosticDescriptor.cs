namespace Csec.Screening.Diagnostics;

/// <summary>What a diagnostic id means: title, severity, category and what to do about it.</summary>
public sealed record DiagnosticDescriptor(string Id, string Title, Severity Severity, string Category, string Help);
