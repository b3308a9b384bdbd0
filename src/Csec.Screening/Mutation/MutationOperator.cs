namespace Csec.Screening.Mutation;

/// <summary>The kinds of small edits that golden cases must notice.</summary>
public enum MutationOperator
{
    /// <summary>A number of points, a weight, threshold, band, cap or value of a parameter is one more or one less.</summary>
    Number,

    /// <summary>A comparison is another one, such as <c>over</c> for <c>at least</c>.</summary>
    Comparison,

    /// <summary>What stands behind <c>is</c> is another option or value; a bare item means its other answer.</summary>
    Option,

    /// <summary>What was denied is said, or what was said is denied.</summary>
    Negation,

    /// <summary>Something that was counted, summed or listed is left out.</summary>
    Dropped,

    /// <summary>The upper or lower bound of a score is gone.</summary>
    Bound,

    /// <summary>A floor under the level is gone.</summary>
    Floor,

    /// <summary>An override is gone.</summary>
    Override,

    /// <summary>A gate is always open or never.</summary>
    Gate,

    /// <summary>Two rules that follow each other have changed places.</summary>
    Order,

    /// <summary><c>and</c> stands for <c>or</c>, or <c>or</c> for <c>and</c>.</summary>
    AndOr,

    /// <summary><c>any</c> stands for <c>all</c>, or <c>all</c> for <c>any</c>.</summary>
    AnyAll,

    /// <summary>Incomplete forms are treated in another way.</summary>
    MissingRule,

    /// <summary>A parameter has another default.</summary>
    Default,
}
