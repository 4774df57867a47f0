using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace DocPipeline.Documents.Templates;

/// <summary>Marks the place of a field that the data does not have, so that it can be shown as a gap or refused: never a silent blank.</summary>
internal sealed class GapFormatter : IFormatterProvider, IFormatter
{
    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out IFormatter formatter)
    {
        formatter = type == typeof(UndefinedBindingResult) ? this : null;
        return formatter is not null;
    }

    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer) => writer.WriteSafeString(PartText.Gap(value?.ToString() ?? ""));
}
