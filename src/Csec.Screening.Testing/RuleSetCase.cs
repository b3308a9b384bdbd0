namespace Csec.Screening.Testing;

/// <summary>One case of a cases file, by name, to be run by any test framework.</summary>
public sealed class RuleSetCase
{
    private readonly IReadOnlyList<string> _mismatches;

    internal RuleSetCase(string name, IEnumerable<string> mismatches)
    {
        Name = name;
        _mismatches = Array.AsReadOnly<string>([.. mismatches]);
    }

    /// <summary>The name that its author gave it; no two of a file are alike.</summary>
    public string Name { get; }

    /// <summary>What did not come as expected, one sentence each with its place in the file; empty when the case passes.</summary>
    public IReadOnlyList<string> Run() => _mismatches;

    /// <summary>Passes, or says everything that did not come as expected.</summary>
    /// <exception cref="RuleSetCaseException">The case did not pass.</exception>
    public void RunOrThrow()
    {
        if (_mismatches.Count > 0)
        {
            throw new RuleSetCaseException(Name, _mismatches);
        }
    }

    /// <summary>The name, by which test frameworks show the case.</summary>
    public override string ToString() => Name;
}
