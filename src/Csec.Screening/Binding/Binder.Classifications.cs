using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;

namespace Csec.Screening.Binding;

/// <summary>Classifications: levels from bands, rules or a table.</summary>
internal sealed partial class Binder
{
    private List<Classification> BindClassifications()
    {
        var classifications = new List<Classification>();
        if (_syntax.Classifications.Count > MaximumClassifications)
        {
            _diagnostics.TooMany(_syntax.Classifications[MaximumClassifications].Id.Span, "classifications", MaximumClassifications);
        }

        foreach (var syntax in _syntax.Classifications.Take(MaximumClassifications))
        {
            BindId(syntax.Id);
            _map.Add("classification " + syntax.Id.Value, syntax.Id.Span);
            classifications.Add(BindClassification(syntax, classifications.Count));
        }

        return classifications;
    }

    private Classification BindClassification(ClassificationSyntax syntax, int index)
    {
        var levels = BindLevels(syntax).AsReadOnly();
        var kind = OneOf(syntax.Kind, ["levels", "pathway", "protective"]);
        var classification = new Classification(
            syntax.Id.Value, index, syntax.Title?.Value ?? LabelOf(syntax.Id), levels, BasisOf(syntax.Basis, syntax.Id))
        {
            IsOrdered = kind != 1,
            IsProtective = kind == 2,
            States = BindStates(syntax).AsReadOnly(),
        };
        classification = classification with { Overrides = BindRules(syntax.Overrides, classification, "override").AsReadOnly() };
        classification = syntax.Table is not null ? BindTable(syntax.Table, classification)
            : syntax.Of is not null ? BindBands(syntax, classification)
            : classification with
            {
                Rules = BindRules(syntax.Rules, classification, "rule").AsReadOnly(),
                Text = [.. syntax.Rules.Select(rule => $"{rule.Outcome.Value}: {rule.When.Text}")],
            };
        return classification with
        {
            Floors = BindRules(syntax.Floors, classification, "floor").AsReadOnly(),
            MissingRule = BindMissingRule(syntax.MissingRule, classification) ?? _defaultMissingRule,
            LoweredBy = BindLoweredBy(syntax).AsReadOnly(),
            DutiesFrom = BindDutiesFrom(syntax, classification),
            Consider = BindConsider(syntax, classification),
        };
    }

    private List<Level> BindLevels(ClassificationSyntax syntax)
    {
        var levels = new List<Level>();
        if (syntax.Levels.Count > MaximumLevels)
        {
            _diagnostics.TooMany(syntax.Levels[MaximumLevels].Id.Span, "levels", MaximumLevels);
        }

        foreach (var level in syntax.Levels.Take(MaximumLevels))
        {
            BindResult(level.Id, syntax.Levels.Take(levels.Count).FirstOrDefault(other => other.Id.Value == level.Id.Value)?.Id);
            _map.Add($"level {syntax.Id.Value}/{level.Id.Value}", level.Id.Span);
            var label = syntax.Labels.FirstOrDefault(pair => pair.Key.Value == level.Id.Value).Value?.Value;
            levels.Add(new(level.Id.Value, label ?? LabelOf(level.Id)));
        }

        foreach (var label in syntax.Labels.Where(label => !levels.Exists(level => level.Id == label.Key.Value)))
        {
            _diagnostics.UnknownLevel(new(label.Key.Value, label.Key.Span), [.. levels.Select(level => level.Id)]);
        }

        return levels;
    }

    private List<LoweringItem> BindLoweredBy(ClassificationSyntax syntax)
    {
        var lowering = new List<LoweringItem>();
        foreach (var (id, reason) in syntax.LoweredBy.Select(pair => (pair.Key, pair.Value)))
        {
            var name = new NameSyntax(id.Value, id.Span);
            switch (Resolve(name, Scope.Gate))
            {
                case Item item:
                    _map.Add($"lowered-by {syntax.Id.Value}/{id.Value}", id.Span);
                    lowering.Add(new(item, reason.Value));
                    break;
                case not null:
                    _diagnostics.WrongType(id.Span, $"`{id.Value}` is not an item.");
                    break;
            }
        }

        return lowering;
    }

