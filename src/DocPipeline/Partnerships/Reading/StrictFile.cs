using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Reads one file of facts as a type, and nothing that the type does not have.</summary>
internal static class StrictFile
{
    /// <summary>
    /// What could be read; the reading's findings say whether it may be used. With findings it is partial: see
    /// <see cref="RecordBinder.BindRoot"/>.
    /// </summary>
    internal static T? Read<T>(string file, ReadOnlyMemory<byte> bytes, RecordReading reading)
        where T : class =>
        RecordText.Read(file, bytes.Span, reading.Findings) is { } text && NodeReader.Read(file, text, reading.Findings) is { } root
            ? (T?)new RecordBinder(reading).BindRoot(root, RecordShape.Of(typeof(T)))
            : null;
}
