namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>What an inventory of any program says of one version, as far as it could be understood.</summary>
/// <param name="Folder">The name of the version's folder as the inventory writes it, such as <c>v0003</c>.</param>
internal sealed record RawVersion(string Folder)
{
    internal string? Created { get; set; }

    internal string? Message { get; set; }

    internal string? UserName { get; set; }

    internal string? UserAddress { get; set; }

    /// <summary>Logical path to the digest in small letters.</summary>
    internal SortedDictionary<string, string> State { get; } = new(StringComparer.Ordinal);
}
