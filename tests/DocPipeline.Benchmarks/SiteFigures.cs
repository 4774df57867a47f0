using System.Diagnostics;
using System.Globalization;
using System.Net;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline.Signing;

namespace DocPipeline.Benchmarks;

/// <summary>How soon the built program answers the pages that people wait for, over a folder with 200 partnerships and 2,000 open rounds.</summary>
internal static class SiteFigures
{
    private const int Partnerships = 200;
    private const int Rounds = 2_000;
    private const int Signatories = 5;
    private const int Looks = 40;

    internal static async Task PrintAsync()
    {
        using TemporaryFolder folder = new();
        await FillAsync(folder);
        int port = FreePort.Any();
        using Process program = MeasuredProgram.Start(folder, port);
        try
        {
            using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
            await MeasuredProgram.SignInAsync(http);
            double first = await LookAsync(http, "/");
            await RowAsync(http, "/", $"the first page with {Partnerships} partnerships and {Rounds:N0} open rounds (the first time {first / 1000:0.0} s)", 150);
            await RowAsync(http, "/partnerships/stockport-1", "the page of a partnership", 150);
            await RowAsync(http, "/partnerships/stockport-1/amendments/2008-09-16-quorum/what-if?for=11&against=4", "what-if: whether an amendment would carry", 50);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static async Task RowAsync(HttpClient http, string path, string what, double bound)
    {
        List<double> times = [];
        for (int i = 0; i < Looks / 2; i++) await LookAsync(http, path);
        for (int i = 0; i < Looks; i++) times.Add(await LookAsync(http, path));
        times.Sort();
        double p50 = times[Looks / 2], most = times[^1];
        Figures.Row($"{what}: {Looks} times, each within", $"{most:0} ms (half within {p50:0} ms)", $"< {bound} ms", most < bound);
    }

    private static async Task<double> LookAsync(HttpClient http, string path)
    {
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage page = await http.GetAsync(path);
        await page.Content.ReadAsByteArrayAsync();
        return page.StatusCode == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{path} was answered {(int)page.StatusCode}.");
    }

    // One round is opened and signed as people do it; the others are its events under other names, each about a document of its own.
    private static async Task FillAsync(TemporaryFolder folder)
    {
        FolderBlobStore store = FolderBlobStore.Open(folder["store"], TimeProvider.System);
        Directory.CreateDirectory(folder["keys"]);
        using WideRound round = await WideRound.IssueAsync(Signatories, store, folder["keys"]);
        await round.OpenAsync();
        string[] samples = [.. Directory.GetDirectories(Path.GetDirectoryName(Workload.Sample)!).Where(each => File.Exists(Path.Combine(each, RecordFiles.PartnershipFileName))).Order(StringComparer.Ordinal)];
        List<PartnershipId> ids = [];
        for (int number = 0; number < Partnerships; number++)
        {
            (PartnershipId id, RecordFiles files) = WorkFigures.Copy(RecordFolder.Read(samples[number % samples.Length]).Value!, (number / samples.Length) + 1);
            WideRound.Done(await ArchivedRecords.PushAsync(round.Archive, id, files, seen: null, "figures", default));
            ids.Add(id);
        }

        RoundChain model = WideRound.Done(await round.Archive.Entries.Rounds.ReadAsync(RoundId.Of(WideRound.Name), default));
        using OpenedArchive archive = OpenedArchive.In(store, new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, TimeProvider.System);
        await Parallel.ForAsync(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellation) =>
        {
            PartnershipId id = ids[number % ids.Count];
            RoundId name = RoundId.Of(string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"));
            foreach (RoundEvent each in model.Events)
            {
                RoundDraft draft = new()
                {
                    Word = each.Word, By = each.By, IsLogged = each.IsLogged, Closes = each.Closes, Body = each.Body,
                    Document = each.Document is { } about ? about with { Object = ArchiveObjects.Of(id, new DocumentId("agreement")) } : null,
                };
                AppendedEvent appended = WideRound.Done(await archive.Entries.Rounds.AppendAsync(name, each.Request, (_, _) => Outcome.Done(draft), cancellation));
                if (appended.WasThere) throw new InvalidOperationException($"{name} was there.");
            }
        });
    }
}
