using Csec.Screening.Catalog;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Texts;

namespace Csec.Screening;

/// <summary>
/// A rule set that is loaded, checked and compiled: load once, assess often. It cannot change, and all its members may
/// be used from several threads at once.
/// </summary>
/// <example>
/// <code>
/// var ruleSet = RuleSet.LoadOrThrow(File.ReadAllText("rules/csec/qyit/1.0.0.yaml"));
/// var result = ruleSet.Assess(AnswerSheet.Of(("exchanged-sex", "yes")));
/// Console.WriteLine(result.Assessment!.Classification("screen").Level);
/// </code>
/// </example>
public sealed class RuleSet
{
    private readonly Assessor _assessor;

    internal RuleSet(
        CompiledRuleSet compiled, RuleSetTree tree, IReadOnlyList<RuleSetDefinition> bases, string logicHash, string contentHash)
    {
        Compiled = compiled;
        Tree = tree;
        Bases = bases;
        LogicHash = logicHash;
        ContentHash = contentHash;
        _assessor = new(compiled, logicHash, contentHash);
    }

    /// <summary>What the rule set means.</summary>
    public RuleSetDefinition Definition => Compiled.Definition;

    /// <summary>The id, such as <c>sscst</c>.</summary>
    public string Id => Definition.Id;

    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public RuleSetVersion Version => Definition.Version;

    /// <summary><c>sha256:</c> and the hash of the scoring logic alone.</summary>
    public string LogicHash { get; }

    /// <summary><c>sha256:</c> and the hash of everything but the life cycle.</summary>
    public string ContentHash { get; }

    internal CompiledRuleSet Compiled { get; }

    /// <summary>What it was read from, for the overlays that extend it.</summary>
    internal RuleSetTree Tree { get; }

    /// <summary>Of an overlay the rule set that it extends, then the one that this extends; empty for a rule set of its own.</summary>
    internal IReadOnlyList<RuleSetDefinition> Bases { get; }

