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
        var (content, badAt) = Strict(bytes);
        return badAt is { } offset ? Refused(content, offset, path) : FromContent(content, path);
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

    private static (SourceText Source, DiagnosticBag Diagnostics) Refused(string before, int offset, string path)
    {
        var source = new SourceText(before, path);
        var diagnostics = new DiagnosticBag(source);
        diagnostics.NotUtf8(offset);
        return (source, diagnostics);
    }

    /// <summary>The whole text, or the part before the first byte that is no UTF-8.</summary>
    private static (string Content, int? BadAt) Strict(byte[] bytes)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        decoder.Fallback = DecoderFallback.ExceptionFallback;
        var characters = new char[bytes.Length];
        try
        {
            return (new(characters, 0, decoder.GetChars(bytes, 0, bytes.Length, characters, 0, flush: true)), null);
        }
        catch (DecoderFallbackException exception)
        {
            var good = Encoding.UTF8.GetString(bytes, 0, Math.Max(0, Math.Min(exception.Index, bytes.Length)));
            return (good, good.Length);
        }
    }
}
