using System.Text.Encodings.Web;

namespace Csec.Screening.Serialization;

/// <summary>Escapes what JSON demands and nothing else, as RFC 8785 writes strings.</summary>
internal sealed class PlainEncoder : JavaScriptEncoder
{
    public static readonly PlainEncoder Instance = new();

    private const string Hexadecimal = "0123456789abcdef";

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (text[i] is < ' ' or '"' or '\\' || (char.IsSurrogate(text[i]) && !IsPair(text, textLength, ref i)))
            {
                return i;
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var shortForm = unicodeScalar switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => '\0',
        };
        numberOfCharactersWritten = shortForm != '\0' ? 2 : unicodeScalar < ' ' ? 6 : unicodeScalar > 0xFFFF ? 2 : 1;
        if (bufferLength < numberOfCharactersWritten)
        {
            numberOfCharactersWritten = 0;
            return false;
        }

        if (shortForm != '\0')
        {
            buffer[0] = '\\';
            buffer[1] = shortForm;
        }
        else if (unicodeScalar < ' ')
        {
            buffer[0] = '\\';
            buffer[1] = 'u';
            buffer[2] = '0';
            buffer[3] = '0';
            buffer[4] = Hexadecimal[unicodeScalar >> 4];
            buffer[5] = Hexadecimal[unicodeScalar & 15];
        }
        else if (unicodeScalar > 0xFFFF)
        {
            buffer[0] = (char)(0xD800 + ((unicodeScalar - 0x10000) >> 10));
            buffer[1] = (char)(0xDC00 + ((unicodeScalar - 0x10000) & 0x3FF));
        }
        else
        {
            buffer[0] = (char)unicodeScalar;
        }

        return true;
    }

    private static unsafe bool IsPair(char* text, int length, ref int at)
    {
        if (at + 1 >= length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return false;
        }

        at++;
        return true;
    }
}
