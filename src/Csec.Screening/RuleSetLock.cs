using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>
/// The hashes of the versions that may not change any more: those that are published, superseded or withdrawn. It cannot
/// change itself; <see cref="With"/> gives a lock with more in it.
/// </summary>
public sealed class RuleSetLock
{
    private readonly SortedDictionary<string, LockedHashes> _entries;
    private readonly SourceText _source;

    private RuleSetLock(SortedDictionary<string, LockedHashes> entries, SourceText source)
    {
        _entries = entries;
        _source = source;
    }

    /// <summary>A lock with nothing in it; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static RuleSetLock Empty(string path = "rules.lock.json") => new(new(StringComparer.Ordinal), new("", path));

    /// <summary>The versions in it as id@version, in ordinal order.</summary>
    public IReadOnlyList<string> Versions => [.. _entries.Keys];

    /// <summary>Reads a lock; <paramref name="path"/> is shown in diagnostics and never opened.</summary>
    public static bool TryRead(
        string json, string path, [NotNullWhen(true)] out RuleSetLock? read, [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        var source = new SourceText(json, path);
        var entries = LockFile.Read(json);
        read = entries is null ? null : new(entries, source);
        diagnostic = entries is null ? CatalogDiagnostics.NoLock(source) : null;
        return read is not null;
    }

    /// <summary>What breaks the lock: a locked version that changed, went back or is gone, and one that is published and not locked.</summary>
    /// <param name="ruleSets">The rule sets that the lock guards, or some of them.</param>
    /// <param name="areAll">Whether they are all, so that a locked version that is not among them is gone.</param>
    public IReadOnlyList<Diagnostic> Check(IReadOnlyList<RuleSet> ruleSets, bool areAll = true)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var ruleSet in ruleSets)
        {
            var status = ruleSet.Definition.Lifecycle.Status;
            var source = ruleSet.Tree.Source;
            if (!_entries.TryGetValue(Key(ruleSet), out var locked))
            {
                diagnostics.AddRange(IsGuarded(status) ? [CatalogDiagnostics.NotLocked(source, Key(ruleSet), AssessmentWriter.Name(status))] : Array.Empty<Diagnostic>());
            }
            else if (!IsGuarded(status))
            {
                diagnostics.Add(CatalogDiagnostics.Back(source, Key(ruleSet), AssessmentWriter.Name(status)));
            }
            else if (locked.Content != ruleSet.ContentHash)
            {
                diagnostics.Add(CatalogDiagnostics.Changed(source, Key(ruleSet), locked.Logic != ruleSet.LogicHash));
            }
        }

        var here = new HashSet<string>(ruleSets.Select(Key), StringComparer.Ordinal);
        diagnostics.AddRange(_entries.Keys.Where(key => areAll && !here.Contains(key)).Select(key => CatalogDiagnostics.Gone(_source, key)));
        return diagnostics.AsReadOnly();
    }

    /// <summary>This lock with the published, superseded and withdrawn versions that are not in it; what is in it stays as it is.</summary>
    public RuleSetLock With(IReadOnlyList<RuleSet> ruleSets)
    {
        var entries = new SortedDictionary<string, LockedHashes>(_entries, StringComparer.Ordinal);
        foreach (var ruleSet in ruleSets.Where(ruleSet => IsGuarded(ruleSet.Definition.Lifecycle.Status) && !_entries.ContainsKey(Key(ruleSet))))
        {
            entries[Key(ruleSet)] = new(ruleSet.LogicHash, ruleSet.ContentHash);
        }

        return new(entries, _source);
    }

    /// <summary>The text of the lock file.</summary>
    public string ToJson() => LockFile.Write(_entries);

    private static bool IsGuarded(RuleSetStatus status) => status is RuleSetStatus.Published or RuleSetStatus.Superseded or RuleSetStatus.Withdrawn;

    private static string Key(RuleSet ruleSet) => ruleSet.Id + "@" + ruleSet.Version;
}
