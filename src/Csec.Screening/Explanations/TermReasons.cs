using System.Globalization;
using System.Runtime.CompilerServices;
using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>The reasons of one summand of a score under one setting.</summary>
internal sealed class TermReasons
{
    private readonly int _score;
    private readonly int _term;
    private readonly string _scoreId;
    private readonly CompiledSetting _compiled;
    private readonly Item? _item;

    // The place of the item, or -1 when the term is no item; the places of all items that it reads.
    private readonly int _place = -1;
    private readonly int[] _places;
    private readonly string[] _ids;

    // By option, the reason of an answer whose source was not stated; choice items only.
    private readonly AnswerReason?[] _answers = [];

    // By answer class, the points of the item and whether there are any.
    private readonly decimal[] _points = [];
    private readonly bool[] _adds = [];

    // The score that a part is, or -1.
    private readonly int _part = -1;

    // The least points of the item while it is missing, when that is the same on every sheet.
    private readonly decimal? _leastWhileMissing;

    // The points of the item when it is not asked: not 0 where its denial counts, as in `not item`.
    private readonly decimal _whenNotAsked;

    // By item of the part and answer class, whether the answer alone adds to the part.
    private readonly bool[][] _contributes = [];

    public TermReasons(Score score, int term, SettingFacts facts, CompiledSetting compiled)
    {
        _score = score.Index;
        _term = term;
        _scoreId = score.Id;
        _compiled = compiled;
        Kind = score.Terms[term].Kind;
        Name = score.Terms[term].Name;
        var items = score.Terms[term].Items;
        _places = [.. items.Select(item => item.Index)];
        _ids = [.. items.Select(item => item.Id)];
        if (Kind == ScoreTermKind.Item)
        {
            _item = items[0];
            _place = _item.Index;
            _points = PointsOf(_item, facts);
            _adds = [.. _points.Select(points => points != 0)];
            _answers = AnswersOf(_item, facts);
            _whenNotAsked = _item.Gate is null ? 0 : compiled.TermPoints(_score, _term, CompiledSetting.Missing);
            _leastWhileMissing = facts.Of.IsIndependent[_item.Index] ? LeastWhileMissing(_item, facts) : null;
        }
        else if (Kind == ScoreTermKind.Part)
        {
            _contributes = Contributions(facts);
            _part = score.Terms[term].Value is ScoreNumber part ? part.Score.Index : -1;
        }
    }

    public ScoreTermKind Kind { get; }

    public string Name { get; }

    public string ItemId => _item!.Id;

    /// <summary>Whether the term is an item that is answered.</summary>
    public bool IsAnswer(in SheetState state) => _place >= 0 && state.IsGiven(_place);

    /// <summary>Whether the term is an item that is not asked.</summary>
    public bool IsNotAsked(in SheetState state) => _place >= 0 && !state.Asked[_place];

    /// <summary>Whether the term counts an item that is not asked.</summary>
    public bool CountsWhenNotAsked => _whenNotAsked != 0;

    /// <summary>Whether the term adds something on every completion, and the least that it adds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Adds(in SheetState state, out decimal points)
    {
        var answer = _place < 0 ? CompiledSetting.Missing : state.Classes[_place];
        if (answer == CompiledSetting.Missing)
        {
            return AddsWithoutAnswer(state, out points);
        }

        points = _points[answer];
        return _adds[answer];
    }

    private bool AddsWithoutAnswer(in SheetState state, out decimal points)
    {
        points = _part >= 0 ? state.Minimum[_part]
            : _place < 0 ? LeastByDiagram(state)
            : !state.Asked[_place] ? _whenNotAsked
            : _leastWhileMissing ?? LeastByDiagram(state);
        return points != 0;
    }

    public AnswerReason AnswerReason(in SheetState state, KeyValuePair<string, Answer>[] answers, decimal points)
    {
        var value = state.Values[_item!.Index];
        var source = answers[state.Places[_item.Index]].Value.Source;
        if (_item.Kind == AnswerKind.Choice && _answers[(int)value] is { } known)
        {
            return source == AnswerSource.Unstated ? known : known with { Source = source };
        }

        var code = _item.Kind == AnswerKind.MultipleChoice ? Codes(_item, value) : value.ToString(CultureInfo.InvariantCulture);
        return new(_scoreId, _item.Id, code, points) { Source = source };
    }

    /// <summary>The answered items that add to the part on their own; if none does, all of its answered items.</summary>
    public IReadOnlyList<string> Contributing(in SheetState state)
    {
        var adding = 0;
        var given = 0;
        for (var i = 0; i < _places.Length; i++)
        {
            given += state.IsGiven(_places[i]) ? 1 : 0;
            adding += Contributes(i, state) ? 1 : 0;
        }

        var items = new string[adding > 0 ? adding : given];
        var at = 0;
        for (var i = 0; at < items.Length; i++)
        {
            if (adding > 0 ? Contributes(i, state) : state.IsGiven(_places[i]))
            {
                items[at++] = _ids[i];
            }
        }

        return Array.AsReadOnly(items);
    }

    private decimal LeastByDiagram(in SheetState state) => _compiled.TermRange(_score, _term, state.Classes).Minimum;

    private static string Codes(Item item, long mask) =>
        string.Join(",", item.Options.Where((_, option) => (mask >> option & 1) != 0).Select(option => option.Code));

    private bool Contributes(int index, in SheetState state)
    {
        var answer = state.Classes[_places[index]];
        return answer != CompiledSetting.Missing && _contributes[index][answer];
    }

    private decimal[] PointsOf(Item item, SettingFacts facts)
    {
        var points = new decimal[facts.Classes.Count(item.Index)];
        for (ushort answer = 0; answer < points.Length; answer++)
        {
            points[answer] = _compiled.IsValue(item.Index, answer) ? _compiled.TermPoints(_score, _term, answer) : 0;
        }

        return points;
    }

    private AnswerReason?[] AnswersOf(Item item, SettingFacts facts)
    {
        var reasons = new AnswerReason?[item.Options.Count];
        for (var option = 0; option < reasons.Length; option++)
        {
            if (facts.OptionClass[item.Index][option] is not CompiledSetting.Missing and var answer)
            {
                reasons[option] = new(_scoreId, item.Id, item.Options[option].Code, _points[answer]);
            }
        }

        return reasons;
    }

    private decimal LeastWhileMissing(Item item, SettingFacts facts)
    {
        decimal? least = null;
        for (ushort answer = 0; answer < facts.Classes.Count(item.Index); answer++)
        {
            if (_compiled.IsValue(item.Index, answer))
            {
                least = least is { } other && other < _points[answer] ? other : _points[answer];
            }
        }

        return least ?? 0;
    }

    private bool[][] Contributions(SettingFacts facts)
    {
        var sheet = new ushort[facts.Of.Items.Length];
        sheet.AsSpan().Fill(CompiledSetting.Missing);
        decimal? nothing = _compiled.IsFeasible(sheet) ? _compiled.TermRange(_score, _term, sheet).Minimum : null;
        var contributions = new bool[_places.Length][];
        for (var i = 0; i < contributions.Length; i++)
        {
            var item = _places[i];
            contributions[i] = new bool[facts.Classes.Count(item)];
            for (ushort answer = 0; answer < contributions[i].Length; answer++)
            {
                sheet[item] = answer;

                // Under this setting no sheet may hold the answer: its gate may never open.
                contributions[i][answer] = nothing is not null && _compiled.IsFeasible(sheet)
                    && _compiled.TermRange(_score, _term, sheet).Minimum != nothing;
            }

            sheet[item] = CompiledSetting.Missing;
        }

        return contributions;
    }
}
