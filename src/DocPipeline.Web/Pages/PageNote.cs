using System.Text.Json;

namespace DocPipeline.Web.Pages;

/// <summary>What a page says at its top about what was done before it. It travels in a cookie that is marked by the program and read once.</summary>
/// <param name="Kind">How it is: ok, wait, bad or info.</param>
/// <param name="Head">What happened, in a few words.</param>
/// <param name="Text">What follows from it, or what to do next.</param>
public sealed record PageNote(string Kind, string Head, string? Text)
{
    internal const string Name = "note";

    internal string Write() => JsonSerializer.Serialize([Kind, Head, Text ?? ""], PageJson.Default.StringArray);

    /// <summary>Reads it; nothing where there is none.</summary>
    /// <param name="written">What was written.</param>
    public static PageNote? Read(object? written) =>
        written is string text && JsonSerializer.Deserialize(text, PageJson.Default.StringArray) is [{ } kind, { } head, { } more] ? new PageNote(kind, head, more.Length == 0 ? null : more) : null;
}
