using System.Globalization;
using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>How this library writes JSON: UTF-8, line feeds, exact decimals, the same bytes everywhere.</summary>
internal static class JsonWriting
{
    public static readonly JsonWriterOptions OneLine = new() { Encoder = PlainEncoder.Instance, SkipValidation = true };

    public static readonly JsonWriterOptions Indented = OneLine with { Indented = true, IndentCharacter = ' ', IndentSize = 2, NewLine = "\n" };

    /// <summary>The shortest exact form: no exponent, no trailing zeros, no minus before zero.</summary>
    public static string Text(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    public static void WriteDecimal(this Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        writer.WriteDecimalValue(value);
    }

    public static void WriteDecimalValue(this Utf8JsonWriter writer, decimal? value)
    {
        if (value is not { } number)
        {
            writer.WriteNullValue();
        }
        else if (number is >= int.MinValue and <= int.MaxValue && decimal.Truncate(number) == number)
        {
            writer.WriteNumberValue((int)number);
        }
        else
        {
            writer.WriteRawValue(Text(number), skipInputValidation: true);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
        {
            writer.WriteStringValue(texts[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>An answer as a request gives it, without its source; null for none, and for a value that no item takes.</summary>
    public static void WriteAnswer(this Utf8JsonWriter writer, Answer answer)
    {
        switch (answer.Form)
        {
            case AnswerForm.Text:
                writer.WriteStringValue(answer.Text);
                break;
            case AnswerForm.Number:
                writer.WriteNumberValue(answer.Number);
                break;
            case AnswerForm.Codes:
                writer.WriteStartArray();
                foreach (var code in answer.Codes)
                {
                    writer.WriteStringValue(code);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes nothing for null.</summary>
    public static void WriteIfPresent(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
