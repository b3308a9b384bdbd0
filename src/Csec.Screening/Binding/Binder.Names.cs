using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;

namespace Csec.Screening.Binding;

/// <summary>What names stand for. Parameters, items, sections, categories and scores share one set of names.</summary>
internal sealed partial class Binder
{
    /// <summary>How many names may build on each other; evaluation recurses as deep as they do.</summary>
    public const int MaximumChain = 32;

    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly List<Symbol> _parameterSymbols = [];
    private readonly List<Symbol> _itemSymbols = [];
    private readonly List<Symbol> _sectionSymbols = [];
    private readonly List<Symbol> _categorySymbols = [];
    private readonly List<Symbol> _scoreSymbols = [];
    private int _depth;
    private int _deepestRead;
    private bool _isChainReported;

    private void DeclareNames()
    {
        foreach (var parameter in _syntax.Parameters)
        {
            Declare(_parameterSymbols, new(SymbolKind.Parameter, parameter.Id, () => BindParameter(parameter)));
        }

        foreach (var section in _syntax.Sections)
        {
            DeclareSection(section);
        }

        foreach (var category in _syntax.Categories)
        {
            Declare(_categorySymbols, new(SymbolKind.Category, category.Id, () => BindCategory(category)));
        }

        foreach (var score in _syntax.Scores)
        {
            Declare(_scoreSymbols, ScoreSymbol(score, () => null));
        }

        foreach (var (symbols, limit, what) in new[]
        {
            (_itemSymbols, MaximumItems, "items"), (_categorySymbols, MaximumItems, "categories"), (_scoreSymbols, MaximumItems, "scores"),
        })
        {
            if (symbols.Count > limit)
            {
                _diagnostics.TooMany(symbols[limit].Id.Span, what, limit);
                symbols.RemoveRange(limit, symbols.Count - limit);
            }
        }
    }

    private void DeclareSection(SectionSyntax section)
    {
        if (section.Id is not null)
        {
            Symbol symbol = null!;
            var score = section.Score is null ? null : ScoreSymbol(section.Score, () => (Section?)ValueOf(symbol));
            symbol = new(SymbolKind.Section, section.Id, () => BindSection(section)) { Score = score };
            Declare(_sectionSymbols, symbol);
            if (score is not null)
            {
                _scoreSymbols.Add(score);
                _map.Add("score " + section.Id.Value, section.Id.Span);
            }
        }

        foreach (var item in section.Items)
        {
            Symbol symbol = null!;
            symbol = new(SymbolKind.Item, item.Id, () => BindItem(item, _itemSymbols.IndexOf(symbol), section.Id?.Value));
            Declare(_itemSymbols, symbol);
        }
    }

    private Symbol ScoreSymbol(ScoreSyntax score, Func<Section?> section)
    {
        Symbol symbol = null!;
        symbol = new(SymbolKind.Score, score.Id, () => BindScore(score, _scoreSymbols.IndexOf(symbol), section()));
        return symbol;
    }

    private void Declare(List<Symbol> symbols, Symbol symbol)
    {
        var id = symbol.Id;
        if (!Spelling.IsId(id.Value))
        {
            _diagnostics.BadId(new(id.Value, id.Span));
        }
        else if (ExpressionParser.IsReserved(id.Value))
        {
            _diagnostics.Reserved(new(id.Value, id.Span));
        }

        if (_symbols.TryGetValue(id.Value, out var first))
        {
            _diagnostics.DuplicateId(new(id.Value, id.Span), first.Id.Span);
            return;
        }

        _symbols.Add(id.Value, symbol);
        symbols.Add(symbol);
        _map.Add(symbol.Kind.ToString().ToLowerInvariant() + " " + id.Value, id.Span);
    }

    /// <summary>All that stand for something.</summary>
    private List<T> BindAll<T>(IReadOnlyList<Symbol> symbols) => [.. symbols.Select(ValueOf).OfType<T>()];

    /// <summary>What a name stands for, bound after what it reads; null when it is broken, which is reported once.</summary>
    private object? ValueOf(Symbol symbol)
    {
        if (symbol.IsBeingBound)
        {
            ReportCycle(symbol);
        }
        else if (!symbol.IsBound && _depth == MaximumChain)
        {
            ReportChain(symbol);
        }
        else if (!symbol.IsBound)
        {
            Bind(symbol);
        }

