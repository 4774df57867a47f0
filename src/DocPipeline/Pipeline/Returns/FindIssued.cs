using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Check.Reading;
using DocPipeline.Returns.Scans;

namespace DocPipeline.Pipeline.Returns;

/// <summary>Finds in the archive the file that a return says it is a copy of: by the document and version that it names, and the issue code.</summary>
public static class FindIssued
{
    /// <summary>Finds it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What to call the return.</param>
    /// <param name="content">Its bytes, which anybody may have made.</param>
    /// <param name="reader">Reads the QR codes of scans.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IssuedFile>> InArchiveAsync(OpenedArchive archive, string name, ReadOnlyMemory<byte> content, IQrReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(reader);
        Outcome<IssueName> said = await SaidAsync(name, content, reader, cancellationToken).ConfigureAwait(false);
        if (said.IsRefused) return Outcome.Refused<IssuedFile>(said.Findings);
        string? document = said.Value.Document ?? await NamedAsync(archive, said.Value.Code, cancellationToken).ConfigureAwait(false);
        if (document is null) return Refuse(name, "The archive has no document with the code that the file carries.", "docpipeline archive list shows what there is; or name the issued file with --issued.");
        Outcome<ArchivedObject> shown = await ArchiveContents.ShowAsync(archive, document, cancellationToken).ConfigureAwait(false);
        if (shown.IsRefused) return Outcome.Refused<IssuedFile>(shown.Findings);

        // The last entry of the version that was filed with a document; of several, the one with the same code.
        IssuedFile? found = null;
        foreach (ShownEntry entry in shown.Value.Entries.Reverse().Where(e => e.Files.Any(f => f.Name.EndsWith(".docx", StringComparison.Ordinal))))
        {
            Outcome<GotFile> got = await ArchiveContents.GetAsync(archive, document, int.Parse(entry.Number.TrimStart('v'), System.Globalization.CultureInfo.InvariantCulture), null, cancellationToken).ConfigureAwait(false);
            if (got.IsRefused || CheckedFile.Open(got.Value.Name, got.Value.Content).Value is not { } file || IssueNames.Of(file).Together is not { } issue) continue;
            if (said.Value.Version is { } version && issue.Version != version) continue;
            var candidate = new IssuedFile(got.Value.Name, got.Value.Content, $"{entry.Number} of {document} in the archive, SHA-512 {got.Value.Digest.Hex[..16]}…");
            if (said.Value.Code is null || issue.Code == said.Value.Code) return Outcome.Done(candidate);
            found ??= candidate;
        }

        return found is not null ? Outcome.Done(found) : Refuse(name, $"The archive has no version {said.Value.Version} of ‘{document}’ as a Word document.", $"docpipeline archive show {document} lists what was filed; or name the issued file with --issued.");
    }

    private static async Task<Outcome<IssueName>> SaidAsync(string name, ReadOnlyMemory<byte> content, IQrReader reader, CancellationToken cancellationToken)
    {
        if (!AdmittedScan.IsScan(content.Span))
        {
            Outcome<CheckedFile> file = CheckedFile.Open(name, content);
            if (file.IsRefused) return Outcome.Refused<IssueName>(file.Findings);
            return IssueNames.Of(file.Value).Together is { } issue ? Outcome.Done(issue) : Outcome.Refused<IssueName>([Unnamed(name, "The file does not say which document it is.")]);
        }

        Outcome<AdmittedScan> scan = AdmittedScan.Admit(name, content);
        if (scan.IsRefused) return Outcome.Refused<IssueName>(scan.Findings);
        QrReading reading = await reader.ReadAsync(scan.Value, cancellationToken).ConfigureAwait(false);
        return ScanCheck.CodesIn(reading) is [var first, ..]
            ? Outcome.Done(new IssueName(null, first.Version, first.Text))
            : Outcome.Refused<IssueName>([Unnamed(name, reading.NotRead is { } why ? $"The QR codes of the scan were not read: {why}." : "No page of the scan has an issue code that could be read.")]);
    }

    private static async Task<string?> NamedAsync(OpenedArchive archive, string? code, CancellationToken cancellationToken)
    {
        if (code is null || IssueCode.Read(code) is not { } issue) return null;
        Outcome<IReadOnlyList<ListedObject>> all = await ArchiveContents.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        return all.Value?.Where(o => !o.IsRecord && IssueCode.DocumentPart(o.Name) == issue.Document).Select(o => o.Name).FirstOrDefault();
    }

    private static Finding Unnamed(string name, string message) => ArchiveCodes.Error(ArchiveCodes.NotThere, message, "Name the issued file with --issued.", expected: "a document that says which issue it is") with { Place = new Place(name) };

    private static Outcome<IssuedFile> Refuse(string name, string message, string suggestion) => Outcome.Refused<IssuedFile>([ArchiveCodes.Error(ArchiveCodes.NotThere, message, suggestion, expected: "a document that was filed") with { Place = new Place(name) }]);
}
