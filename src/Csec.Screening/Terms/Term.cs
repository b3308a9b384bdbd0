using System.Text.RegularExpressions;
using Csec.Screening.Text;

namespace Csec.Screening.Terms;

/// <summary>In which texts a term is out of place.</summary>
internal enum TermScope
{
    /// <summary>In every text, messages and documentation among them.</summary>
    Everywhere,

    /// <summary>In the texts of rule sets; elsewhere it may be said of other things.</summary>
    RuleTexts,

    /// <summary>In the labels of levels, where it would be a verdict; elsewhere it may be said of other things.</summary>
    Labels,
}

/// <summary>How the words of a term are told from others.</summary>
[Flags]
internal enum TermForm
{
    /// <summary>Wherever the words stand, joined to others by a hyphen too, and in a text of any language.</summary>
    Any = 0,

    /// <summary>Only as written, so that a name with a capital letter is no such term.</summary>
    KeepsCase = 1,

    /// <summary>Not where a hyphen joins them to others, which makes another word of them.</summary>
    Unjoined = 2,

    /// <summary>Only in English, because the words are everyday words of other languages.</summary>
    OnlyEnglish = 4,
}

/// <summary>A term to avoid, found as whole words in all its forms, and what to write instead.</summary>
internal sealed class Term
{
    private readonly Regex _pattern;

    /// <summary><paramref name="words"/> is a pattern in which a space stands for white space, hyphens or underscores.</summary>
    public Term(string words, string instead, TermScope scope, TermForm form = TermForm.Any)
    {
        Instead = instead;
        Scope = scope;
        IsOnlyEnglish = (form & TermForm.OnlyEnglish) != TermForm.Any;
        var isUnjoined = (form & TermForm.Unjoined) != TermForm.Any;
        var (before, after) = isUnjoined ? (@"[\p{L}\p{N}-]", @"[\p{L}\p{N}]|-\p{L}") : (@"[\p{L}\p{N}]", @"[\p{L}\p{N}]");
        var pattern = $@"(?<!{before})(?:{PlainText.Of(words).Replace(" ", @"[\s_-]+")})(?!{after})";
        var options = RegexOptions.CultureInvariant | ((form & TermForm.KeepsCase) != TermForm.Any ? RegexOptions.None : RegexOptions.IgnoreCase);
        _pattern = new(pattern, options, Regex.InfiniteMatchTimeout);
    }

    /// <summary>What to write instead, as the end of a sentence that begins with "Write".</summary>
    public string Instead { get; }

    public TermScope Scope { get; }

    /// <summary>Whether it is looked for in English texts alone.</summary>
    public bool IsOnlyEnglish { get; }

    public IEnumerable<(int Start, int Length)> In(string text) =>
        _pattern.Matches(text).Cast<Match>().Select(match => (match.Index, match.Length));
}
