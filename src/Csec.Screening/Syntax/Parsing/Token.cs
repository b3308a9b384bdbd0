using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

internal enum TokenKind
{
    Word,
    Number,
    Comma,
    Open,
    Close,
    Plus,
    Minus,
    Times,
    Unknown,
    End,
}

/// <summary>One word, number or sign of an expression.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span);

/// <summary>Cuts an expression into tokens. <c>-</c> belongs to a word unless spaces stand around it.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of a value, or null when there are too many; places are exact unless escapes move them.</summary>
    public static IReadOnlyList<Token>? Tokenize(SourceText source, YamlScalar scalar, int most)
    {
        var text = scalar.Value;
        var places = ScalarPlaces.Of(source, scalar);
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (tokens.Count == most)
            {
                return null;
            }

            var start = i;
            var kind = text[i] switch
            {
                ',' => TokenKind.Comma,
                '(' => TokenKind.Open,
                ')' => TokenKind.Close,
                '+' => TokenKind.Plus,
                '*' => TokenKind.Times,
                '-' => TokenKind.Minus,
                _ => IsWordCharacter(text[i]) ? TokenKind.Word : TokenKind.Unknown,
            };
            i++;
            if (kind == TokenKind.Word)
            {
                while (i < text.Length && (IsWordCharacter(text[i]) || ContinuesWord(text, i)))
                {
                    i++;
                }

                kind = IsNumber(text, start, i) ? TokenKind.Number : kind;
            }
            else if (kind == TokenKind.Unknown)
            {
                i += char.IsHighSurrogate(text[start]) && i < text.Length ? 1 : 0;
                while (i < text.Length && "<>=!&|/".IndexOf(text[i]) >= 0 && "<>=!&|/".IndexOf(text[start]) >= 0)
                {
                    i++;
                }
            }

            tokens.Add(new(kind, text.Substring(start, i - start), SpanOf(scalar, places, start, i)));
        }

        tokens.Add(new(TokenKind.End, "", SpanOf(scalar, places, text.Length, text.Length)));
        return tokens;
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static bool ContinuesWord(string text, int i)
    {
        var next = i;
        while (next < text.Length && (text[next] is '-' or '.'))
        {
            next++;
        }

        return next > i && next < text.Length && IsWordCharacter(text[next]);
    }

    private static bool IsNumber(string text, int start, int end)
    {
        var dots = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '.')
            {
                dots++;
            }
            else if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return dots <= 1;
    }

    private static SourceSpan SpanOf(YamlScalar scalar, int[]? places, int start, int end) =>
        places is null ? scalar.Span : SourceSpan.FromBounds(places[start], places[end]);
}
