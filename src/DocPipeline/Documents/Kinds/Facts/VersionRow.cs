namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A row of the version table.</summary>
/// <param name="Version">The version.</param>
/// <param name="On">Its date in words.</param>
/// <param name="Change">What changed.</param>
/// <param name="By">Who made it.</param>
internal sealed record VersionRow(string Version, string On, string Change, string By);
