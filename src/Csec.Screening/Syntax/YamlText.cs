using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>What is looked for in a text before it is read as YAML.</summary>
internal static class YamlText
{
    /// <summary>Whether there is no invisible character, no tab in an indentation and no directive; else one is reported.</summary>
    public static bool IsReadable(SourceText source, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        if (IndexOfControl(content) is >= 0 and var control)
        {
            diagnostics.ControlCharacter(new(control, 1));
            return false;
        }

        if (IndexOfTab(content) is >= 0 and var tab)
        {
            diagnostics.Tab(new(tab, 1));
            return false;
        }

        if (IndexOfDirective(content) is >= 0 and var directive)
        {
            diagnostics.Directive(new(directive, 1));
            return false;
        }

        return true;
    }

    /// <summary>The first character that is invisible, ends a line in YAML only, or is half of one; or -1.</summary>
    private static int IndexOfControl(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsHighSurrogate(content[i]) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(content[i]) || IsControl(content[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsControl(char c) =>
        c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007f' and <= '\u009f')
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>The first tab with nothing but spaces before it on its line; or -1.</summary>
    private static int IndexOfTab(string content)
    {
        var isIndentation = true;
        for (var i = 0; i < content.Length; i++)
        {
            if (isIndentation && content[i] == '\t')
            {
                return i;
            }

            isIndentation = content[i] is '\n' or '\r' || (isIndentation && content[i] == ' ');
        }

        return -1;
    }

    /// <summary>A `%` that begins the first line that is neither empty nor a comment; or -1.</summary>
    private static int IndexOfDirective(string content)
    {
        for (var line = 0; line < content.Length; line = content.IndexOf('\n', line) is >= 0 and var end ? end + 1 : content.Length)
        {
            var first = line;
            while (first < content.Length && content[first] is (' ' or '\r'))
            {
                first++;
            }

            if (first < content.Length && content[first] is not ('\n' or '#'))
            {
                return content[first] == '%' && (first == line || content[first - 1] == '\r') ? first : -1;
            }
        }

        return -1;
    }
}
