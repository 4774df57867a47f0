using System.Diagnostics;
using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline.Signing;

namespace DocPipeline.Benchmarks;

/// <summary>
/// How the built program answers reads of every kind while it is asked for 200 a second, on the machine that also asks: a folder with 60
/// partnerships, drafts, an issued agreement and its round of 25 signatories.
/// </summary>
internal static class WebFigures
{
    private const int PerSecond = 200;
    private const int Copies = 12;
    private const int Signatories = 25;

    private static readonly TimeSpan warm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan lasting = TimeSpan.FromSeconds(20);

    internal static async Task PrintAsync()
    {
        using TemporaryFolder folder = new();
        List<string> ids = await FillAsync(folder);
        int port = FreePort.Any();
        using Process program = MeasuredProgram.Start(folder, port);
        try
        {
            using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await MeasuredProgram.SignInAsync(http);
            string[] paths = [.. Paths(ids)];
            foreach (string draft in paths.Where(path => path.EndsWith("/draft", StringComparison.Ordinal)).Distinct())
            {
                using HttpResponseMessage drafted = await http.PostAsync(draft, content: null);
                drafted.EnsureSuccessStatusCode();
            }

            // Everything is read once, and what is called often is compiled for good, before the clock runs.
            await WebLoad.RunAsync(http, paths, PerSecond / 4, warm);
            await WebLoad.RunAsync(http, paths, PerSecond, warm);
            double[] times = await WebLoad.RunAsync(http, paths, PerSecond, lasting);
            double p50 = times[times.Length / 2], p99 = times[times.Length * 99 / 100];
            Figures.Row($"{PerSecond} mixed reads a second of the program over a folder of {ids.Count + 1} partnerships, {paths.Distinct().Count()} addresses: 99 of 100 within", $"{p99:0} ms (half within {p50:0.0} ms, all within {times[^1]:0} ms)", "< 100 ms", p99 < 100);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static IEnumerable<string> Paths(List<string> ids)
    {
        const string All = "/api/v1/partnerships", Wide = $"{All}/wide", Round = WideRound.Name;
        foreach (string id in ids)
        {
            yield return $"{All}?limit=25";
            yield return $"{All}/{id}";
            yield return $"{All}/{id}/documents";
            yield return $"{All}/{id}/reviews";
            yield return $"{All}/{id}/amendments";
            yield return $"{All}/{id}/record";
            yield return $"{All}/{id}/archive/record";
            yield return $"{Wide}/rounds";
            yield return $"{Wide}/rounds/{Round}";
            yield return $"{Wide}/documents/agreement/versions";
            yield return $"{Wide}/archive/documents/agreement/receipt";
            yield return "/api/v1/session";
            yield return "/health/ready";
            if (id.StartsWith("stockport", StringComparison.Ordinal)) yield return $"{All}/{id}/documents/constitution/draft";
        }
    }

    private static async Task<List<string>> FillAsync(TemporaryFolder folder)
    {
        FolderBlobStore store = FolderBlobStore.Open(folder["store"], TimeProvider.System);
        Directory.CreateDirectory(folder["keys"]);
        using WideRound round = await WideRound.IssueAsync(Signatories, store, folder["keys"]);
        await round.OpenAsync();
        List<string> ids = [];
        foreach (string sample in Directory.GetDirectories(Path.GetDirectoryName(Workload.Sample)!).Where(each => File.Exists(Path.Combine(each, RecordFiles.PartnershipFileName))).Order(StringComparer.Ordinal))
        {
            for (int copy = 1; copy <= Copies; copy++)
            {
                (PartnershipId id, RecordFiles files) = WorkFigures.Copy(RecordFolder.Read(sample).Value!, copy);
                WideRound.Done(await ArchivedRecords.PushAsync(round.Archive, id, files, seen: null, "figures", default));
                ids.Add(id.Value);
            }
        }

        return ids;
    }
}
