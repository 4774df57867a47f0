namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    /// <summary>Prints a field or calls a helper.</summary>
    Value,

    /// <summary>Opens a block.</summary>
    Open,

    /// <summary>Divides a block.</summary>
    Else,

    /// <summary>Closes a block.</summary>
    Close,

    /// <summary>A comment, which prints nothing.</summary>
    Comment,

    /// <summary>Calls a partial, which stands in its place.</summary>
    Partial,
}

/// <summary>A Handlebars tag as typed into a template, such as <c>{{#each sections}}</c>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">Its words: the helper or field first, then arguments.</param>
/// <param name="Source">The tag with its braces, its quotes straightened.</param>
/// <param name="Origin">Where it was typed.</param>
internal sealed record Tag(TagKind Kind, IReadOnlyList<TagWord> Words, string Source, TagOrigin Origin)
{
    /// <summary>Whether it could not be read, which was said already.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>
    /// The tag as Handlebars gets it. A field is passed to a value of ours together with its path, so that missing data can be named; one that
    /// shares its name with a helper is then the field.
    /// </summary>
    internal string Compiled
    {
        get
        {
            if (Kind != TagKind.Value) return Source;
            if (Words.Count == 1 && !IsBlockValue && !IsRunValue) return $"{{{{__value {(TemplateVocabulary.Arguments.ContainsKey(Name) ? "this." : "")}{Name} \"{Name}\"}}}}";
            return Words.Skip(1).FirstOrDefault(w => w.Key is null) is { Kind: TagWordKind.Path } of ? $"{Source[..^2]} __of=\"{of.Text}\"}}}}" : Source;
        }
    }

    /// <summary>The first word: a helper, or the field itself.</summary>
    internal string Name => Words.Count > 0 ? Words[0].Text : "";

    /// <summary>Whether it puts paragraphs or tables in place, and so takes its own paragraph with it.</summary>
    internal bool IsBlockValue => Kind == TagKind.Partial || (Kind == TagKind.Value && TemplateVocabulary.BlockValues.Contains(Name));

    /// <summary>Whether it puts runs in place, and so takes its own run with it.</summary>
    internal bool IsRunValue => Kind == TagKind.Value && TemplateVocabulary.RunValues.Contains(Name);

    /// <summary>Whether it stands apart from text: everything but a value that prints text.</summary>
    internal bool StandsApart => Kind != TagKind.Value || IsBlockValue || IsRunValue;
}
