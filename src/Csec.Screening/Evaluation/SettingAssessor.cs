using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Explanations;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Assesses sheets by one rule set under one setting of its parameters.</summary>
internal sealed class SettingAssessor
{
    // Larger rule sets take their working memory from the heap.
    private const int MostItemsOnStack = 256;
    private const int MostResultsOnStack = 64;

    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;
    private readonly PopulationCheck _population;
    private readonly AnswerReader _reader;
    private readonly PublishedResults _published;
    private readonly ReasonList _reasons;
    private readonly KnownResults _known;
    private readonly NoticeList _notices;
    private readonly PromptList _prompts;
    private readonly DutyList _duties;
    private readonly Explainer _explainer;
    private readonly RuleSetReference[] _references;
    private readonly Score[] _scores;
    private readonly Classification[] _classifications;
    private readonly LevelSets[] _levels;
    private readonly bool _saysInsufficient;
    private readonly bool _gatesStayClosed;

    public SettingAssessor(SettingFacts facts, CompiledSetting compiled, PopulationCheck population, string logicHash, string contentHash)
    {
        var definition = facts.Of.Definition;
        _facts = facts;
        _compiled = compiled;
        _population = population;
        _reader = new(facts, compiled);
        _published = new(facts, compiled);
        _reasons = new(facts, compiled);
        _known = new(definition, compiled);
        _notices = new(facts);
        _prompts = new(definition.Prompts, compiled);
        _duties = new(definition);
        _explainer = new(facts, compiled);
        _references = References(facts, logicHash, contentHash);
        _scores = [.. definition.Scores];
        _classifications = [.. definition.Classifications];
        _levels = [.. _classifications.Select(classification => new LevelSets(classification))];
        _saysInsufficient = _scores.Any(score => score.MissingRule.SaysInsufficientInformation)
            || _classifications.Any(classification => classification.MissingRule.SaysInsufficientInformation);
        _gatesStayClosed = definition.GatesStayClosedWhileMissing;
    }

    /// <summary>The assessment, or the errors found before and those in the answers; <paramref name="variant"/> is -1 for none.</summary>
    public AssessmentResult Assess(
        KeyValuePair<string, Answer>[] answers,
        ScreeningContext? context,
        string? id,
        int variant,
        bool explain,
        List<AnswerError>? errors,
        IReadOnlyList<AnswerFault> written)
    {
        var items = _facts.Of.Items.Length;
        var isSmall = items <= MostItemsOnStack;
        var sheet = new BoundSheet(
            isSmall ? stackalloc ushort[items] : new ushort[items],
            isSmall ? stackalloc long[items] : new long[items],
            isSmall ? stackalloc int[items] : new int[items]);
        var gates = isSmall ? stackalloc Truth[items] : new Truth[items];
        if (_reader.Read(answers, written, sheet, gates) is { } faults)
        {
            return new(null, Array.AsReadOnly<AnswerError>([.. errors ?? [], .. faults]));
        }

        if (errors is not null)
        {
            return new(null, errors.AsReadOnly());
        }

        var asked = isSmall ? stackalloc bool[items] : new bool[items];
        ReadAsked(sheet, gates, asked);
        var completeness = CompletenessOf(sheet, asked, answers);

        Span<decimal> minimum = _scores.Length <= MostResultsOnStack ? stackalloc decimal[_scores.Length] : new decimal[_scores.Length];
        Span<decimal> maximum = _scores.Length <= MostResultsOnStack ? stackalloc decimal[_scores.Length] : new decimal[_scores.Length];
        var isComplete = completeness.Missing.Count == 0;
        var scores = ReadScores(sheet, isComplete, minimum, maximum);

        var count = _classifications.Length;
        var levels = count <= MostResultsOnStack ? stackalloc int[count] : new int[count];
        var differs = count <= MostResultsOnStack ? stackalloc bool[count] : new bool[count];
        var provisional = count <= MostResultsOnStack ? stackalloc bool[count] : new bool[count];
        var implied = isSmall ? stackalloc bool[items] : new bool[items];
        var state = new SheetState(sheet, gates, asked, minimum, maximum, isComplete);
        var applies = _population.Of(context);
        var classifications = Classify(state, levels, differs, provisional);
        MarkImpliedGates(state, gates, implied);
        var isInsufficient = _saysInsufficient && completeness.Missing.Count * 2 > completeness.Asked;
        var assessment = new Assessment
        {
            Id = id,
            RuleSet = _references[variant + 1],
            Applies = applies,
            Completeness = completeness,
            Scores = scores ?? Score(state),
            Classifications = classifications,
            Reasons = _reasons.Of(state, answers, levels),
            Prompts = _prompts.Of(sheet.Classes),
            Duties = _duties.Of(context, classifications),
            Notices = NoticeList.With(_notices.Of(implied, applies.Value == false, differs, isInsufficient, provisional), _duties.UnknownEvents(context)),
            Definition = _facts.Of.Definition,
        };
        return new(explain ? Explained(assessment, state, levels) : assessment, []);
    }

    private Assessment Explained(Assessment assessment, in SheetState state, ReadOnlySpan<int> levels)
    {
        var sheet = new SheetCopy(state);
        var determined = levels.ToArray();
        var outlooks = _explainer.Outlooks(sheet, determined);
        return assessment with
        {
            Reasons = Array.AsReadOnly<Reason>([.. assessment.Reasons, .. _explainer.Reasons(sheet, determined)]),
            Outlook = new() { Classifications = outlooks, Sentences = OutlookSentences.Of(outlooks, assessment.Completeness.Missing.Count) },
        };
    }