        _deepestRead = Math.Max(_deepestRead, symbol.Depth);
        return symbol.IsBroken ? null : symbol.Value;
    }

    private void Bind(Symbol symbol)
    {
        var deepestAround = _deepestRead;
        _deepestRead = 0;
        _depth++;
        symbol.IsBeingBound = true;
        symbol.Value = symbol.Bind();
        symbol.IsBeingBound = false;
        symbol.IsBound = true;
        symbol.Depth = _deepestRead + 1;
        _depth--;
        _deepestRead = deepestAround;
        if (symbol.Depth > MaximumChain)
        {
            ReportChain(symbol);
        }
    }

    private void ReportChain(Symbol symbol)
    {
        symbol.IsBroken = true;
        if (!_isChainReported)
        {
            _isChainReported = true;
            _diagnostics.TooChained(new(symbol.Id.Value, symbol.Id.Span), MaximumChain);
        }
    }

    private void ReportCycle(Symbol symbol)
    {
        symbol.IsBroken = true;
        var name = new TextSpan(symbol.Id.Value, symbol.Id.Span);
        if (symbol.Kind == SymbolKind.Item)
        {
            _diagnostics.GateCycle(name);
        }
        else
        {
            _diagnostics.ScoreCycle(name);
        }
    }

    /// <summary>
    /// What a name stands for: an <see cref="Item"/>, <see cref="Category"/>, <see cref="Score"/>,
    /// <see cref="Parameter"/> or a <see cref="Section"/> without a score; null after an error.
    /// </summary>
    private object? Resolve(NameSyntax name, Scope scope)
    {
        if (!_symbols.TryGetValue(name.Name, out var symbol))
        {
            if (_syntax.Prompts.Any(prompt => prompt.Id.Value == name.Name))
            {
                _diagnostics.PromptInExpression(new(name.Name, name.Span));
            }
            else
            {
                _diagnostics.UnknownName(new(name.Name, name.Span), KnownNames(scope));
            }

            return null;
        }

        switch (symbol.Kind)
        {
            case SymbolKind.Parameter:
            case SymbolKind.Item when scope.Items:
            case SymbolKind.Category or SymbolKind.Score when scope.Scores:
                return ValueOf(symbol);
            case SymbolKind.Section when scope.Items:
                return ValueOf(scope.Scores && symbol.Score is not null ? symbol.Score : symbol);
            default:
                _diagnostics.NotHere(name.Span, $"`{name.Name}` cannot be used here.", scope.Items ? "Here stand items and parameters only." : "Here stand parameters only.");
                return null;
        }
    }

    /// <summary>The section of that name, even if it has a score; null when the name is none.</summary>
    private Section? SectionNamed(NameSyntax name, Scope scope) =>
        scope.Items && _symbols.TryGetValue(name.Name, out var symbol) && symbol.Kind == SymbolKind.Section ? (Section?)ValueOf(symbol) : null;

    /// <summary>The items of the section that an expression stands in, or of the whole rule set; null where no items may be read.</summary>
    private IReadOnlyList<Item>? ItemsIn(Scope scope, OperandsSyntax operands)
    {
        if (!scope.Items)
        {
            _diagnostics.NotHere(operands.Span, "Items cannot be used here.", "Here stand parameters only.");
            return null;
        }

        return scope.Section?.Items ?? BindAll<Item>(_itemSymbols);
    }

    /// <summary>All categories; null where none may be read.</summary>
    private List<Category>? CategoriesIn(Scope scope, OperandsSyntax operands)
    {
        if (scope.Scores)
        {
            return BindAll<Category>(_categorySymbols);
        }

        _diagnostics.NotHere(operands.Span, "Categories cannot be used here.", "Here stand items and parameters only.");
        return null;
    }

    /// <summary>Names that may stand there, then the words of the language, for suggestions.</summary>
    private IEnumerable<string> KnownNames(Scope scope) =>
        _symbols.Values.Where(symbol => symbol.Kind == SymbolKind.Parameter || (symbol.Kind is SymbolKind.Item or SymbolKind.Section ? scope.Items : scope.Scores))
            .Select(symbol => symbol.Id.Value)
            .Take(2 * MaximumItems)
            .Concat(ExpressionParser.Words);
}
