namespace Csec.Screening.Testing;

/// <summary>
/// How a form that asks for counts only follows from one that asks item by item: for each number item of the count form the
/// items it counts. Other items of the same id are answered alike on both.
/// </summary>
/// <example>
/// <code>
/// var form = new CountForm(new Dictionary&lt;string, CountedItems&gt; { ["ace-count"] = new(["abuse", "neglect"], "yes") });
/// Laws.CountsAgreeWithItems(itemised, counted, form, sheet).OrThrow();
/// </code>
/// </example>
public sealed record CountForm(IReadOnlyDictionary<string, CountedItems> Counts);
