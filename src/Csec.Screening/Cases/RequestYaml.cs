using Csec.Screening.Diagnostics;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>Reads a request from YAML: the same object as in JSON, or its answers alone.</summary>
internal static class RequestYaml
{
    private static readonly string[] Sources = ["observed", "reported", "record"];

    public static ScreeningRequest Read(string yaml, RuleSet? ruleSet)
    {
        var source = new SourceText(yaml, "answers");
        var diagnostics = new DiagnosticBag(source);
        var root = YamlReader.Read(source, diagnostics);
        if (diagnostics.HasErrors || root is null)
        {
            var first = diagnostics.InSourceOrder()[0];
            if (first.Descriptor.Id == "CSEC1002")
            {
                return RequestReader.Unreadable(RequestErrors.NoText());
            }

            var message = FormattableString.Invariant($"The text is not YAML that can be read, line {first.Position.Line}: {first.Descriptor.Title}.");
            return RequestReader.Unreadable(new("CSEC6001", message, first.Descriptor.Help));
        }

        if (root is not YamlMapping mapping)
        {
            return RequestReader.Unreadable(RequestErrors.NoMapping());
        }

        return mapping.Entries.Any(entry => entry.Key.Value == "answers")
            ? ReadProperties(mapping, ruleSet)
            : ReadAnswers(new(), mapping, ruleSet);
    }

    /// <summary>A scalar's text, or those of a list joined by commas.</summary>
    public static string Text(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => string.Join(",", sequence.Items.Select(Text)),
        _ => "",
    };

    private static ScreeningRequest ReadProperties(YamlMapping mapping, RuleSet? ruleSet)
    {
        var request = new ScreeningRequest();
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            request = ReadProperty(request, mapping.Entries[i], i + 1, ruleSet);
        }

