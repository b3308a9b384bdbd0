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
            or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>The first tab that stands before anything else on its line; or -1.</summary>
    private static int IndexOfTab(string content)
    {
        var tab = -1;
        var isIndentation = true;
        for (var i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case '\n' or '\r':
                    tab = -1;
                    isIndentation = true;
                    break;
                case ' ':
                    break;
                case '\t':
                    tab = isIndentation && tab < 0 ? i : tab;
                    break;
                default:
                    if (isIndentation && tab >= 0 && content[i] != '#')
                    {
                        return tab;
                    }

                    isIndentation = false;
                    break;
            }
        }

        return -1;
    }

    /// <summary>A `%` that begins the first line that is neither empty nor a comment; or -1.</summary>
    private static int IndexOfDirective(string content)
    {
        var at = 0;
        while (at < content.Length)
        {
            var end = content.IndexOfAny(['\n', '\r'], at);
            end = end < 0 ? content.Length : end;
            var line = content.Substring(at, end - at).Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                return content[at] == '%' ? at : -1;
            }

            at = end + 1;
        }

        return -1;
    }
}
