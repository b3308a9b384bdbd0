using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// Assesses sheets by one rule set. What depends on the parameters alone is prepared once a setting, on first use. Safe
/// for several threads at once.
/// </summary>
internal sealed class Assessor
{
    private readonly CompiledRuleSet _compiled;
    private readonly DefinitionFacts _facts;
    private readonly SettingReader _settings;
    private readonly PopulationCheck _population;
    private readonly string _logicHash;
    private readonly string _contentHash;
    private readonly SettingAssessor?[] _bySetting;
    private readonly int _defaultSetting;

    public Assessor(CompiledRuleSet compiled, string logicHash, string contentHash)
    {
        _compiled = compiled;
        _facts = new(compiled.Definition);
        _settings = new(compiled.Definition);
        _population = new(compiled.Definition.AppliesTo);
        _logicHash = logicHash;
        _contentHash = contentHash;
        var settings = 1;
        foreach (var parameter in compiled.Definition.Parameters)
        {
            settings = checked(settings * parameter.Allowed.Count);
        }

        _bySetting = new SettingAssessor?[settings];
        List<AnswerError>? none = null;
        _defaultSetting = SettingIndex(_settings.Read(AssessmentOptions.Default, ref none));
    }

    /// <summary>The assessment, or every error: first of the caller's own name, variant and parameters, then of the context, then of the answers.</summary>
    public AssessmentResult Assess(
        AnswerSheet answers, ScreeningContext? context, AssessmentOptions? options, IReadOnlyList<AnswerFault> faults)
    {
        List<AnswerError>? errors = null;
        var setting = _defaultSetting;
        var variant = -1;
        if (options is not null && (options.Variant is not null || options.Parameters.Count > 0))
        {
            variant = _settings.VariantIndex(options.Variant);
            var chosen = _settings.Read(options, ref errors);

            // Under wrong parameters the answers are read all the same, so that all errors are found.
            setting = errors is null ? SettingIndex(chosen) : _defaultSetting;
        }

        if (options?.Id is { } id && !IsWhole(id))
        {
            (errors ??= []).Insert(0, AnswerErrors.BrokenId());
        }

        if (context is not null)
        {
            PopulationCheck.Check(context, ref errors);
        }

        return BySetting(setting).Assess(answers.Entries, context, options?.Id, variant, options?.Explain == true, errors, faults);
    }

    /// <summary>Whether a text holds no half of a character pair.</summary>
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of a setting among all; the last parameter changes fastest.</summary>
    private int SettingIndex(int[] chosen)
    {
        var index = 0;
        foreach (var parameter in _facts.Definition.Parameters)
        {
            index = (index * parameter.Allowed.Count) + chosen[parameter.Index];
        }

        return index;
    }

    private ParameterValue[] ValuesAt(int index)
    {
        var parameters = _facts.Definition.Parameters;
        var values = new ParameterValue[parameters.Count];
        for (var i = values.Length - 1; i >= 0; i--)
        {
            values[i] = parameters[i].Allowed[index % parameters[i].Allowed.Count];
            index /= parameters[i].Allowed.Count;
        }

        return values;
    }

    /// <summary>The place of the setting that the options name, or errors.</summary>
    public int SettingFor(AssessmentOptions options, out IReadOnlyList<AnswerError> errors)
    {
        List<AnswerError>? found = null;
        var chosen = _settings.Read(options, ref found);
        errors = found ?? [];
        return found is null ? SettingIndex(chosen) : _defaultSetting;
    }

    private SettingAssessor BySetting(int index) => Volatile.Read(ref _bySetting[index]) ?? Prepare(index);

    private SettingAssessor Prepare(int index)
    {
        var compiled = _compiled.Setting(index);
        var facts = new SettingFacts(_facts, _compiled.Classes, ValuesAt(index));
        var prepared = new SettingAssessor(facts, compiled, _population, _logicHash, _contentHash);
        return Interlocked.CompareExchange(ref _bySetting[index], prepared, null) ?? prepared;
    }
}