    private List<string> BindStates(ClassificationSyntax syntax)
    {
        var states = syntax.States;
        var levels = syntax.Levels.Select(level => level.Id).ToList();
        if (states.Count > MaximumLevels)
        {
            _diagnostics.TooMany(states[MaximumLevels].Span, "states", MaximumLevels);
        }

        var bound = new List<string>();
        foreach (var state in states.Take(MaximumLevels))
        {
            _map.Add($"state {syntax.Id.Value}/{state.Value}", state.Span);
            BindResult(state, levels.Concat(states.Take(bound.Count)).FirstOrDefault(other => other.Value == state.Value));
            bound.Add(state.Value);
        }

        return bound;
    }

    /// <summary>The code of a level or state; <paramref name="first"/> is where it was used before, or null.</summary>
    private void BindResult(TextSyntax code, TextSyntax? first)
    {
        if (!Spelling.IsCode(code.Value))
        {
            _diagnostics.BadCode(new(code.Value, code.Span));
        }
        else if (code.Value == Nothing)
        {
            _diagnostics.Reserved(new(code.Value, code.Span));
        }

        if (first is not null)
        {
            _diagnostics.DuplicateId(new(code.Value, code.Span), first.Span);
        }
    }

    private List<LevelRule> BindRules(IReadOnlyList<LevelRuleSyntax> syntaxes, Classification classification, string kind)
    {
        var rules = new List<LevelRule>();
        if (syntaxes.Count > MaximumRules)
        {
            _diagnostics.TooMany(syntaxes[MaximumRules].Outcome.Span, "rules", MaximumRules);
        }

        foreach (var syntax in syntaxes.Take(MaximumRules))
        {
            var level = LevelOf(syntax.Outcome, classification);
            if (BindCondition(syntax.When.Expression, Scope.Everywhere) is { } when && level >= 0)
            {
                _map.Add(FormattableString.Invariant($"{kind} {classification.Id}/{rules.Count}"), syntax.Outcome.Span);
                _map.Add(FormattableString.Invariant($"when {kind} {classification.Id}/{rules.Count}"), syntax.When.Span);
                rules.Add(new(level, when, syntax.When.Text) { Basis = BindBasis(syntax.Basis) });
            }
        }

        return rules;
    }

    private int LevelOf(TextSyntax id, Classification classification)
    {
        var level = classification.LevelIndex(id.Value);
        if (level < 0 && classification.Levels.Count > 0)
        {
            _diagnostics.UnknownLevel(new(id.Value, id.Span), [.. classification.Levels.Select(other => other.Id)]);
        }

        return level;
    }

    private Classification BindBands(ClassificationSyntax syntax, Classification classification)
    {
        var name = new NameSyntax(syntax.Of!.Value, syntax.Of.Span);
        var resolved = Resolve(name, Scope.Everywhere);
        if (resolved is not Score score)
        {
            if (resolved is not null)
            {
                _diagnostics.WrongType(name.Span, $"`{name.Name}` is not a score.", "Bands cut a score; use `rules:` for anything else.");
            }

            return classification;
        }

        var bands = new List<Band>();
        for (var i = 0; i < syntax.Levels.Count; i++)
        {
            if (syntax.Levels[i] is { Range: { } range, RangeText: { } text } && BindBand(range, text, Math.Min(i, classification.Levels.Count - 1)) is { } band)
            {
                _map.Add(FormattableString.Invariant($"band {classification.Id}/{i}"), text.Span);
                bands.Add(band);
            }
        }

        var lowerEdges = BandEdges.AreLower(bands);
        var rules = bands.ConvertAll(band => new LevelRule(band.Level, ConditionOf(band, new ScoreNumber(score)), band.Text));
        if (lowerEdges)
        {
            rules.Reverse();
        }

        return classification with
        {
            Of = score,
            Bands = bands.AsReadOnly(),
            BandsAreLowerEdges = lowerEdges,
            Rules = rules.AsReadOnly(),
            Text = [.. bands.Select(band => $"{classification.Levels[band.Level].Id}: {band.Text}")],
        };
    }

