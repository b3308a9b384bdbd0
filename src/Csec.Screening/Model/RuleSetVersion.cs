using System.Globalization;

namespace Csec.Screening.Model;

/// <summary>A rule set's version, ordered as SemVer 2.0 says; build metadata is not allowed.</summary>
public readonly record struct RuleSetVersion : IComparable<RuleSetVersion>
{
    private RuleSetVersion(int major, int minor, int patch, string? prerelease)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
    }

    /// <summary>Rises when some sheet gets a lower level or an id goes.</summary>
    public int Major { get; }

    /// <summary>Rises when the logic changes in another way.</summary>
    public int Minor { get; }

    /// <summary>Rises when the logic stays the same.</summary>
    public int Patch { get; }

    /// <summary>The dotted part after <c>-</c>, or null for a release.</summary>
    public string? Prerelease { get; }

    /// <summary>Reads <c>1.2.3</c> or <c>1.2.3-beta.1</c>; anything else is refused.</summary>
    public static bool TryParse(string text, out RuleSetVersion version)
    {
        version = default;
        var dash = text.IndexOf('-');
        var numbers = (dash < 0 ? text : text.Substring(0, dash)).Split('.');
        var prerelease = dash < 0 ? null : text.Substring(dash + 1);
        if (numbers.Length != 3 || !IsNumber(numbers[0], out var major) || !IsNumber(numbers[1], out var minor)
            || !IsNumber(numbers[2], out var patch))
        {
            return false;
        }

        if (prerelease is not null && !prerelease.Split('.').All(IsIdentifier))
        {
            return false;
        }

        version = new(major, minor, patch, prerelease);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(RuleSetVersion other)
    {
        var order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        return order != 0 ? order : ComparePrerelease(Prerelease, other.Prerelease);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Major}.{Minor}.{Patch}") + (Prerelease is null ? "" : "-" + Prerelease);

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator <(RuleSetVersion left, RuleSetVersion right) => left.CompareTo(right) < 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator >(RuleSetVersion left, RuleSetVersion right) => left.CompareTo(right) > 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator <=(RuleSetVersion left, RuleSetVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator >=(RuleSetVersion left, RuleSetVersion right) => left.CompareTo(right) >= 0;

    private static int ComparePrerelease(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is null).CompareTo(right is null);
        }

        var a = left.Split('.');
        var b = right.Split('.');
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = (IsNumber(a[i], out var x), IsNumber(b[i], out var y)) switch
            {
                (true, true) => x.CompareTo(y),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(a[i], b[i]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static bool IsNumber(string text, out int number)
    {
        number = 0;
        return text.Length > 0 && text.All(c => c is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')
        && (!text.All(c => c is >= '0' and <= '9') || IsNumber(text, out _));
}
