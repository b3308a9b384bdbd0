using System.Text.Json;

namespace Csec.Screening.Serialization;

internal sealed partial class RequestReader
{
    /// <summary>A list of codes, each with <c>@</c> and a time behind it when somebody knows it, and of objects with <c>event</c> and <c>at</c>; with a fault in one no event is taken.</summary>
    private void ReadEvents(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Skip(ref reader);
            _lineErrors.Add(ContextFacts.Wrong("events"));
            return;
        }

        var events = new List<ScreeningEvent>();
        var errors = _lineErrors.Count;
        for (var position = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    AddEvent(EventText.TryRead(reader.GetString()!, position, out var named), named, events);
                    break;
                case JsonTokenType.StartObject:
                    ReadEvent(ref reader, position, events);
                    break;
                default:
                    Skip(ref reader);
                    _lineErrors.Add(RequestErrors.EventShape(position));
                    break;
            }
        }

        if (_lineErrors.Count == errors)
        {
            _context = _context with { Events = events.AsReadOnly() };
        }
    }

    private void ReadEvent(ref Utf8JsonReader reader, int position, List<ScreeningEvent> events)
    {
        var names = new SeenNames();
        string? code = null;
        string? at = null;
        var isShaped = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!names.IsNew(name))
            {
                _lineErrors.Add(RequestErrors.DuplicateInside(FormattableString.Invariant($"event {position} of `context`")));
                Skip(ref reader);
                continue;
            }

            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            Skip(ref reader);
            isShaped &= text is not null && name is ("event" or "at");
            code = name == "event" ? text : code;
            at = name == "at" ? text : at;
        }

        if (!isShaped || code is null || at is null)
        {
            _lineErrors.Add(RequestErrors.EventShape(position));
        }
        else
        {
            AddEvent(EventText.TryRead(code, at, position, out var timed), timed, events);
        }
    }

    private void AddEvent(AnswerError? error, ScreeningEvent read, List<ScreeningEvent> events)
    {
        if (error is null)
        {
            events.Add(read);
        }
        else
        {
            _lineErrors.Add(error);
        }
    }
}
