namespace DocPipeline.Returns.Scans;

/// <summary>Stands where no program for QR codes is installed.</summary>
/// <param name="why">What is missing, as a sentence.</param>
public sealed class NoQrReader(string why) : IQrReader
{
    /// <inheritdoc/>
    public Task<QrReading> ReadAsync(AdmittedScan scan, CancellationToken cancellationToken) => Task.FromResult(new QrReading([], why));
}
