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
    /// <summary>The tokens of a value; places are exact when the value stands in the source as it is.</summary>
    public static IReadOnlyList<Token> Tokenize(SourceText source, YamlScalar scalar)
    {
        var text = scalar.Value;
        var offset = OffsetOf(source, scalar);
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
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
                while (i < text.Length && "<>=!&|/".IndexOf(text[i]) >= 0 && "<>=!&|/".IndexOf(text[start]) >= 0)
                {
                    i++;
                }
            }

            tokens.Add(new(kind, text.Substring(start, i - start), SpanOf(scalar, offset, start, i)));
        }

        tokens.Add(new(TokenKind.End, "", SpanOf(scalar, offset, text.Length, text.Length)));
        return tokens;
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static bool ContinuesWord(string text, int i) =>
        text[i] is '-' or '.' && i + 1 < text.Length && IsWordCharacter(text[i + 1]);

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

    /// <summary>Where the value begins in the source, or null when escapes or folding moved it.</summary>
    private static int? OffsetOf(SourceText source, YamlScalar scalar)
    {
        var start = scalar.Span.Start + (scalar.IsPlain ? 0 : 1);
        return start + scalar.Value.Length <= source.Content.Length
            && string.CompareOrdinal(source.Content, start, scalar.Value, 0, scalar.Value.Length) == 0
            ? start
            : null;
    }

    private static SourceSpan SpanOf(YamlScalar scalar, int? offset, int start, int end) =>
        offset is { } first ? SourceSpan.FromBounds(first + start, first + end) : scalar.Span;
}
