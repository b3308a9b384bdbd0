using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

internal static class RuleSetHashes
{
    public static string Logic(RuleSetDefinition definition) => "sha256:" + definition.Id;

    public static string Content(RuleSetDefinition definition) => "sha256:" + definition.Id;
}
