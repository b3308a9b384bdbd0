namespace Csec.Screening.Testing;

/// <summary>A case did not come as expected; the message says what.</summary>
public sealed class RuleSetCaseException : Exception
{
    internal RuleSetCaseException(string name, IReadOnlyList<string> mismatches)
        : base(string.Join("\n", mismatches.Prepend(name + ":"))) => Mismatches = mismatches;

    /// <summary>What did not come as expected.</summary>
    public IReadOnlyList<string> Mismatches { get; }
}