    /// <summary>
    /// Loads a rule set from text; <paramref name="path"/> is shown in diagnostics and never opened. An overlay extends a
    /// rule set of <paramref name="catalog"/>, or without one a rule set that is shipped with the package.
    /// </summary>
    public static RuleSetLoadResult Load(string text, string path = "rule-set.yaml", RuleSetCatalog? catalog = null)
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return RuleSetLoader.Load(source, diagnostics, BasesIn(catalog));
    }

    /// <summary>
    /// Loads a rule set from UTF-8 bytes; <paramref name="path"/> is shown in diagnostics and never opened. An overlay
    /// extends a rule set of <paramref name="catalog"/>, or without one a rule set that is shipped with the package.
    /// </summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RuleSetLoadResult Load(Stream stream, string path = "rule-set.yaml", RuleSetCatalog? catalog = null) =>
        Load(stream ?? throw new ArgumentNullException(nameof(stream)), path, BasesIn(catalog));

    internal static RuleSetLoadResult Load(Stream stream, string path, Func<string, RuleSet?> findBase, bool validates = false)
    {
        var (source, diagnostics) = Utf8Text.Read(stream, path);
        return RuleSetLoader.Load(source, diagnostics, findBase, validates);
    }

    /// <summary>
    /// Loads rule files, in their order. An overlay extends a rule set among the files, or of <paramref name="catalog"/>, or
    /// without one a rule set that is shipped with the package. A file that cannot be read gives a diagnostic.
    /// </summary>
    public static IReadOnlyList<RuleSetLoadResult> LoadFiles(IReadOnlyList<string> paths, RuleSetCatalog? catalog = null) =>
        Array.AsReadOnly(RuleFolder.Load(paths, BasesIn(catalog)));

    /// <summary>Loads a rule set from text, as <see cref="Load(string, string, RuleSetCatalog?)"/> does.</summary>
    /// <exception cref="RuleSetException">The text is no rule set; the diagnostics say why.</exception>
    public static RuleSet LoadOrThrow(string text, string path = "rule-set.yaml", RuleSetCatalog? catalog = null) =>
        Load(text, path, catalog).OrThrow();

    /// <summary>Loads a rule set from UTF-8 bytes, as <see cref="Load(Stream, string, RuleSetCatalog?)"/> does.</summary>
    /// <exception cref="RuleSetException">The text is no rule set; the diagnostics say why.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RuleSet LoadOrThrow(Stream stream, string path = "rule-set.yaml", RuleSetCatalog? catalog = null) =>
        Load(stream, path, catalog).OrThrow();

    /// <summary>
    /// Loads a rule set from text and asks of it what an author owes to youth: a prompt on disclosure and danger, no terms
    /// that accuse, no item about a group scored without a reason. Those are not asked at load.
    /// </summary>
    public static RuleSetLoadResult Validate(string text, string path = "rule-set.yaml", RuleSetCatalog? catalog = null)
    {
        var (source, diagnostics) = Utf8Text.FromContent(text ?? throw new ArgumentNullException(nameof(text)), path);
        return RuleSetLoader.Load(source, diagnostics, BasesIn(catalog), validates: true);
    }

    /// <summary>Validates a rule set in UTF-8 bytes as <see cref="Validate(string, string, RuleSetCatalog?)"/> does.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RuleSetLoadResult Validate(Stream stream, string path = "rule-set.yaml", RuleSetCatalog? catalog = null) =>
        Load(stream ?? throw new ArgumentNullException(nameof(stream)), path, BasesIn(catalog), validates: true);

    /// <summary>Loads files as <see cref="LoadFiles"/> does, and validates each.</summary>
    public static IReadOnlyList<RuleSetLoadResult> ValidateFiles(IReadOnlyList<string> paths, RuleSetCatalog? catalog = null) =>
        Array.AsReadOnly(RuleFolder.Load(paths, BasesIn(catalog), validates: true));

    /// <summary>
    /// What the rule set says of the answers, or why they could not be assessed. Never throws on bad answers.
    /// </summary>
    /// <param name="answers">The answers by item id.</param>
    /// <param name="context">The circumstances, or null when nothing is known of them; no score or level depends on them.</param>
    /// <param name="options">The setting of the parameters and the texts, or null for the defaults.</param>
    /// <exception cref="ArgumentException">The texts are those of another rule set.</exception>
    public AssessmentResult Assess(AnswerSheet answers, ScreeningContext? context = null, AssessmentOptions? options = null) =>
        Assess(answers, context, options, []);

    internal AssessmentResult Assess(
        AnswerSheet answers, ScreeningContext? context, AssessmentOptions? options, IReadOnlyList<AnswerFault> faults)
    {
        if (options?.Texts is { } given && given.ContentHash != ContentHash)
        {
            throw new ArgumentException("The texts are those of another rule set.", nameof(options));
        }

        var result = _assessor.Assess(answers ?? throw new ArgumentNullException(nameof(answers)), context, options, faults);
        return options?.Texts is { } texts && result.Assessment is { } assessment
            ? new(LocalizedAssessment.Of(assessment, Definition, texts), [])
            : result;
    }

    /// <summary>
    /// The texts of the rule set in the locale of the packs, the first of which goes before the others; without a pack
    /// those of the rule file. An overlay takes packs of its base too, after its own.
    /// </summary>
    /// <exception cref="ArgumentException">The packs are in different languages.</exception>
    public RuleSetTextsResult TextsFor(params TextPack[] packs)
    {
        if (packs.Select(pack => Locale.Language(pack.Locale)).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new ArgumentException("The packs are in different languages.", nameof(packs));
        }

        Diagnostic[] diagnostics = [.. packs.SelectMany(Check)];
        var isWell = diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
        var locale = packs.Length > 0 ? packs[0].Locale : Locale.OfRuleFiles;
        return new(isWell ? new(this, locale, packs) : null, Array.AsReadOnly(diagnostics));
    }

    /// <summary>The texts of the rule set as <see cref="TextsFor"/> gives them.</summary>
    /// <exception cref="RuleSetException">A pack does not fit the rule set; the diagnostics say why.</exception>
    /// <exception cref="ArgumentException">The packs are in different languages.</exception>
    public RuleSetTexts TextsForOrThrow(params TextPack[] packs)
    {
        var result = TextsFor(packs);
        return result.Texts ?? throw new RuleSetException(result.Diagnostics);
    }

    /// <summary>What the rule set says of the answers.</summary>
    /// <exception cref="AnswerException">The answers could not be assessed; the errors say why.</exception>
    public Assessment AssessOrThrow(AnswerSheet answers, ScreeningContext? context = null, AssessmentOptions? options = null)
    {
        var result = Assess(answers, context, options);
        return result.Assessment ?? throw new AnswerException(result.Errors);
    }

    /// <summary>
    /// What a record of human findings, such as rows of the CSEC grid, does not meet. It stands beside every assessment:
    /// no score sets a status, and no status a score.
    /// </summary>
    /// <param name="record">The rows of one person, and what is needed to judge them.</param>
    /// <param name="map">The agency's codes, or null for those of the rule set.</param>
    /// <exception cref="ArgumentException">The map names a status that the rule set does not have, or a row is null.</exception>
    public IReadOnlyList<StatusFinding> CheckStatuses(StatusRecord record, StatusCodeMap? map = null)
    {
        if (map is not null && map.Statuses.Any(id => Definition.Statuses.All(status => status.Id != id)))
        {
            throw new ArgumentException("The map names a status that the rule set does not have.", nameof(map));
        }

        if ((record ?? throw new ArgumentNullException(nameof(record))).Rows.Any(row => row is null))
        {
            throw new ArgumentException("A row of the record is missing.", nameof(record));
        }

        return new StatusChecker(Definition, record, map).Check();
    }

    /// <summary>The rule set under one setting, for levels of many complete sheets in a loop without allocation.</summary>
    /// <exception cref="AnswerException">The variant or a parameter does not fit; the errors say why.</exception>
    public ScreeningProgram Program(AssessmentOptions? options = null)
    {
        var setting = _assessor.SettingFor(options ?? AssessmentOptions.Default, out var errors);
        return errors.Count > 0 ? throw new AnswerException(errors) : new(Compiled, Compiled.Setting(setting));
    }

    /// <summary>A pack of a base is checked where it is joined with that base; to the overlay it is no stranger.</summary>
    private IReadOnlyList<Diagnostic> Check(TextPack pack) => Bases.FirstOrDefault(pack.IsFor) is { } @base
        ? TextPackCheck.Of(pack, @base, [.. Bases.SkipWhile(other => other != @base).Skip(1)])
        : pack.Check(this);

    internal static Func<string, RuleSet?> BasesIn(RuleSetCatalog? catalog) =>
        catalog is null ? reference => new EmbeddedRuleSets().Find(reference) : catalog.Version;
}
