namespace Csec.Screening.Diagrams;

/// <summary>Makes the tables of a diagram whose values are whole numbers from -1 up.</summary>
internal sealed class PackedDiagramBuilder
{
    private const int MostBitsOfStep = 10;
    private const int MostCellsOfStep = 1 << 14;

    private readonly Diagram _diagram;
    private readonly PackedLayout _layout;
    private readonly List<PackedStep> _steps = [];
    private readonly List<ushort> _columns = [];
    private readonly List<StepTable> _tables = [];

    private PackedDiagramBuilder(Diagram diagram, PackedLayout layout)
    {
        _diagram = diagram;
        _layout = layout;
    }

    public static PackedDiagram Build(Diagram diagram, PackedLayout layout) => new PackedDiagramBuilder(diagram, layout).Build();

    private PackedDiagram Build()
    {
        int[] states = [_diagram.Root];
        for (var layer = 0; layer < _layout.Layers.Count;)
        {
            var table = new StepTable(states);
            var first = layer;
            while (layer < _layout.Layers.Count && MayJoin(first, layer))
            {
                var wider = Widen(table, layer);
                if (layer > first && wider.Columns.Count * states.Length > MostCellsOfStep)
                {
                    break;
                }

                table = wider;
                layer++;
            }

            var field = FieldOf(first);
            _steps.Add(new(field.Word, field.Shift, table.ColumnOfAnswers.Length - 1, _columns.Count));
            if (_steps.Count > 1)
            {
                _columns.AddRange(table.ColumnOfAnswers);
            }

            _tables.Add(table);
            states = [.. table.Columns.SelectMany(column => column).Distinct()];
        }

        if (_steps.Count == 0)
        {
            return new([ValueOf(_diagram.Root)], [], [], []);
        }

        var next = Next();
        int[] afterFirst = [.. _tables[0].ColumnOfAnswers.Select(column => next[column])];
        return new(afterFirst, [.. _steps.Skip(1)], [.. _columns], next);
    }

    private PackedField FieldOf(int layer) => _layout.Field(_layout.Layers.Place(layer));

    private bool MayJoin(int first, int layer)
    {
        var (begin, end) = (FieldOf(first), FieldOf(layer));
        return first == layer || (begin.Word == end.Word && end.Shift + end.Bits - begin.Shift <= MostBitsOfStep);
    }

    /// <summary>The table with one more layer: each column goes on for each answer, and equal columns are one.</summary>
    private StepTable Widen(StepTable table, int layer)
    {
        var answers = 1 << FieldOf(layer).Bits;
        var used = _layout.Layers.EdgeCount(layer);
        var wider = new StepTable(table.States, table.ColumnOfAnswers.Length * answers);
        var continued = new ushort[table.Columns.Count, used];
        for (var column = 0; column < table.Columns.Count; column++)
        {
            for (var answer = 0; answer < used; answer++)
            {
                var states = table.Columns[column].Select(state => Follow(state, layer, answer, used)).ToArray();
                continued[column, answer] = wider.ColumnOf(states);
            }
        }

        var unused = answers == used ? (ushort)0 : wider.ColumnOf([.. table.States.Select(_ => Diagram.Invalid)]);
        for (var at = 0; at < wider.ColumnOfAnswers.Length; at++)
        {
            var (answer, before) = (at / table.ColumnOfAnswers.Length, at % table.ColumnOfAnswers.Length);
            wider.ColumnOfAnswers[at] = answer < used ? continued[table.ColumnOfAnswers[before], answer] : unused;
        }

        return wider;
    }

    private int Follow(int state, int layer, int answer, int edgeCount)
    {
        if (state < 0 || _diagram.Layer(state) != layer)
        {
            return state;
        }

        return _diagram.Edges(state)[answer == 0 ? edgeCount - 1 : answer - 1];
    }

    /// <summary>
    /// All step tables one after another, a row for each state; a cell says where the row of the next state begins,
    /// and in the last table what the value is.
    /// </summary>
    private int[] Next()
    {
        var begins = new int[_tables.Count + 1];
        for (var i = 0; i < _tables.Count; i++)
        {
            begins[i + 1] = checked(begins[i] + (_tables[i].States.Length * _tables[i].Columns.Count));
        }

        var next = new int[begins[_tables.Count]];
        for (var i = 0; i < _tables.Count; i++)
        {
            var following = i + 1 < _tables.Count ? _tables[i + 1] : null;
            var rows = following?.States.Select((state, row) => (state, row)).ToDictionary(pair => pair.state, pair => pair.row);
            for (var column = 0; column < _tables[i].Columns.Count; column++)
            {
                for (var row = 0; row < _tables[i].States.Length; row++)
                {
                    var state = _tables[i].Columns[column][row];
                    next[begins[i] + (row * _tables[i].Columns.Count) + column] =
                        rows is null ? ValueOf(state) : begins[i + 1] + (rows[state] * following!.Columns.Count);
                }
            }
        }

        return next;
    }

    private int ValueOf(int state) => state == Diagram.Invalid ? -1 : (int)_diagram.Values[~state];

    private sealed class StepTable
    {
        private readonly Dictionary<int[], ushort> _known = new(IntSequenceComparer.Instance);

        /// <summary>The table of a step that reads nothing yet.</summary>
        public StepTable(int[] states)
            : this(states, 1) => ColumnOfAnswers[0] = ColumnOf(states);

        public StepTable(int[] states, int answers)
        {
            States = states;
            ColumnOfAnswers = new ushort[answers];
        }

        public int[] States { get; }

        public ushort[] ColumnOfAnswers { get; }

        /// <summary>For each column, where each state goes.</summary>
        public List<int[]> Columns { get; } = [];

        public ushort ColumnOf(int[] states)
        {
            if (!_known.TryGetValue(states, out var column))
            {
                column = checked((ushort)Columns.Count);
                _known.Add(states, column);
                Columns.Add(states);
            }

            return column;
        }
    }
}
