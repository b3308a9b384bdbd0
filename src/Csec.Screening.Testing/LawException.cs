namespace Csec.Screening.Testing;

/// <summary>A law is broken; the message says which and by what.</summary>
public sealed class LawException : Exception
{
    internal LawException(LawResult result)
        : base(result.ToString()) => Result = result;

    /// <summary>The law and what broke it.</summary>
    public LawResult Result { get; }
}
