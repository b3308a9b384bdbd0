namespace Csec.Screening.Benchmarks;

/// <summary>One sheet in every form that an arm takes.</summary>
/// <param name="Bytes">For hand-written code: the position of the option, or <see cref="IInstrument.Missing"/>.</param>
/// <param name="Answers">By item id and option code; a missing answer is left out.</param>
/// <param name="Packed">For a program.</param>
/// <param name="Classes">For the diagrams.</param>
public sealed record Sheet(byte[] Bytes, AnswerSheet Answers, PackedSheet Packed, ushort[] Classes);
