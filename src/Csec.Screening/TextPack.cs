using Csec.Screening.Catalog;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Terms;
using Csec.Screening.Text;
using Csec.Screening.Texts;

namespace Csec.Screening;

/// <summary>
/// Texts of one rule set version in one locale, or those that every rule set shares. It changes no score, level or
/// hash. It cannot change, and may be used from several threads at once.
/// </summary>
/// <example><code>var texts = ruleSet.TextsForOrThrow(TextPack.LoadOrThrow(File.ReadAllText("1.0.0.texts.es.yaml")));</code></example>
public sealed class TextPack
{
    internal const string Common = "common";

    private readonly Dictionary<string, PackText> _byPath;

    internal TextPack(SourceText source, PackHeader header, IReadOnlyList<PackText> texts)
    {
        Source = source;
        Header = header;
        Texts = texts;
        _byPath = new(texts.Count, StringComparer.Ordinal);
        foreach (var text in texts)
        {
            _byPath[text.Path] = text;
        }
    }

    /// <summary>The id of the rule set, or <c>common</c> for texts that every rule set shares.</summary>
    public string RuleSet => Header.RuleSet;

    /// <summary>The version of the rule set, or null for texts that every rule set shares.</summary>
    public RuleSetVersion? Version => Header.Version;

    /// <summary>Whether it holds notices and other texts that every rule set shares.</summary>
    public bool IsCommon => Version is null;

    /// <summary>The language of the texts, such as <c>es</c> or <c>es-MX</c>.</summary>
    public string Locale => Header.Locale;

    /// <summary>How far the wording has come.</summary>
    public TextPackStatus Status => Header.Status;

    /// <summary>Who wrote or reviewed it, in words, or null.</summary>
    public string? By => Header.By;

    /// <summary>Whether and how the wording may be used, in words, or null.</summary>
    public string? Wording => Header.Wording;

    /// <summary>Whether it says that it leaves no text out.</summary>
    public bool IsComplete => Header.IsComplete;

    internal SourceText Source { get; }

    internal PackHeader Header { get; }

    internal IReadOnlyList<PackText> Texts { get; }

    /// <summary>Loads a pack from text; <paramref name="path"/> is shown in diagnostics and never opened. A locale in its name must be that of the pack.</summary>
    public static TextPackLoadResult Load(string text, string path = "texts.yaml")
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return TextPackParser.Load(source, diagnostics, RuleFileNames.LocaleIn(path));
    }

    /// <summary>Loads a pack from UTF-8 bytes; <paramref name="path"/> is shown in diagnostics and never opened. A locale in its name must be that of the pack.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static TextPackLoadResult Load(Stream stream, string path = "texts.yaml")
    {
        var (source, diagnostics) = Utf8Text.Read(stream ?? throw new ArgumentNullException(nameof(stream)), path);
        return TextPackParser.Load(source, diagnostics, RuleFileNames.LocaleIn(path));
    }

    /// <summary>Loads a pack from text.</summary>
    /// <exception cref="RuleSetException">The text is no pack; the diagnostics say why.</exception>
    public static TextPack LoadOrThrow(string text, string path = "texts.yaml") => OrThrow(Load(text, path));

    /// <summary>Loads a pack from UTF-8 bytes.</summary>
    /// <exception cref="RuleSetException">The text is no pack; the diagnostics say why.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static TextPack LoadOrThrow(Stream stream, string path = "texts.yaml") => OrThrow(Load(stream, path));

    /// <summary>What of the pack does not fit a rule set: another id or version, ids that it does not have, texts left out.</summary>
    public IReadOnlyList<Diagnostic> Check(RuleSet ruleSet) =>
        TextPackCheck.Of(this, (ruleSet ?? throw new ArgumentNullException(nameof(ruleSet))).Definition, ruleSet.Bases);

    /// <summary>Warnings of terms in the pack that are better avoided, in English and Spanish.</summary>
    public IReadOnlyList<Diagnostic> CheckTerms()
    {
        var diagnostics = new DiagnosticBag(Source);
        TextTerms.Report(Source, diagnostics, Csec.Screening.Texts.Locale.Language(Locale));
        return diagnostics.InSourceOrder();
    }

    /// <summary>
    /// Warnings of prompts that the rule set always shows for disclosure or danger and that the pack words without them. Only
    /// English and Spanish are looked at.
    /// </summary>
    public IReadOnlyList<Diagnostic> CheckPrompts(RuleSet ruleSet)
    {
        var diagnostics = new DiagnosticBag(Source);
        PackPrompts.Report(this, (ruleSet ?? throw new ArgumentNullException(nameof(ruleSet))).Definition, diagnostics);
        return diagnostics.InSourceOrder();
    }

    /// <summary>Names the rule set and the locale.</summary>
    public override string ToString() => IsCommon ? $"{Common}, {Locale}" : $"{RuleSet}@{Version}, {Locale}";

    private static TextPack OrThrow(TextPackLoadResult result) => result.Pack ?? throw new RuleSetException(result.Diagnostics);

    internal bool IsFor(RuleSetDefinition definition) => RuleSet == definition.Id && Version is { } version && version.Equals(definition.Version);

    internal string? Find(string path) => _byPath.TryGetValue(path, out var text) ? text.Text : null;
}
