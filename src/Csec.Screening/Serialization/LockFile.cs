using System.Text;
using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>The two hashes of a locked version.</summary>
internal readonly record struct LockedHashes(string Logic, string Content);

/// <summary>Reads and writes <c>rules.lock.json</c>: an object by id@version, each with both hashes.</summary>
internal static class LockFile
{
    /// <summary>The entries, or null when the text is no lock.</summary>
    public static SortedDictionary<string, LockedHashes>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var entries = new SortedDictionary<string, LockedHashes>(StringComparer.Ordinal);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                entries.Add(entry.Name, new(Hash(entry.Value, "logicHash"), Hash(entry.Value, "contentHash")));
            }

            return entries;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    public static string Write(SortedDictionary<string, LockedHashes> entries)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            writer.WriteStartObject();
            foreach (var entry in entries)
            {
                writer.WriteStartObject(entry.Key);
                writer.WriteString("logicHash", entry.Value.Logic);
                writer.WriteString("contentHash", entry.Value.Content);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Hash(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new JsonException();
}