        return request;
    }

    private static ScreeningRequest ReadProperty(ScreeningRequest request, YamlEntry entry, int position, RuleSet? ruleSet)
    {
        switch (entry.Key.Value, entry.Value)
        {
            case ("id", YamlScalar id):
                return request with { Id = IsNull(id) ? null : id.Value };
            case ("ruleSet", YamlScalar reference):
                return request with { RuleSet = reference.Value };
            case ("variant", YamlScalar variant):
                return request with { Variant = variant.Value };
            case ("answers", YamlMapping answers):
                return ReadAnswers(request, answers, ruleSet);
            case ("context", YamlMapping context):
                return context.Entries.Aggregate(request, WithFact);
            case ("parameters", YamlMapping parameters):
                return parameters.Entries.Select((parameter, i) => (parameter, i)).Aggregate(request, (changed, of) => WithParameter(changed, of.parameter, of.i + 1, ruleSet));
            case ("context", _):
                return request.WithError(RequestErrors.ContextShape());
            case ("parameters", _):
                return request.WithError(RequestErrors.ParametersShape());
            case ("variant", _):
                return request.WithError(RequestErrors.VariantShape());
            case ("answers", _):
                return request.WithError(RequestErrors.WrongShape("answers", "an object from item to answer"));
            case ("id" or "ruleSet", _):
                return request.WithError(RequestErrors.WrongShape(entry.Key.Value, "a text"));
            default:
                return request.WithError(RequestErrors.UnknownProperty(position, entry.Key.Value));
        }
    }

    /// <summary>As in JSON, an age is a number, events are a list, and the other facts are texts.</summary>
    private static ScreeningRequest WithFact(ScreeningRequest request, YamlEntry fact)
    {
        var name = fact.Key.Value;
        var isShaped = (name, fact.Value) switch
        {
            ("age", YamlScalar age) => age.IsPlain,
            ("events", YamlSequence) => true,
            ("age" or "events", _) => false,
            _ => fact.Value is YamlScalar || !RequestNames.Facts.Contains(name),
        };
        if (!isShaped)
        {
            return request.WithError(ContextFacts.Wrong(name));
        }

        return name == "events"
            ? WithEvents(request, (YamlSequence)fact.Value)
            : request.WithContext(name, Text(fact.Value));
    }

    private static ScreeningRequest WithEvents(ScreeningRequest request, YamlSequence sequence)
    {
        var events = Events(sequence, out var errors);
        return errors.Count == 0
            ? request with { Context = request.Context with { Events = events } }
            : errors.Aggregate(request, (changed, error) => changed.WithError(error));
    }

    /// <summary>Codes, each with <c>@</c> and a time behind it when somebody knows it, and groups with <c>event</c> and <c>at</c>.</summary>
    public static IReadOnlyList<ScreeningEvent> Events(YamlSequence sequence, out IReadOnlyList<AnswerError> errors)
    {
        var events = new List<ScreeningEvent>();
        var found = new List<AnswerError>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            switch (sequence.Items[i])
            {
                case YamlScalar code:
                    Add(EventText.TryRead(code.Value, i + 1, out var named), named);
                    break;
                case YamlMapping { Entries.Count: 2 } group when Member(group, "event") is YamlScalar code && Member(group, "at") is YamlScalar at:
                    Add(EventText.TryRead(code.Value, at.Value, i + 1, out var timed), timed);
                    break;
                default:
                    found.Add(RequestErrors.EventShape(i + 1));
                    break;
            }
        }

        errors = found;
        return events.AsReadOnly();

        void Add(AnswerError? error, ScreeningEvent read)
        {
            if (error is null)
            {
                events.Add(read);
            }
            else
            {
                found.Add(error);
            }
        }
    }

    /// <summary>As in JSON, what stands in quotes is a code and no number or flag.</summary>
    private static ScreeningRequest WithParameter(ScreeningRequest request, YamlEntry parameter, int position, RuleSet? ruleSet) => parameter.Value switch
    {
        YamlScalar scalar when IsNull(scalar) => request.WithError(RequestErrors.ParameterShape(position)),
        YamlScalar { IsPlain: true } scalar => request.WithParameter(ruleSet, parameter.Key.Value, scalar.Value),
        YamlScalar code => request.WithParameter(null, parameter.Key.Value, code.Value),
        _ => request.WithError(RequestErrors.ParameterShape(position)),
    };

    private static ScreeningRequest ReadAnswers(ScreeningRequest request, YamlMapping mapping, RuleSet? ruleSet)
    {
        var answers = new List<KeyValuePair<string, Answer>>();
        var faults = new List<AnswerFault>();
        foreach (var entry in mapping.Entries)
        {
            var item = ruleSet?.Definition.Items.FirstOrDefault(other => other.Id == entry.Key.Value);
            var answer = entry.Value is YamlMapping group
                ? ReadWrapped(item, group, answers.Count, faults)
                : ReadValue(item, entry.Value);
            answers.Add(new(entry.Key.Value, answer));
        }

        var blanks = mapping.Entries.Where(entry => entry.Value is YamlMapping group && WasBlank(group)).Select(entry => entry.Key.Value);
        return request with { Answers = AnswerSheet.Of(answers), AnswerFaults = faults, BlanksAsValues = [.. blanks] };
    }

    private static Answer ReadValue(Item? item, YamlNode value) => value switch
    {
        YamlScalar scalar when IsNull(scalar) => Answer.None,
        YamlScalar { IsPlain: true } scalar => AnswerText.Read(item, scalar.Value),
        YamlScalar text => Answer.FromText(text.Value),
        YamlSequence codes when codes.Items.All(code => code is YamlScalar) => Answer.FromCodes(codes.Items.Select(Text)),
        _ => Answer.Other,
    };

    private static Answer ReadWrapped(Item? item, YamlMapping group, int place, List<AnswerFault> faults)
    {
        var value = Member(group, "value");
        if (value is null or YamlMapping || !group.Entries.All(member => member.Key.Value is "value" or "source" || (member.Key.Value == "blank" && WasBlank(group))))
        {
            faults.Add(new(place, RequestErrors.AnswerShape(place + 1)));
            return Answer.None;
        }

        var named = Member(group, "source");
        var source = named is null ? -1 : Array.IndexOf(Sources, Text(named));
        if (named is not null && source < 0)
        {
            faults.Add(new(place, RequestErrors.AnswerSource(place + 1)));
        }

        return ReadValue(item, value).From((AnswerSource)(source + 1));
    }

    /// <summary>What a receipt says of an answer that was a blank before a map made it a value.</summary>
    private static bool WasBlank(YamlMapping group) => Member(group, "blank") is YamlScalar { IsPlain: true, Value: "true" };

    private static YamlNode? Member(YamlMapping mapping, string name) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value == name)?.Value;

    private static bool IsNull(YamlScalar scalar) => scalar is { IsPlain: true, Value: "" or "null" or "~" };
}
