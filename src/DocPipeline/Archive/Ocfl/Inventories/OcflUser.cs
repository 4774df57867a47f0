namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>Who made an entry.</summary>
/// <param name="Name">A name or an office that may stay for as long as the entry is kept; never empty.</param>
/// <param name="Address">A URI: <c>mailto:…</c>, or the identifier of the program. OCFL asks for one and allows none.</param>
internal sealed record OcflUser(string Name, string? Address);
