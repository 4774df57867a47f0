using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// Writes the log as one JSON object a line: when, how bad, which event, of which request, the sentence, and its values by name. The framework's
/// own writer adds the scopes, and the scope of a request holds its path, which may be somebody's link to sign by.
/// </summary>
internal sealed class JsonLines(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "docpipeline-json";

    private const string Template = "{OriginalFormat}";

    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, options))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteNumber("event", logEntry.EventId.Id);
            if (logEntry.EventId.Name is { } name) json.WriteString("name", name);
            json.WriteString("category", logEntry.Category);
            if (Activity.Current is { } activity) json.WriteString("request", activity.TraceId.ToHexString());
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (logEntry.State is IEnumerable<KeyValuePair<string, object?>> values) WriteValues(json, values);
            if (logEntry.Exception is { } exception) json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void WriteValues(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> values)
    {
        json.WriteStartObject("values");
        foreach ((string key, object? value) in values)
            if (key != Template) json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(key), value?.ToString());
        json.WriteEndObject();
    }
}
