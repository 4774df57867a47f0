using System.Globalization;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Cli.Archive;

/// <summary>What <c>archive list --json</c> and <c>archive show --json</c> print.</summary>
internal sealed record ArchiveListResult(IReadOnlyList<ReportedObject> Objects);

/// <summary>An object of the archive.</summary>
internal sealed record ReportedObject(string Name, string Id, string Title, IReadOnlyList<ReportedEntry> Entries)
{
    internal static ReportedObject Of(ArchivedObject of) => new(of.Name, of.Id, of.Title, [.. of.Entries.Select(ReportedEntry.Of)]);
}

/// <summary>An entry of an object.</summary>
internal sealed record ReportedEntry(string Entry, string At, string Event, string Text, string By, IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, string> Files, string Inventory)
{
    internal static ReportedEntry Of(ShownEntry of) => new(
        of.Number, of.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), of.Event, of.Text, of.By, of.Facts, of.Files.ToDictionary(f => f.Name, f => f.Digest.Hex), of.Inventory.Hex);
}

/// <summary>What <c>archive in-force --json</c> prints.</summary>
internal sealed record ArchiveInForceResult(string Document, string On, string KnownAt, string? Version, string? Since, ReportedEntry? By, string? Receipt, IReadOnlyList<ReportedEntry> Waiting)
{
    internal static ArchiveInForceResult Of(string name, DateOnly on, Moment knownAt, InForceByArchive answer) => new(
        name, ReportedAdoption.Day(on), knownAt.ToString(), answer.Entry?.Facts["Version"], answer.Since is { } since ? ReportedAdoption.Day(since) : null,
        answer.Entry is { } by ? ReportedEntry.Of(by) : null, answer.Receipt, [.. answer.Waiting.Select(ReportedEntry.Of)]);
}
