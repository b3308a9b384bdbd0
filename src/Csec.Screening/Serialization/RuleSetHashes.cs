using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>
/// SHA-256 of the canonical JSON of what a rule set means. The life cycle is in neither hash, and layout, comments and
/// the spelling of numbers never matter.
/// </summary>
internal static class RuleSetHashes
{
    /// <summary>The hash of what computes scores and levels: no id, version, texts, sources, confidence, population or prompts.</summary>
    public static string Logic(RuleSetDefinition definition) => Hash(Canonical(definition, withTexts: false));

    /// <summary>The hash of everything but the life cycle.</summary>
    public static string Content(RuleSetDefinition definition) => Hash(Canonical(definition, withTexts: true));

    /// <summary>The bytes that are hashed.</summary>
    internal static byte[] Canonical(RuleSetDefinition definition, bool withTexts)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, JsonWriting.OneLine))
        {
            new DefinitionWriter(writer, withTexts).Write(definition);
        }

        return CanonicalJson.From(buffer.ToArray());
    }

    private static string Hash(byte[] bytes)
    {
        using var algorithm = SHA256.Create();
        var text = new StringBuilder("sha256:");
        foreach (var value in algorithm.ComputeHash(bytes))
        {
            text.Append("0123456789abcdef"[value >> 4]).Append("0123456789abcdef"[value & 15]);
        }

        return text.ToString();
    }
}
