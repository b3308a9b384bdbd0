namespace Csec.Screening;

/// <summary>
/// A text of a rule set as it is shown: its path, such as <c>items.ran-away</c>, and whether the packs of the locale have
/// none, so that the English one stands instead.
/// </summary>
public readonly record struct LocalText(string Path, string Text, bool FellBack)
{
    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
