using System.Text;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>Bytes to text: UTF-8 only, a byte-order mark is taken off with a warning.</summary>
internal static class Utf8Text
{
    /// <summary>The text; what is no UTF-8 is reported at its place.</summary>
    public static (SourceText Source, DiagnosticBag Diagnostics) Decode(byte[] bytes, string path)
    {
        var (content, isWhole) = Strict(bytes);
        var (source, diagnostics) = FromContent(content, path);
        if (!isWhole && source.Content.Length > YamlReader.MaximumLength)
        {
            diagnostics.TooLarge(YamlReader.MaximumLength);
        }
        else if (!isWhole)
        {
            diagnostics.NotUtf8(source.Content.Length);
        }

        return (source, diagnostics);
    }

    /// <summary>The text of a stream; of one that is too large only the beginning is read, which is then refused as too large.</summary>
    public static (SourceText Source, DiagnosticBag Diagnostics) Read(Stream stream, string path)
    {
        // No character takes more than three bytes of UTF-8 for each UTF-16 unit.
        const int enough = (YamlReader.MaximumLength * 3) + 4;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (bytes.Length < enough && (read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return Decode(bytes.ToArray(), path);
    }

    /// <summary>A text as it is, without a byte-order mark at its start.</summary>
    public static (SourceText Source, DiagnosticBag Diagnostics) FromContent(string content, string path)
    {
        var hasMark = content.Length > 0 && content[0] == '\uFEFF';
        var source = new SourceText(hasMark ? content.Substring(1) : content, path);
        var diagnostics = new DiagnosticBag(source);
        if (hasMark)
        {
            diagnostics.ByteOrderMark();
        }

        return (source, diagnostics);
    }

    /// <summary>The whole text, or the part before the first byte that is no UTF-8.</summary>
    private static (string Content, bool IsWhole) Strict(byte[] bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && LengthAt(bytes, valid) is > 0 and var length)
        {
            valid += length;
        }

        return (Encoding.UTF8.GetString(bytes, 0, valid), valid == bytes.Length);
    }

    /// <summary>How many bytes the character there takes, or 0 when it is no UTF-8 (table 3-7 of the Unicode standard).</summary>
    private static int LengthAt(byte[] bytes, int at)
    {
        int Tail(int count, int lowest, int highest)
        {
            if (at + count >= bytes.Length || bytes[at + 1] < lowest || bytes[at + 1] > highest)
            {
                return 0;
            }

            for (var i = 2; i <= count; i++)
            {
                if (bytes[at + i] is < 0x80 or > 0xBF)
                {
                    return 0;
                }
            }

            return count + 1;
        }

        return bytes[at] switch
        {
            <= 0x7F => 1,
            >= 0xC2 and <= 0xDF => Tail(1, 0x80, 0xBF),
            0xE0 => Tail(2, 0xA0, 0xBF),
            0xED => Tail(2, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => Tail(2, 0x80, 0xBF),
            0xF0 => Tail(3, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => Tail(3, 0x80, 0xBF),
            0xF4 => Tail(3, 0x80, 0x8F),
            _ => 0,
        };
    }
}
