using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Each item that a setting may ask has an answer that is not missing under that setting.</summary>
internal static class EveryItemCanBeAnswered
{
    /// <summary>Reports each item that has none, and says whether there is one.</summary>
    public static bool Fails(CheckContext context)
    {
        var fails = false;
        foreach (var item in context.Definition.Items.Where(item => item.Options.Any(option => option.IsSometimesMissing)))
        {
            if (context.Settings.FirstOrDefault(setting => MayBeAsked(item, setting) && !HasValue(item, setting.Parameters)) is { } setting)
            {
                context.Diagnostics.NoAnswerLeft(context["item " + item.Id], item.Id, context.NameOf(setting));
                fails = true;
            }
        }

        return fails;
    }

    private static bool MayBeAsked(Item item, CompiledSetting setting) =>
        setting.Gate(item.Index) is not { } gate || gate.AnySheet.Values.Contains(1m);

    private static bool HasValue(Item item, ParameterSetting setting) =>
        item.Options.Any(option => !option.IsMissing && (option.MissingWhen is not { } when || !setting.Holds(when)));
}
