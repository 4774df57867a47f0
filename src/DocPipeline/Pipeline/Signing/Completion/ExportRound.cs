using System.IO.Compression;
using DocPipeline.Archive;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>The story of a round that is handed out, as files that need no program of ours.</summary>
public static class ExportRound
{
    // The earliest time that a zip can state: the same files make the same bytes whenever they are packed.
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is handed out. Nothing is written.</summary>
    public static async Task<Outcome<IReadOnlyList<ExportedFile>>> RunAsync(OpenedArchive archive, string round, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(kept.Findings);
        Outcome<IssuedDocument> issued = await IssuedDocument.OfAsync(archive, kept.Value.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(issued.Findings);
        List<ExportedFile> files =
        [
            new($"issued/{issued.Value.Name}", issued.Value.Content, "the document as it was issued for signature"),
            new("events.jsonl", FiledRound.Write(kept.Value.Chain), "everything that happened, a line each, each bound to the one before"),
        ];
        foreach ((SigningEvent what, RoundEvent each) in kept.Value.Events.Zip(kept.Value.Chain.Events))
        {
            (string? file, string? report, string slot) = what switch
            {
                SlotSigned signed => (signed.File, signed.Report, signed.Slot.ToString()),
                SlotRejected rejected => (each.Attachments.Select(digest => digest.Hex).FirstOrDefault(hex => hex != rejected.Report), rejected.Report, rejected.Slot.ToString()),
                _ => (null, null, ""),
            };
            string prefix = FormattableString.Invariant($"returned/{each.Number:000}-{slot.Replace('/', '-')}");
            foreach (Sha512 digest in each.Attachments)
            {
                Outcome<RoundFile> attached = await archive.Entries.Rounds.FileAsync(kept.Value.Id, digest, cancellationToken).ConfigureAwait(false);
                if (attached.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(attached.Findings);
                bool isReport = digest.Hex == report;
                files.Add(new ExportedFile(isReport ? $"{prefix}-report.txt" : prefix + EndingOf(attached.Value.Content.Span), attached.Value.Content, isReport ? "what the check of it found" : digest.Hex == file ? "what came back" : "what belongs to it"));
            }
        }

        if (await FileRound.FindAsync(archive, kept.Value, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            foreach (LogicalPath path in entry.Files.Keys.Where(path => path.Value.StartsWith(CompletionFiles.Folder, StringComparison.Ordinal)))
            {
                Outcome<OcflFile> content = await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false);
                if (content.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(content.Findings);
                string name = path.Value.Split('/')[^1];
                files.Add(new ExportedFile(name, content.Value.Content, name.StartsWith("conformed", StringComparison.Ordinal) ? "the conformed copy" : name.StartsWith("receipts", StringComparison.Ordinal) ? "the receipts as they were filed" : "the certificate of completion"));
            }
        }

        Outcome<IReadOnlyList<ExportedFile>> receipts = await MakeReceipts.RunAsync(archive, kept.Value, issued.Value, cancellationToken).ConfigureAwait(false);
        return receipts.IsRefused ? receipts : Outcome.Done<IReadOnlyList<ExportedFile>>([.. files, .. receipts.Value]);
    }

    /// <summary>The files as one zip.</summary>
    public static byte[] Zip(IReadOnlyList<ExportedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ExportedFile file in files)
            {
                ZipArchiveEntry entry = zip.CreateEntry(file.Name);
                entry.LastWriteTime = noTime;
                using Stream content = entry.Open();
                content.Write(file.Content.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The ending that a file's name should have, by its first bytes.</summary>
    internal static string EndingOf(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'P', (byte)'K', ..] => ".docx",
        [(byte)'%', (byte)'P', ..] => ".pdf",
        [0x89, (byte)'P', ..] => ".png",
        [0xFF, 0xD8, ..] => ".jpg",
        _ => ".bin",
    };
}
