namespace DocPipeline.Web.Pages;

/// <summary>A word that says how something stands; its colour says nothing that the word does not.</summary>
/// <param name="Kind">ok, wait, bad, info or grey.</param>
/// <param name="Word">The word.</param>
public sealed record Tag(string Kind, string Word);
