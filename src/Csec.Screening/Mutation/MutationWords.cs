namespace Csec.Screening.Mutation;

/// <summary>The operators as they are printed.</summary>
public static class MutationWords
{
    /// <summary>The operator in a word or two: <c>number</c>, <c>and-or</c>, <c>missing-rule</c>.</summary>
    public static string Of(MutationOperator kind) => kind switch
    {
        MutationOperator.AndOr => "and-or",
        MutationOperator.AnyAll => "any-all",
        MutationOperator.MissingRule => "missing-rule",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
