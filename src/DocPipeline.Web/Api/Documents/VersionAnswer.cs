using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Web.Api.Documents;

/// <summary>A version of a document in the archive: one of its entries that has a Word file.</summary>
/// <param name="Version">The version.</param>
/// <param name="Entry">The entry, such as <c>v2</c>.</param>
/// <param name="Event">What happened: issued, in-force, waiting, completed.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="At">When it was filed, in UTC.</param>
/// <param name="By">Who filed it.</param>
/// <param name="InForceFrom">From which day it is in force, where the entry says so.</param>
/// <param name="Sha512">The digest of the Word file.</param>
internal sealed record VersionAnswer(string Version, string Entry, string Event, string Text, DateTimeOffset At, string By, string? InForceFrom, string Sha512)
{
    internal static VersionAnswer? Of(ShownEntry entry) =>
        entry.Facts.TryGetValue("Version", out string? version) && FileOf(entry) is { } file
            ? new VersionAnswer(version, entry.Number, entry.Event, entry.Text, entry.At, entry.By, entry.Facts.GetValueOrDefault("In-Force-From"), file.Digest.Hex)
            : null;

    /// <summary>The document itself among an entry's files.</summary>
    internal static ShownFile? FileOf(ShownEntry entry) => entry.Files.FirstOrDefault(file => file.Name.EndsWith(".docx", StringComparison.Ordinal) && !file.Name.Contains('/', StringComparison.Ordinal));
}
