namespace DocPipeline.Pipeline.Adoptions.Proposing;

/// <summary>A part of a document that an amendment can name.</summary>
/// <param name="Name">What a decision calls it: its anchor, or its number.</param>
/// <param name="Where">The place in words: “clause 4.16”.</param>
/// <param name="Words">Its own words, as the document prints them.</param>
/// <param name="Markdown">Its text with all that stands under it, in Markdown and without its number.</param>
/// <param name="IsSection">Whether it is a section, with all that stands under it.</param>
public sealed record AmendableClause(string Name, string Where, string Words, string Markdown, bool IsSection);
