namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>A word of a tag.</summary>
/// <param name="Text">The word; of a string, what stands between the quotes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The name before an equals sign, when there is one.</param>
internal sealed record TagWord(string Text, TagWordKind Kind, string? Key = null)
{
    /// <summary>The word as Handlebars reads it: a text between straight quotes.</summary>
    public override string ToString()
    {
        string quote = Text.Contains('"', StringComparison.Ordinal) ? "'" : "\"";
        return (Key is null ? "" : Key + "=") + (Kind == TagWordKind.Text ? quote + Text + quote : Text);
    }
}

/// <summary>The kinds of word that a tag can have.</summary>
internal enum TagWordKind
{
    /// <summary>A path to a field, or the name of a helper.</summary>
    Path,

    /// <summary>A string in quotes.</summary>
    Text,

    /// <summary>A number, true or false.</summary>
    Literal,
}
