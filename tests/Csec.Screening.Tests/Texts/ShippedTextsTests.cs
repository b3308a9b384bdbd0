using System.Text.RegularExpressions;

namespace Csec.Screening.Tests.Texts;

/// <summary>What is promised of every file of texts that is shipped.</summary>
public sealed partial class ShippedTextsTests
{
    private const int MostWords = 14;

    /// <summary>Texts that are the same in both languages: codes, and words that Spanish shares.</summary>
    private static readonly string[] SameInBoth = ["no", "G9919", "G9920", "total"];

    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(RuleFiles.Folder, "*.texts.*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RuleFiles.Folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>Rule sets that have Spanish texts; one that gets them is added here.</summary>
    public static TheoryData<string> InSpanish() =>
    [
        "ace-csec-context", "ahs-two-question", "bce-10", "brfss-ace", "cse-it", "hmis-r15-r16", "htc-10", "ky-at-risk", "mo-gate",
        "pce-7", "pearls-child", "qyit", "raft", "seraf-counts", "sscst", "wi-cps", "wiser",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_fits_its_rule_set_and_leaves_nothing_out_once_it_says_so(string file)
    {
        var result = TextPack.Load(File.ReadAllText(Path.Combine(RuleFiles.Folder, file)), file);

        Assert.Empty(result.Diagnostics);
        Assert.Empty(Catalog.Check(result.Pack!));
        Assert.EndsWith($".texts.{result.Pack!.Locale}.yaml", file, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(result.Pack.By));
    }

    [Theory]
    [MemberData(nameof(InSpanish))]
    public void The_catalog_has_every_text_in_Spanish(string id)
    {
        var ruleSet = Catalog.FindOrThrow(id);
        var texts = Catalog.Texts(ruleSet, "es");

        Assert.Equal(["en", "es"], Catalog.LocalesOf(ruleSet));
        Assert.Empty(texts.Missing());
        Assert.Equal(TextPackStatus.MachineDrafted, texts.Packs.Single().Status);
    }

    [Theory]
    [MemberData(nameof(InSpanish))]
    public void Items_stay_short_and_nothing_is_left_in_English(string id)
    {
        var ruleSet = Catalog.FindOrThrow(id);
        var (spanish, english) = (Catalog.Texts(ruleSet, "es"), Catalog.Texts(ruleSet, "en"));
        foreach (var item in ruleSet.Definition.Items)
        {
            Assert.InRange(Word().Count(spanish.Item(item.Id).Text), 1, MostWords);
        }

        var same = All(ruleSet, spanish).Zip(All(ruleSet, english)).Where(pair => pair.First.Text == pair.Second.Text);
        Assert.Equal([], same.Select(pair => pair.First.Text).Except(SameInBoth, StringComparer.Ordinal));
    }

    [Fact]
    public void The_engine_has_every_sentence_in_Spanish()
    {
        var texts = TextPack.LoadOrThrow(File.ReadAllText(Path.Combine(RuleFiles.Folder, "common.texts.es.yaml")));
        var english = TextPack.LoadOrThrow(File.ReadAllText(Path.Combine(RuleFiles.Folder, "common.texts.en.yaml")));

        Assert.Equal(english.Texts.Select(text => text.Path), texts.Texts.Select(text => text.Path));
    }

    private static IEnumerable<LocalText> All(RuleSet ruleSet, RuleSetTexts texts) =>
    [
        texts.Title,
        texts.LimitsOfUse,
        .. ruleSet.Definition.Parameters.Select(parameter => texts.Parameter(parameter.Id)),
        .. ruleSet.Definition.Sections.Select(section => texts.Section(section.Id)),
        .. ruleSet.Definition.Items.Select(item => texts.Item(item.Id)),
        .. ruleSet.Definition.Items.SelectMany(item => item.Options.Select(option => texts.Option(item.Id, option.Code))),
        .. ruleSet.Definition.Categories.Select(category => texts.Category(category.Id)),
        .. ruleSet.Definition.Scores.Select(score => texts.Score(score.Id)),
        .. ruleSet.Definition.Classifications.Select(classification => texts.Classification(classification.Id)),
        .. ruleSet.Definition.Classifications.SelectMany(classification => classification.Levels.Select(level => texts.Level(classification.Id, level.Id))),
        .. ruleSet.Definition.Prompts.Select(prompt => texts.Prompt(prompt.Id)),
    ];

    [GeneratedRegex(@"[\p{L}\p{N}-]+")]
    private static partial Regex Word();
}
