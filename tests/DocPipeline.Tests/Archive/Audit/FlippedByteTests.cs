using DocPipeline.Archive.Audit;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Audit;

/// <summary>Not a byte of an archive counts for nothing.</summary>
public sealed class FlippedByteTests(ITestOutputHelper output)
{
    [Fact]
    public Task A_byte_that_is_flipped_is_found_and_its_blob_named() => FlipAsync(every: 17);

    [Fact]
    public Task A_byte_of_a_round_that_is_flipped_is_found_and_its_blob_named() => FlipAsync(every: 13, "rounds/");

    [LongFact]
    [Trait("Category", "Long")]
    public Task Every_byte_of_a_round_that_is_flipped_is_found_and_its_blob_named() => FlipAsync(every: 1, "rounds/");

    [LongFact]
    [Trait("Category", "Long")]
    public Task Every_byte_that_is_flipped_is_found_and_its_blob_named() => FlipAsync(every: 1);

    private async Task FlipAsync(int every, string prefix = "")
    {
        MadeArchive made = prefix.Length > 0 ? await MadeArchive.MakeAsync(seed: 13, objects: 1, entries: 1, seals: 1, roundEvents: 2, rounds: 1) : await MadeArchive.MakeAsync(seed: 11, objects: 2, entries: 3, seals: 2);
        string[] names = [.. made.Store.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        int size = names.Sum(name => made.Store[name]!.Length), at = 0, flipped = 0;
        Assert.InRange(size, 1, 20_000);
        List<string> missed = [];
        foreach (string name in names)
        {
            byte[] content = made.Store[name]!;
            for (int offset = 0; offset < content.Length; offset++)
            {
                if (at++ % every != 0) continue;
                flipped++;
                byte[] altered = [.. content];
                altered[offset] ^= (byte)(1 << (at % 8));
                made.Store[name] = altered;
                AuditReport report = await made.AuditAsync(made.Store, made.Checkpoint);
                if (!report.Findings.Any(finding => finding.Finding.Place?.File == name || finding.Finding.Also?.File == name)) missed.Add($"{name} at {offset} ({report.Findings.Count} findings: {string.Join(", ", report.Findings.Select(f => $"{f.Finding.Code} at {f.Finding.Place}"))})");
            }

            made.Store[name] = content;
        }

        output.WriteLine($"{flipped - missed.Count} of {flipped} flipped bytes found and named, of {size}");
        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(20)));
    }
}
