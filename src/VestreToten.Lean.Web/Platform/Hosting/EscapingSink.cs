using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// Stands before every sink, the console's as well as those from the settings: what passes holds no line break and no
/// invisible character in its template, its properties or its exception. No place that logs has to think of it.
/// </summary>
internal sealed class EscapingSink(Logger sinks) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent) => sinks.Write(new LogEvent(
        logEvent.Timestamp, logEvent.Level,
        logEvent.Exception is { } exception ? new LoggedException(exception) : null,
        Escape(logEvent.MessageTemplate),
        logEvent.Properties.Select(p => new LogEventProperty(LogText.Escape(p.Key), Escape(p.Value))),
        logEvent.TraceId ?? default, logEvent.SpanId ?? default));

    public void Dispose() => sinks.Dispose();

    private static MessageTemplate Escape(MessageTemplate template) =>
        LogText.Escape(template.Text) is var safe && ReferenceEquals(safe, template.Text) ? template : Parser.Parse(safe);

    private static LogEventPropertyValue Escape(LogEventPropertyValue value) => value switch
    {
        ScalarValue scalar => Escape(scalar),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Escape)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(p => new LogEventProperty(LogText.Escape(p.Name), Escape(p.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(
            dictionary.Elements.Select(e => KeyValuePair.Create(Escape(e.Key), Escape(e.Value)))),
        _ => new ScalarValue(LogText.Escape(value.ToString())),
    };

    private static ScalarValue Escape(ScalarValue scalar) => scalar.Value switch
    {
        null or bool or Enum or Guid or IFormattable and ValueType => scalar,
        var other => (other as string ?? other.ToString() ?? "") is var text && LogText.Escape(text) is var safe && ReferenceEquals(text, safe)
            ? scalar : new ScalarValue(safe),
    };
}
