using System.Globalization;

namespace Csec.Screening.Syntax;

/// <summary>How ids, codes, dates and numbers are spelled.</summary>
internal static class Spelling
{
    /// <summary>Small letters and digits in groups joined by single hyphens.</summary>
    public static bool IsCode(string text)
    {
        if (text.Length is 0 or > 80)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isHyphen = text[i] == '-';
            if (isHyphen ? i == 0 || i == text.Length - 1 || text[i - 1] == '-' : text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A code with at least one letter.</summary>
    public static bool IsId(string text) => IsCode(text) && text.Any(c => c is >= 'a' and <= 'z');

    /// <summary>How a code is read aloud: hyphens between letters are spaces, those of numbers such as <c>2-3</c> stay.</summary>
    public static string Label(string code)
    {
        var label = code.ToCharArray();
        for (var i = 1; i < label.Length - 1; i++)
        {
            if (code[i] == '-' && code[i - 1] is >= 'a' and <= 'z' && code[i + 1] is >= 'a' and <= 'z')
            {
                label[i] = ' ';
            }
        }

        return new(label);
    }

    /// <summary>A day of the calendar as <c>yyyy-MM-dd</c>.</summary>
    public static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Digits with at most six decimals, no leading zeros, no exponent; a sign only in front.</summary>
    public static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        var digits = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        var parts = digits.Split('.');
        return parts.Length <= 2 && parts.All(part => part.Length > 0 && part.All(c => c is >= '0' and <= '9'))
            && (parts[0].Length == 1 || parts[0][0] != '0') && parts[0].Length <= 10 && (parts.Length == 1 || parts[1].Length <= 6)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