    private static RuleSetReference[] References(SettingFacts facts, string logicHash, string contentHash)
    {
        var definition = facts.Of.Definition;
        var parameters = Array.AsReadOnly(definition.Parameters
            .Select(parameter => new KeyValuePair<string, ParameterValue>(parameter.Id, facts.Values[parameter.Index])).ToArray());
        var plain = new RuleSetReference(definition.Id, definition.Version.ToString(), definition.Lifecycle.Status, logicHash, contentHash)
        {
            Parameters = parameters,
        };
        return [plain, .. definition.Variants.Select(variant => plain with { Variant = variant.Id })];
    }

    /// <summary>An item is asked when some completion asks it; where gates stay closed, when its gate is certainly open.</summary>
    private void ReadAsked(BoundSheet sheet, ReadOnlySpan<Truth> gates, Span<bool> asked)
    {
        var isOpen = false;
        for (var i = 0; i < gates.Length; i++)
        {
            asked[i] = gates[i] == Truth.True;
            isOpen |= gates[i] == Truth.Unknown;
        }

        if (isOpen && !_gatesStayClosed)
        {
            _compiled.Asked(sheet.Classes, asked);
        }
    }

    /// <summary>Bounds every score; the results of a complete sheet are known with that, those of any other are not yet.</summary>
    private IReadOnlyList<ScoreResult>? ReadScores(BoundSheet sheet, bool isComplete, Span<decimal> minimum, Span<decimal> maximum)
    {
        if (!isComplete)
        {
            for (var i = 0; i < minimum.Length; i++)
            {
                (minimum[i], maximum[i]) = _compiled.ScoreRange(i, sheet.Classes);
            }

            return null;
        }

        var results = _scores.Length == 0 ? [] : new ScoreResult[_scores.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = _known.Score(_scores[i], sheet.Classes);
            minimum[i] = maximum[i] = results[i].Minimum;
        }

        return Unwritable(results);
    }

    private Completeness CompletenessOf(BoundSheet sheet, ReadOnlySpan<bool> asked, KeyValuePair<string, Answer>[] answers)
    {
        var (missing, notAsked) = (0, 0);
        for (var i = 0; i < asked.Length; i++)
        {
            notAsked += asked[i] ? 0 : 1;
            missing += asked[i] && !sheet.IsGiven(i) ? 1 : 0;
        }

        if (missing + notAsked == 0)
        {
            return _known.NothingMissing;
        }

        var missingAnswers = missing == 0 ? [] : new MissingAnswer[missing];
        var notApplicable = notAsked == 0 ? [] : new string[notAsked];
        var (atMissing, atNotAsked) = (0, 0);
        for (var i = 0; i < asked.Length; i++)
        {
            if (!asked[i])
            {
                notApplicable[atNotAsked++] = _facts.Of.Items[i].Id;
            }
            else if (!sheet.IsGiven(i))
            {
                missingAnswers[atMissing++] = new(_facts.Of.Items[i].Id, AnswerReader.MissingReasonOf(answers, sheet.Places[i]));
            }
        }

        var all = asked.Length - notAsked;
        return new(all, all - missing, Unwritable(missingAnswers), Unwritable(notApplicable));
    }

    private static IReadOnlyList<T> Unwritable<T>(T[] array) => array.Length == 0 ? [] : Array.AsReadOnly(array);

    private IReadOnlyList<ScoreResult> Score(in SheetState state)
    {
        var results = _scores.Length == 0 ? [] : new ScoreResult[_scores.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new(_scores[i].Id, state.Minimum[i], state.Maximum[i], _published.Score(i, state));
        }

        return Unwritable(results);
    }

    private IReadOnlyList<ClassificationResult> Classify(in SheetState state, Span<int> levels, Span<bool> differs, Span<bool> provisional)
    {
        var results = _classifications.Length == 0 ? [] : new ClassificationResult[_classifications.Length];
        for (var i = 0; i < results.Length; i++)
        {
            levels[i] = state.IsComplete ? _compiled.LevelCountingMissingAsNothing(i, state.Classes) : -1;
            if (levels[i] >= 0)
            {
                results[i] = _known.Classification(i, levels[i]);
                continue;
            }

            var possible = _compiled.PossibleLevels(i, state.Classes);
            var lowest = possible == 0 ? null : _levels[i].Ids[Bits.Lowest(possible)];
            levels[i] = LevelSets.IsOne(possible) ? Bits.Lowest(possible) : -1;
            var level = levels[i] < 0 ? null : lowest;
            var published = _published.Classification(i, level, state, out provisional[i]);
            var floor = _classifications[i].IsOrdered ? lowest : null;
            results[i] = new(_classifications[i].Id, _levels[i].Of(possible), floor, published);
            differs[i] = published is not null && published != level;
        }

        return Unwritable(results);
    }

    /// <summary>
    /// Marks the missing items on which an answered item depends, through further gates too: the answer fixes them.
    /// </summary>
    private void MarkImpliedGates(in SheetState state, ReadOnlySpan<Truth> gates, Span<bool> implied)
    {
        implied.Clear();
        if (!_facts.Of.HasGates || state.IsComplete)
        {
            return;
        }

        var order = _facts.Of.GateOrder;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            var item = order[place];
            if (gates[item] != Truth.Unknown || !(state.IsGiven(item) || implied[item]))
            {
                continue;
            }

            foreach (var read in _facts.Of.GateItems[item])
            {
                implied[read] |= state.IsMissing(read);
            }
        }
    }
}
