using DocPipeline.Archive.Ocfl.Validation.Digests;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>Reads the content files of objects, several at once, and holds their digests against what the inventories state.</summary>
internal sealed class ContentCheck(OcflReport report, OcflCheckOptions options)
{
    private long files;
    private long bytes;

    /// <summary>How many files have been read.</summary>
    internal long Files => Interlocked.Read(ref files);

    /// <summary>How many bytes they had.</summary>
    internal long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Reads the files of one object.</summary>
    internal Task CheckAsync(ObjectFolder folder, ContentPlan plan, int objects, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        plan.Files.Where(file => folder.HasFile(file.Key) && (options.Sample is null || options.Sample(folder.InTree(file.Key)))),
        new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellationToken },
        async (file, cancelled) =>
        {
            await CheckAsync(folder, file.Key, file.Value, cancelled).ConfigureAwait(false);
            options.OnProgress?.Invoke(new OcflProgress(objects, Files, Bytes, folder.PlaceOf(file.Key)));
        });

    private async Task CheckAsync(ObjectFolder folder, string path, List<ContentPlan.Expectation> expected, CancellationToken cancellationToken)
    {
        await using Stream? stream = await folder.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        if (stream is null)
        {
            report.Add("E092", folder.PlaceOf(path), "The content file was there when the files were listed, and is gone.");
            return;
        }

        (IReadOnlyDictionary<string, string> found, long length) =
            await Digester.DigestAsync(stream, expected.Select(e => e.Algorithm).ToHashSet(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref files);
        Interlocked.Add(ref bytes, length);
        foreach (ContentPlan.Expectation wrong in expected.Where(e => found[e.Algorithm] != e.Digest))
        {
            report.Add(
                wrong.Code, folder.PlaceOf(path),
                $"The file’s {wrong.Algorithm} digest is {found[wrong.Algorithm][..12]}…, and {wrong.SaidBy} states {wrong.Digest[..Math.Min(12, wrong.Digest.Length)]}….");
        }
    }
}
