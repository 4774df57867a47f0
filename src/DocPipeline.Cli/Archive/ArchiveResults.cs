using System.Globalization;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Cli.Archive;

/// <summary>What <c>archive list --json</c> prints.</summary>
internal sealed record ArchiveListResult(IReadOnlyList<ListedResult> Objects);

/// <summary>An object in the list.</summary>
internal sealed record ListedResult(string Name, string Id, string Title, string Kind, int Entries, string At, string Event, string Text, string By, IReadOnlyList<ListedVersionResult> InForce)
{
    internal static ListedResult Of(ListedObject of) => new(
        of.Name, of.Id, of.Title, of.IsRecord ? "record" : "document", of.Entries, ReportedEntry.Instant(of.At), of.Event, of.Text, of.By, [.. of.InForce.Select(v => new ListedVersionResult(v.Version, ReportedAdoption.Day(v.From), v.Entry))]);
}

/// <summary>A version that is in force from a day.</summary>
internal sealed record ListedVersionResult(string Version, string From, string Entry);

/// <summary>What <c>archive show --json</c> prints.</summary>
internal sealed record ArchiveShowResult(IReadOnlyList<ReportedObject> Objects);

/// <summary>An object of the archive.</summary>
internal sealed record ReportedObject(string Name, string Id, string Title, ReportedStanding Standing, IReadOnlyList<ReportedEntry> Entries)
{
    internal static ReportedObject Of(ArchivedObject of) => new(of.Name, of.Id, of.Title, ReportedStanding.Of(of.Standing), [.. of.Entries.Select(ReportedEntry.Of)]);
}

/// <summary>Where an object stands.</summary>
internal sealed record ReportedStanding(string? Retention, string? EndedOn, string? KeptUntil, IReadOnlyList<string> Holds, string? ApprovedBy, string? Disposed)
{
    internal static ReportedStanding Of(ShownStanding of) =>
        new(of.Term, of.EndedOn is { } ended ? ReportedAdoption.Day(ended) : null, of.KeptUntil is { } until ? ReportedAdoption.Day(until) : null, of.Holds, of.ApprovedBy, of.Disposed);
}

/// <summary>An entry of an object.</summary>
internal sealed record ReportedEntry(string Entry, string At, string Event, string Text, string By, IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, string> Files, string Inventory)
{
    internal static ReportedEntry Of(ShownEntry of) => new(
        of.Number, Instant(of.At), of.Event, of.Text, of.By, of.Facts, of.Files.ToDictionary(f => f.Name, f => f.Digest.Hex), of.Inventory.Hex);

    internal static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What <c>archive in-force --json</c> prints.</summary>
internal sealed record ArchiveInForceResult(string Document, string On, string KnownAt, string? Version, string? Since, ReportedEntry? By, string? Receipt, IReadOnlyList<ReportedEntry> Waiting)
{
    internal static ArchiveInForceResult Of(string name, DateOnly on, Moment knownAt, InForceByArchive answer) => new(
        name, ReportedAdoption.Day(on), knownAt.ToString(), answer.Entry?.Facts["Version"], answer.Since is { } since ? ReportedAdoption.Day(since) : null,
        answer.Entry is { } by ? ReportedEntry.Of(by) : null, answer.Receipt, [.. answer.Waiting.Select(ReportedEntry.Of)]);
}
