using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes what is left to ask.</summary>
internal static class OutlookWriter
{
    public static void Write(Utf8JsonWriter writer, Outlook outlook)
    {
        writer.WriteStartObject("outlook");
        writer.WriteStartObject("classifications");
        for (var i = 0; i < outlook.Classifications.Count; i++)
        {
            Write(writer, outlook.Classifications[i]);
        }

        writer.WriteEndObject();
        writer.WriteString("text", outlook.Text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ClassificationOutlook outlook)
    {
        writer.WriteStartObject(outlook.Id);
        writer.WriteBoolean("canChange", outlook.CanChange);
        writer.WriteTexts("items", outlook.Items);
        if (outlook.DecidesMost is { } decides)
        {
            writer.WriteStartObject("decidesMost");
            writer.WriteString("item", decides.Item);
            writer.WriteNumber("levels", decides.Levels);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("decidesMost");
        }

        writer.WriteEndObject();
    }
}
