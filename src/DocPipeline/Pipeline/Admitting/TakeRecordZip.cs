using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Admitting;

/// <summary>Takes in a record that somebody uploads as a zip of its folder.</summary>
public static class TakeRecordZip
{
    private const string Door = "record-push";

    /// <summary>Unpacks the upload. A zip that is not taken in goes into quarantine; one that only lacks a file of the record does not.</summary>
    /// <param name="store">The store, with the quarantine in it.</param>
    /// <param name="zip">The upload.</param>
    /// <param name="time">When it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record's files, or every reason.</returns>
    public static async Task<Outcome<RecordFiles>> FromUploadAsync(IBlobStore store, ReadOnlyMemory<byte> zip, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        Outcome<RecordFiles> files = RecordZip.Unpack(zip);
        if (files.IsRefused && !RecordZip.IsAdmitted(zip)) await Quarantine.KeepAsync(store, Door, zip, files.Findings, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return files;
    }
}
