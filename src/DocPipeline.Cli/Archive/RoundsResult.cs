using System.Globalization;
using System.Text.Json;
using DocPipeline.Pipeline.Archiving.Rounds;

namespace DocPipeline.Cli.Archive;

/// <summary>What <c>archive rounds --json</c> prints.</summary>
internal sealed record RoundsResult(IReadOnlyList<ReportedRound> Rounds);

/// <summary>A round of signatures.</summary>
internal sealed record ReportedRound(string Round, string Document, string Entry, string Digest, bool Closed, IReadOnlyList<ReportedRoundEvent> Events)
{
    internal static ReportedRound Of(ArchivedRound of) => new(of.Round, of.Document, of.Entry, of.Digest, of.IsClosed, [.. of.Events.Select(ReportedRoundEvent.Of)]);
}

/// <summary>An event of a round.</summary>
internal sealed record ReportedRoundEvent(int Number, string At, string Event, string By, bool Logged, JsonElement Body, IReadOnlyList<string> Attachments, string Digest)
{
    internal static ReportedRoundEvent Of(ArchivedRoundEvent of) => new(
        of.Number, of.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), of.Event, of.By, of.IsLogged, JsonElement.Parse(of.Body), of.Attachments, of.Digest);
}
