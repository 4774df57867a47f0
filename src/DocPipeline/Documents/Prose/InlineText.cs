namespace DocPipeline.Documents.Prose;

/// <summary>Inlines as plain words, where formatting does not matter: an anchor, an entry of the contents.</summary>
internal static class InlineText
{
    /// <summary>The words; a fact or a wordless reference gives nothing without <paramref name="resolve"/>.</summary>
    internal static string Plain(IReadOnlyList<Inline> inlines, Func<Inline, string>? resolve = null) =>
        string.Concat(inlines.Select(i => i switch
        {
            TextInline text => text.Text,
            StrongInline strong => Plain(strong.Content, resolve),
            LinkInline link => Plain(link.Content, resolve),
            ReferenceInline { Content.Count: > 0 } reference => Plain(reference.Content, resolve),
            BreakInline => " ",
            _ => resolve?.Invoke(i) ?? "",
        }));

    /// <summary>The notes that the inlines refer to, in order.</summary>
    internal static IEnumerable<NoteInline> Notes(IReadOnlyList<Inline> inlines) => inlines.SelectMany(i => i switch
    {
        NoteInline note => [note],
        StrongInline strong => Notes(strong.Content),
        LinkInline link => Notes(link.Content),
        ReferenceInline reference => Notes(reference.Content),
        _ => [],
    });
}
