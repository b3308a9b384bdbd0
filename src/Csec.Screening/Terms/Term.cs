using System.Text.RegularExpressions;

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

/// <summary>A term to avoid, found as whole words in all its forms, and what to write instead.</summary>
internal sealed class Term
{
    private readonly Regex _pattern;

    /// <summary><paramref name="words"/> is a pattern in which a space stands for white space or a hyphen.</summary>
    public Term(string words, string instead, TermScope scope, bool keepsCase = false)
    {
        Instead = instead;
        Scope = scope;
        var pattern = $@"(?<![\p{{L}}\p{{N}}-])(?:{words.Replace(" ", @"[\s-]+")})(?![\p{{L}}\p{{N}}]|-\p{{L}})";
        var options = RegexOptions.CultureInvariant | (keepsCase ? RegexOptions.None : RegexOptions.IgnoreCase);
        _pattern = new(pattern, options, Regex.InfiniteMatchTimeout);
    }

    /// <summary>What to write instead, as the end of a sentence that begins with "Write".</summary>
    public string Instead { get; }

    public TermScope Scope { get; }

    public IEnumerable<(int Start, int Length)> In(string text) =>
        _pattern.Matches(text).Cast<Match>().Select(match => (match.Index, match.Length));
}
