using System.Globalization;
using DocPipeline.Admission;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Renditions;

/// <summary>
/// Makes PDFs with LibreOffice: in a folder of its own that is gone afterwards, with a user profile of its own that allows no macros, no
/// updates of links and no way out to a network, and with an end to its time.
/// </summary>
public sealed class LibreOfficeRenditions : IPdfRenditions
{
    private const int LargestPdf = 50_000_000;

    // In bytes: of what it prints about itself.
    private const int MostWords = 100_000;

    // Tagged, with a title and a language, as PDF/UA-1 (ISO 14289-1) wants it. A picture of a page is of 300 dpi at most, without loss.
    private const string Filter = """pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"},"UseLosslessCompression":{"type":"boolean","value":"true"},"ExportFormFields":{"type":"boolean","value":"false"},"ExportNotes":{"type":"boolean","value":"false"}}""";

    // Settings by their paths in LibreOffice's registry: macros never run; nothing is fetched for a document, or goes out by a proxy that is nobody.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

    private readonly string program;
    private readonly TimeSpan patience;

    private LibreOfficeRenditions(string program, TimeSpan patience) => (this.program, this.patience) = (program, patience);

    /// <summary>The renditions that the machine can make: LibreOffice's, or none.</summary>
    /// <param name="patience">How long LibreOffice may take for one; it takes one or two seconds. Two minutes if left out.</param>
    public static IPdfRenditions OfMachine(TimeSpan? patience = null) =>
        (OutsideProgram.Find("soffice") ?? OutsideProgram.Find("libreoffice")) is { } found ? new LibreOfficeRenditions(found, patience ?? TimeSpan.FromMinutes(2)) : new NoPdfRenditions();

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> RenderAsync(string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        Outcome<DocumentText> text = DocumentText.Read(name, document);
        if (text.IsRefused) return Outcome.Refused<byte[]>(text.Findings);
        if (text.Value.TrackedChanges.Count is > 0 and int count)
        {
            string changes = count == 1 ? "1 change waits" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} changes wait");
            return Refused(RenditionCodes.TrackedChanges, name, $"{changes} to be accepted or rejected; a PDF would show what goes and what comes, and nobody could tell which of it counts.", "a document without tracked changes", "Accept or reject them in Word, and save the file");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("docpipeline-pdf-");
        try
        {
            return await RenderAsync(name, document, folder.FullName, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Outcome<byte[]>> RenderAsync(string name, ReadOnlyMemory<byte> document, string folder, CancellationToken cancellationToken)
    {
        string profile = Path.Combine(folder, "profile"), input = Path.Combine(folder, "document.docx"), output = Path.Combine(folder, "made");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        await File.WriteAllTextAsync(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings, cancellationToken).ConfigureAwait(false);
        await File.WriteAllBytesAsync(input, document, cancellationToken).ConfigureAwait(false);
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile + Path.DirectorySeparatorChar)}", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
            "--convert-to", Filter, "--outdir", output, input,
        ];
        var environment = new Dictionary<string, string> { ["HOME"] = folder, ["TMPDIR"] = folder, ["SAL_USE_VCLPLUGIN"] = "svp", ["http_proxy"] = "http://127.0.0.1:9", ["https_proxy"] = "http://127.0.0.1:9" };
        await OutsideProgram.RunAsync(program, arguments, environment, patience, MostWords, cancellationToken).ConfigureAwait(false);
        var made = new FileInfo(Path.Combine(output, "document.pdf"));
        if (!made.Exists || made.Length > LargestPdf) return Refused(RenditionCodes.Failed, name, "LibreOffice made no PDF of it, or not in time.", "a PDF within two minutes", "Try again; if it stays so, open the file in LibreOffice and save it as a PDF there to see why");
        byte[] pdf = await File.ReadAllBytesAsync(made.FullName, cancellationToken).ConfigureAwait(false);

        // What is given out is a PDF that we would take in.
        Outcome<AdmittedFile> admitted = AdmissionCheck.Any("", pdf);
        return admitted.IsRefused ? Refused(RenditionCodes.Failed, name, $"What LibreOffice made of it is no PDF that may be given out: {admitted.Findings[0].Message}", "an ordinary PDF", "Look what the document holds that a PDF should not") : Outcome.Done(pdf);
    }

    private static Outcome<byte[]> Refused(FindingCode code, string name, string message, string expected, string suggestion) =>
        Outcome.Refused<byte[]>([new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
