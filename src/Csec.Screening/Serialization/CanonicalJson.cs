using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>
/// RFC 8785: members sorted by UTF-16 code units, no white space, the fewest escapes. Numbers keep their exact decimal
/// form, which is the RFC's own form for up to 15 digits between 0.000001 and 10^21.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The canonical bytes of a JSON text.</summary>
    public static byte[] From(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var buffer = new ByteBuffer(json.Length + 16);
        using (var writer = new Utf8JsonWriter(buffer, JsonWriting.OneLine))
        {
            Write(document.RootElement, writer);
        }

        return buffer.ToArray();
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            case JsonValueKind.Number:
                writer.WriteDecimalValue(element.GetDecimal());
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
