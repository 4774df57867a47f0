namespace DocPipeline.Returns.Scans;

/// <summary>Reads the QR codes of a scan. Whoever has no program for that says so; nothing else of the check changes.</summary>
public interface IQrReader
{
    /// <summary>Reads the codes, page by page.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<QrReading> ReadAsync(AdmittedScan scan, CancellationToken cancellationToken);
}
