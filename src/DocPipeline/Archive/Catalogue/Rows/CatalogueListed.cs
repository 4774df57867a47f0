namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>A partnership in the list of all of them.</summary>
/// <param name="Partnership">Its id.</param>
/// <param name="Objects">How many objects it has.</param>
/// <param name="List">The digest of its list, so that lists of two states never pass for one catalogue.</param>
internal sealed record CatalogueListed(string Partnership, int Objects, string List);
