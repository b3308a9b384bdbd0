using System.Text.Json;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>
/// Reads one request in one pass and finds all its faults. JSON that cannot be read leaves nothing but that error.
/// </summary>
internal sealed partial class RequestReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = RequestErrors.MaximumDepth };

#if NETSTANDARD2_0
    private static readonly System.Text.UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
#endif

    private readonly List<AnswerError> _lineErrors = [];
    private readonly List<AnswerFault> _answerFaults = [];
    private readonly List<string> _blanks = [];
    private readonly List<KeyValuePair<string, Answer>> _answers = [];
    private readonly List<KeyValuePair<string, ParameterValue>> _parameters = [];
    private AnswerError? _fault;
    private string? _id;
    private string? _ruleSet;
    private string? _variant;
    private ScreeningContext _context = ScreeningContext.Empty;

    public static ScreeningRequest ReadLine(ReadOnlySpan<byte> json) => Read(json, needsRuleSet: true, mayBeAnswersAlone: false);

    public static ScreeningRequest ReadFile(ReadOnlySpan<byte> json) => Read(json, needsRuleSet: false, mayBeAnswersAlone: true);

    /// <summary>A request of which nothing could be read.</summary>
    public static ScreeningRequest Unreadable(AnswerError error) => new() { IsUnreadable = true, LineErrors = [error] };

    private static ScreeningRequest Read(ReadOnlySpan<byte> json, bool needsRuleSet, bool mayBeAnswersAlone)
    {
        if (json.Length > RequestErrors.MaximumBytes)
        {
            return Unreadable(RequestErrors.TooLong());
        }

        if (IsBlank(json))
        {
            return Unreadable(mayBeAnswersAlone ? RequestErrors.NoText() : RequestErrors.BlankLine());
        }

        if (!IsUtf8(json))
        {
            return Unreadable(RequestErrors.NotJson());
        }

        try
        {
            return new RequestReader().ReadRoot(json, needsRuleSet, mayBeAnswersAlone);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with a lone surrogate.
            return Unreadable(RequestErrors.NotJson());
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> json)
    {
        foreach (var value in json)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> json)
    {
#if NETSTANDARD2_0
        try
        {
            StrictUtf8.GetCharCount(json.ToArray());
            return true;
        }
        catch (System.Text.DecoderFallbackException)
        {
            return false;
        }
#else
        return System.Text.Unicode.Utf8.IsValid(json);
#endif
    }

    private ScreeningRequest ReadRoot(ReadOnlySpan<byte> json, bool needsRuleSet, bool mayBeAnswersAlone)
    {
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Skip(ref reader);
            ReadEnd(ref reader);
            return Unreadable(RequestErrors.NotAnObject());
        }

        if (mayBeAnswersAlone && !HasAnswers(reader))
        {
            ReadAnswers(ref reader);
        }
        else
        {
            ReadProperties(ref reader, needsRuleSet);
        }

        ReadEnd(ref reader);
        return new()
        {
            Id = _id,
            RuleSet = _ruleSet,
            Answers = AnswerSheet.Of(_answers),
            Context = _context,
            Parameters = _parameters,
            Variant = _variant,
            LineErrors = _lineErrors,
            AnswerFaults = _answerFaults,
            BlanksAsValues = _blanks,
        };
    }

    /// <summary>Makes sure that nothing follows.</summary>
    private static void ReadEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
        {
            throw new JsonException();
        }
    }

    /// <summary>Whether an object has the property by which a whole request is known; the reader is a copy.</summary>
    private static bool HasAnswers(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("answers"u8))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private void ReadProperties(ref Utf8JsonReader reader, bool needsRuleSet)
    {
        var names = new SeenNames();
        var position = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            position++;
            var name = reader.GetString()!;
            reader.Read();
            if (names.IsNew(name))
            {
                ReadProperty(ref reader, name, position);
            }
            else
            {
                _lineErrors.Add(RequestErrors.DuplicateProperty(position));
                Skip(ref reader);
            }
        }

        if (needsRuleSet && !names.Contains("ruleSet"))
        {
            _lineErrors.Add(RequestErrors.MissingProperty("ruleSet"));
        }

        if (!names.Contains("answers"))
        {
            _lineErrors.Add(RequestErrors.MissingProperty("answers"));
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader, string name, int position)
    {
        switch (name)
        {
            case "id":
                _id = ReadText(ref reader, mayBeNull: true, RequestErrors.WrongShape("id", "a text or null"));
                break;
            case "ruleSet":
                _ruleSet = ReadText(ref reader, mayBeNull: false, RequestErrors.WrongShape("ruleSet", "a text such as `sscst@1.0.0`"));
                break;
            case "variant":
                _variant = ReadText(ref reader, mayBeNull: false, RequestErrors.VariantShape());
                break;
            case "answers" when reader.TokenType == JsonTokenType.StartObject:
                ReadAnswers(ref reader);
                break;
            case "answers":
                _lineErrors.Add(RequestErrors.WrongShape("answers", "an object from item to answer"));
                Skip(ref reader);
                break;
            case "context":
                ReadContext(ref reader);
                break;
            case "parameters":
                ReadParameters(ref reader);
                break;
            default:
                _lineErrors.Add(RequestErrors.UnknownProperty(position, name));
                Skip(ref reader);
                break;
        }
    }

    private string? ReadText(ref Utf8JsonReader reader, bool mayBeNull, AnswerError error)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        if (!mayBeNull || reader.TokenType != JsonTokenType.Null)
        {
            _lineErrors.Add(error);
        }

        Skip(ref reader);
        return null;
    }

    /// <summary>Steps over a value whose content does not matter, and still finds repeated names and lone surrogates in it.</summary>
    private void Skip(ref Utf8JsonReader reader)
    {
        if (!IsFreeOfRepeats(ref reader))
        {
            _lineErrors.Add(RequestErrors.DuplicateInside("a value that is not used"));
        }
    }

    /// <summary>Steps over a value; whether no object in it has a name twice.</summary>
    private static bool IsFreeOfRepeats(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            reader.GetString();
        }

        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return true;
        }

        var open = new Stack<SeenNames?>();
        var hasDuplicate = false;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(new SeenNames());
                    break;
                case JsonTokenType.StartArray:
                    open.Push(null);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    hasDuplicate |= !open.Peek()!.IsNew(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    reader.GetString();
                    break;
                default:
                    break;
            }
        }
        while (open.Count > 0 && reader.Read());

        return !hasDuplicate;
    }

    /// <summary>The names of one object; a short list is searched faster than hashed.</summary>
    private sealed class SeenNames
    {
        private const int Short = 12;

        private readonly List<string> _names = [];
        private HashSet<string>? _many;

        public bool Contains(string name) => _many?.Contains(name) ?? _names.Contains(name);

        public bool IsNew(string name)
        {
            if (Contains(name))
            {
                return false;
            }

            if (_many is null && _names.Count < Short)
            {
                _names.Add(name);
                return true;
            }

            _many ??= new(_names, StringComparer.Ordinal);
            return _many.Add(name);
        }
    }
}
