using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>From the level named in <c>duties-from</c> up each level has a duty to consider, and every duty can be listed.</summary>
internal sealed class DutiesCanBeListed : ICheck
{
    public void Run(CheckContext context)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var classification in context.Definition.Classifications)
        {
            named.UnionWith(classification.Consider.SelectMany(duties => duties).Select(duty => duty.Id));
            var from = classification.DutiesFrom is { } level ? classification.LevelIndex(level) : classification.Levels.Count;
            for (var i = from; i < classification.Levels.Count; i++)
            {
                if (classification.Consider.Count == 0 || classification.Consider[i].Count == 0)
                {
                    var id = classification.Levels[i].Id;
                    context.Diagnostics.NothingToConsider(context[$"level {classification.Id}/{id}"], classification.Id, id);
                }
            }
        }

        foreach (var duty in context.Definition.Duties.Where(duty => duty.Triggers.Count == 0 && !named.Contains(duty.Id)))
        {
            context.Diagnostics.NeverListed(context["duty " + duty.Id], duty.Id);
        }
    }
}
