using System.Text.Json;

namespace Csec.Screening.Tests.Serialization;

public sealed class JsonSchemasTests
{
    [Fact]
    public void Each_property_of_an_assessment_is_described_and_required()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Assessment);
        using var assessment = JsonDocument.Parse(SmallRules.Load().AssessOrThrow(AnswerSheet.Of(("hurt", "yes")), null, new() { Explain = true }).ToJson());
        var names = assessment.RootElement.EnumerateObject().Select(member => member.Name).ToList();

        Assert.Equal(names, schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(names.Where(name => name != "outlook"), schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
        foreach (var name in new[] { "ruleSet", "engine", "applies", "completeness", "outlook" })
        {
            Assert.Equal(
                assessment.RootElement.GetProperty(name).EnumerateObject().Select(member => member.Name),
                schema.RootElement.GetProperty("properties").GetProperty(name).GetProperty("properties").EnumerateObject().Select(member => member.Name));
        }
    }

    [Fact]
    public void Each_property_of_a_duty_is_described_and_those_always_there_are_required()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Assessment);
        var described = schema.RootElement.GetProperty("properties").GetProperty("duties").GetProperty("items");
        using var assessment = JsonDocument.Parse(DutyRules.Load().AssessOrThrow(AnswerSheet.Empty, new() { Events = ["missing", "return"] }).ToJson());
        var duties = assessment.RootElement.GetProperty("duties").EnumerateArray().Select(duty => duty.EnumerateObject().Select(member => member.Name).ToList()).ToList();

        Assert.Equal(
            described.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToHashSet(),
            duties.SelectMany(names => names).ToHashSet());
        Assert.Equal(
            described.GetProperty("required").EnumerateArray().Select(name => name.GetString()!),
            duties.Aggregate<IEnumerable<string>>((all, names) => all.Intersect(names)));
    }

    [Fact]
    public void Each_key_of_a_rule_set_is_described()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.RuleSet);
        var described = schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToHashSet();
        var assembly = typeof(RuleSet).Assembly;
        var resources = assembly.GetManifestResourceNames().Where(name => name.StartsWith("rules/", StringComparison.Ordinal) && !name.Contains(".texts.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(resources);
        foreach (var resource in resources)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var keys = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0]))
                .Select(line => line.Split(':')[0]);
            Assert.All(keys, key => Assert.Contains(key, described));
        }
    }

    [Theory]
    [InlineData("rule-set")]
    [InlineData("assessment")]
    [InlineData("diff")]
    public void Every_reference_of_a_schema_leads_somewhere(string name)
    {
        using var schema = JsonDocument.Parse(name switch { "rule-set" => JsonSchemas.RuleSet, "diff" => JsonSchemas.Difference, _ => JsonSchemas.Assessment });

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        var definitions = schema.RootElement.GetProperty("$defs");
        foreach (var reference in References(schema.RootElement))
        {
            Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
            Assert.True(definitions.TryGetProperty(reference["#/$defs/".Length..], out _), reference);
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
