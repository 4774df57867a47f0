using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Rebuild;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Evidence;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Benchmarks;

/// <summary>An archive of 1,000 documents with ten entries each, every one with a document of 17 KB, in a folder.</summary>
internal sealed class AuditWorkload : IDisposable
{
    private const int Objects = 1_000;
    private const int EntriesOfEach = 10;
    private const int DocumentSize = 17_058;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory();
    private readonly FileLogSigner signer;
    private readonly FolderBlobStore store;
    private readonly SignedCheckpoint checkpoint;

    internal AuditWorkload()
    {
        signer = FileLogSigner.Create(KeyFile, "archive.example.org/figures", passphrase: null).Value!;
        File.WriteAllText(Path.ChangeExtension(KeyFile, ".vkey"), $"{signer.Key}\n");
        store = FolderBlobStore.Open(folder.FullName, TimeProvider.System);
        checkpoint = WriteAsync().GetAwaiter().GetResult();
    }

    internal AuditReport Audit() => RunAsync(null).GetAwaiter().GetResult();

    internal AuditReport Sample() => RunAsync(new AuditSample(0.05, Seed: 1)).GetAwaiter().GetResult();

    /// <summary>Deletes everything derived and rebuilds it.</summary>
    internal (RebuildReport Report, bool IsSame) Rebuild()
    {
        foreach (string file in Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories))
            if (IsDerived(Path.GetRelativePath(folder.FullName, file).Replace(Path.DirectorySeparatorChar, '/'))) File.Delete(file);
        RebuildReport report = new ArchiveRebuild(store, TimeProvider.System).RunAsync(new RebuildOptions { Signers = [signer], Outside = checkpoint }, default).GetAwaiter().GetResult();
        return (report, report.Sealed?.Checkpoint == checkpoint.Checkpoint && report.Findings.Count == 0);
    }

    /// <summary>Makes the evidence of one document, which carries all leaves.</summary>
    internal EvidenceMade Evidence()
    {
        ArchiveSettings settings = new(new BlobStoreSettings(folder.FullName), KeyFile, Path.ChangeExtension(KeyFile, ".vkey"));
        using OpenedArchive archive = OpenedArchive.Open(settings, TimeProvider.System).Value!;
        return MakeEvidence.FromAsync(archive, "partnership-0/document-0", default).GetAwaiter().GetResult().Value!;
    }

    /// <summary>Has a browser verify a page; nothing where there is none.</summary>
    /// <returns>What the page says of itself then.</returns>
    internal string? InBrowser(ReadOnlyMemory<byte> page)
    {
        if (Programs.Find("chromium") is not { } browser) return null;
        string file = Path.Combine(keys.FullName, "page.html");
        File.WriteAllBytes(file, page.Span);
        ProcessStartInfo start = new(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={Path.Combine(keys.FullName, "browser")}", "--virtual-time-budget=600000", "--dump-dom", $"file://{file}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        int state = shown.IndexOf("id=\"state\"", StringComparison.Ordinal);
        return state < 0 ? "" : shown[(shown.IndexOf('>', state) + 1)..shown.IndexOf("</p>", state, StringComparison.Ordinal)];
    }

    public void Dispose()
    {
        signer.Dispose();
        folder.Delete(recursive: true);
        keys.Delete(recursive: true);
    }

    private string KeyFile => Path.Combine(keys.FullName, "log.pem");

    private Task<AuditReport> RunAsync(AuditSample? sample) => new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [signer.Key], Outside = checkpoint, Sample = sample }, default);

    // Made in memory and copied: ten thousand entries that each wait for the disk are not what is measured.
    private async Task<SignedCheckpoint> WriteAsync()
    {
        MemoryStore memory = new();
        int salt = 0;
        SignedCheckpoint signed;
        using (DocumentArchive archive = new(memory, TimeProvider.System, () => SHA256.HashData(BitConverter.GetBytes(salt++))))
        {
            for (int entry = 0; entry < EntriesOfEach; entry++)
            {
                for (int id = 0; id < Objects; id++)
                {
                    Outcome<FiledEntry> filed = await archive.FileAsync(Request(id, entry), default).ConfigureAwait(false);
                    if (filed.IsRefused) throw new InvalidOperationException(filed.Findings[0].Message);
                }

                await archive.Log.SealAsync([signer], default).ConfigureAwait(false);
            }

            signed = (await archive.Log.SealAsync([signer], default).ConfigureAwait(false)).Value!;
        }

        foreach (string name in memory.Names)
        {
            string path = Path.Combine(folder.FullName, FolderNames.ToPath(name));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, memory[name]!).ConfigureAwait(false);
        }

        return signed;
    }

    private static EntryRequest Request(int id, int entry)
    {
        byte[] document = new byte[DocumentSize];
        new Random((id * EntriesOfEach) + entry).NextBytes(document);
        return new EntryRequest
        {
            Object = ObjectId.Of(string.Create(CultureInfo.InvariantCulture, $"urn:docpipeline:partnership-{id / 4}:document:document-{id}")),
            Request = string.Create(CultureInfo.InvariantCulture, $"request-{entry}"),
            Event = "issued",
            Text = string.Create(CultureInfo.InvariantCulture, $"Version {entry + 1} was issued."),
            User = new OcflUser("Partnerships officer", null),
            Files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>>
            {
                [LogicalPath.Of("agreement.docx")] = document,
                [LogicalPath.Of("events.json")] = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"document\":{id},\"entry\":{entry}}}")),
            },
        };
    }

    private static bool IsDerived(string name) =>
        !name.Contains("/content/", StringComparison.Ordinal) && !name.StartsWith(LogNames.Leaves, StringComparison.Ordinal)
        && !(name.EndsWith("/inventory.json", StringComparison.Ordinal) && name.Split('/')[^2].StartsWith('v'));
}
