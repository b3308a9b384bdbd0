using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>
/// The other answers of an item, the nearest to a given one first: by place in the list of options, by number, or a set of
/// options by how many are chosen otherwise. Of answers as near the earlier, or the lesser number, comes first.
/// </summary>
internal sealed class NearbyAnswers(AnswerClasses classes, CompiledSetting compiled)
{
    /// <summary>The answers that a person comes to by one choice: any option or number, but of several options one put in or left out.</summary>
    public IEnumerable<(long Value, ushort Class)> Of(Item item, long value)
    {
        var others = item.Kind switch
        {
            AnswerKind.Choice => Outwards(value, 0, item.Options.Count - 1),
            AnswerKind.WholeNumber => Outwards(value, item.Minimum, item.Maximum),
            AnswerKind.MultipleChoice => Sets(item, value),
            _ => [],
        };
        foreach (var other in others)
        {
            if (ClassOf(item, other) is { } found)
            {
                yield return (other, found);
            }
        }
    }

    /// <summary>The answer of a class that is nearest to a given one, or the first without one, and how far away it is.</summary>
    public (long Value, long Distance) Nearest(Item item, ushort answerClass, long? value)
    {
        var answers = item.Kind == AnswerKind.WholeNumber
            ? classes.Numbers(item.Index, answerClass).Select(number => (long)number)
            : classes.Options(item.Index, answerClass).Select(option => (long)option);
        var (nearest, least) = (0L, long.MaxValue);
        var place = 0;
        foreach (var answer in answers)
        {
            var distance = value is { } from ? Distance(item, from, answer) : place++;
            if (distance < least)
            {
                (nearest, least) = (answer, distance);
            }
        }

        return (nearest, least);
    }

    private ushort? ClassOf(Item item, long value)
    {
        var found = item.Kind switch
        {
            AnswerKind.WholeNumber => classes.OfNumber(item.Index, (int)value),
            AnswerKind.MultipleChoice => classes.OfOptions(item.Index, (ulong)value),
            _ => classes.OfOption(item.Index, (int)value),
        };
        return compiled.IsValue(item.Index, found) ? found : null;
    }

    private static IEnumerable<long> Outwards(long value, long first, long last)
    {
        for (var distance = 1L; value - distance >= first || value + distance <= last; distance++)
        {
            if (value - distance >= first)
            {
                yield return value - distance;
            }

            if (value + distance <= last)
            {
                yield return value + distance;
            }
        }
    }

    /// <summary>An option that excludes others takes their place, and they take its.</summary>
    private static IEnumerable<long> Sets(Item item, long value)
    {
        var exclusive = 0L;
        for (var option = 0; option < item.Options.Count; option++)
        {
            exclusive |= item.Options[option].IsExclusive ? 1L << option : 0;
        }

        for (var option = 0; option < item.Options.Count; option++)
        {
            var chosen = 1L << option;
            yield return (value & chosen) != 0 ? value & ~chosen
                : (exclusive & chosen) != 0 ? chosen
                : (value & ~exclusive) | chosen;
        }
    }

    private static long Distance(Item item, long from, long to)
    {
        if (item.Kind != AnswerKind.MultipleChoice)
        {
            return Math.Abs(from - to);
        }

        var distance = 0;
        for (var differing = from ^ to; differing != 0; differing &= differing - 1)
        {
            distance++;
        }

        return distance;
    }
}
