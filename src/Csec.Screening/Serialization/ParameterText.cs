using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Parameters as a person types them.</summary>
internal static class ParameterText
{
    /// <summary>A value of the kind that is asked for; a text that is none of it stays a code, and is refused as such.</summary>
    public static ParameterValue Read(ParameterKind? kind, string text)
    {
        if (kind == ParameterKind.Flag && text is ("true" or "false"))
        {
            return new(ParameterKind.Flag, text, 0);
        }

        return kind == ParameterKind.Number
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new(ParameterKind.Number, JsonWriting.Text(number), number)
                : new(ParameterKind.Code, text, 0);
    }
}
