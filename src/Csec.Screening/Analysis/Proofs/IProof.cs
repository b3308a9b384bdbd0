namespace Csec.Screening.Analysis.Proofs;

/// <summary>Something that is proved of a rule set under every setting of its parameters, or refuted by an example.</summary>
internal interface IProof
{
    void Run(ProofContext context);
}