    private Band? BindBand(RangeSyntax range, TextSyntax text, int level)
    {
        var from = range.From is null ? null : BindNumber(range.From, Scope.Parameters);
        var to = range.To is null ? null : BindNumber(range.To, Scope.Parameters);
        if ((range.From is not null && from is null) || (range.To is not null && to is null))
        {
            return null;
        }

        if (from is ConstantNumber first && to is ConstantNumber last && first.Value > last.Value)
        {
            _diagnostics.BadRange(text.Span, "The band ends before it begins.");
            return null;
        }

        return new(level, text.Value) { From = from, FromIsExclusive = range.FromIsExclusive, To = to, ToIsExclusive = range.ToIsExclusive };
    }

    private static Condition ConditionOf(Band band, NumberExpression number)
    {
        var bounds = new List<Condition>();
        if (band.From is not null)
        {
            bounds.Add(new ComparisonCondition(number, band.FromIsExclusive ? Comparison.Over : Comparison.AtLeast, band.From));
        }

        if (band.To is not null)
        {
            bounds.Add(new ComparisonCondition(number, band.ToIsExclusive ? Comparison.Under : Comparison.AtMost, band.To));
        }

        return bounds.Count == 1 ? bounds[0] : new AllCondition(bounds);
    }

    private Classification BindTable(TableSyntax syntax, Classification classification)
    {
        var across = BindAxis(syntax.Across);
        var down = BindAxis(syntax.Down);
        if (across is null || down is null)
        {
            return classification;
        }

        var rules = new List<LevelRule>();
        for (var row = 0; row < down.Count; row++)
        {
            for (var column = 0; column < across.Count; column++)
            {
                var cell = syntax.Cells[row][column];
                var level = LevelOf(cell, classification);
                var text = $"{syntax.Down.Of.Value} {syntax.Down.Steps[row].Value} and {syntax.Across.Of.Value} {syntax.Across.Steps[column].Value}";
                _map.Add(FormattableString.Invariant($"rule {classification.Id}/{rules.Count}"), cell.Span);
                rules.Add(new(Math.Max(level, 0), new AllCondition([down[row], across[column]]), text));
            }
        }

        _map.Add("table " + classification.Id, syntax.Span);
        AddSteps(classification.Id, 0, syntax.Down);
        AddSteps(classification.Id, 1, syntax.Across);
        return classification with
        {
            IsTable = true,
            Rules = rules.AsReadOnly(),
            Text = [.. rules.Zip(syntax.Cells.SelectMany(row => row), (rule, cell) => $"{cell.Value}: {rule.Text}")],
        };
    }

    private void AddSteps(string classification, int axis, TableAxisSyntax syntax)
    {
        _map.Add(FormattableString.Invariant($"axis {classification}/{axis}"), syntax.Of.Span);
        for (var step = 0; step < syntax.Steps.Count; step++)
        {
            _map.Add(FormattableString.Invariant($"step {classification}/{axis}/{step}"), syntax.Steps[step].Span);
        }
    }

    /// <summary>A condition for each step of an axis: a range of a score or number item, or a code of an item.</summary>
    private List<Condition>? BindAxis(TableAxisSyntax axis)
    {
        var name = new NameSyntax(axis.Of.Value, axis.Of.Span);
        var steps = new List<Condition?>();
        switch (Resolve(name, Scope.Everywhere))
        {
            case Item { Kind: AnswerKind.Choice } item:
                steps.AddRange(axis.Steps.Select(step => BindAnswerIs(item, name, new(false, IsWord.Exactly, new(step.Value, step.Span)), Scope.Everywhere)));
                break;
            case Item { Kind: AnswerKind.WholeNumber } item:
                steps.AddRange(axis.Steps.Select(step => BindStep(step, new AnswerNumber(item))));
                break;
            case Score score:
                steps.AddRange(axis.Steps.Select(step => BindStep(step, new ScoreNumber(score))));
                break;
            case null:
                return null;
            default:
                _diagnostics.WrongType(axis.Of.Span, $"`{axis.Of.Value}` is neither an item nor a score.");
                return null;
        }

        return steps.Contains(null) ? null : steps.ConvertAll(step => step!);
    }

    private Condition? BindStep(YamlScalar step, NumberExpression number)
    {
        var range = ExpressionParser.ParseRange(_syntax.Source, step, _diagnostics);
        return range is not null && BindBand(range, new(step.Value, step.Span), 0) is { } band ? ConditionOf(band, number) : null;
    }
}
