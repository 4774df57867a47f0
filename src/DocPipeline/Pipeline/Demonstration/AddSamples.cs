using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>The story of somebody who has just started the program, and wants partnerships to try it with.</summary>
public static class AddSamples
{
    /// <summary>Files the record of every sample that the archive does not have. A record that is there is left as it is.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="folder">The folder with the samples, one folder each.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancellationToken">Gives up; what was filed stays, and the next call goes on.</param>
    /// <returns>The ids of the samples, and whether each was added now.</returns>
    public static async Task<Outcome<IReadOnlyList<AddedSample>>> RunAsync(OpenedArchive archive, string folder, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!Directory.Exists(folder)) return Outcome.Refused<IReadOnlyList<AddedSample>>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The samples do not lie beside the program.", "Copy the folder samples beside it, or bring in records of your own.")]);
        List<AddedSample> added = [];
        foreach (string each in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            // A folder without a record is a sample of something else, such as a council's style.
            if (!File.Exists(Path.Combine(each, RecordFiles.PartnershipFileName)) || !PartnershipId.TryRead(Path.GetFileName(each), out PartnershipId? id)) continue;
            if (await ArchivedRecords.ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false) is not null)
            {
                added.Add(new AddedSample(id.Value.Value, IsNew: false));
                continue;
            }

            Outcome<RecordFiles> files = RecordFolder.Read(each);
            if (files.IsRefused) return Outcome.Refused<IReadOnlyList<AddedSample>>(files.Findings);
            Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, id.Value, files.Value, seen: null, by, cancellationToken).ConfigureAwait(false);

            // Somebody else has just begun one of that name, or had one once: it is theirs.
            bool isTheirs = pushed.Findings.Any(f => f.Code == ArchiveCodes.StaleRecord || f.Code == ArchiveCodes.Disposed);
            if (pushed.IsRefused && !isTheirs) return Outcome.Refused<IReadOnlyList<AddedSample>>(pushed.Findings);
            added.Add(new AddedSample(id.Value.Value, IsNew: pushed.Value is { WasThere: false }));
        }

        return Outcome.Done<IReadOnlyList<AddedSample>>(added);
    }
}

/// <summary>A sample.</summary>
/// <param name="Partnership">The id of its partnership.</param>
/// <param name="IsNew">Whether it was added now; otherwise the archive had a partnership of that id before.</param>
public sealed record AddedSample(string Partnership, bool IsNew);
