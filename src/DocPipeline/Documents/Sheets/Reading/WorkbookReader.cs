using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocPipeline.Admission;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>
/// Reads the values of a workbook (.xlsx) that anybody may have made, once <see cref="AdmissionCheck"/> finds no reason to refuse its zip; nothing is
/// run, fetched or worked out. Only the parts that hold values are opened.
/// </summary>
/// <remarks>Source: ECMA-376 part 1, 18.2 (workbook), 18.3 (worksheets), 18.4 (shared strings); part 2 (relationships). Element names are
/// compared without their namespace, so that the Strict variant is read as well.</remarks>
internal sealed class WorkbookReader
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive zip;

    private WorkbookReader(ZipArchive zip) => this.zip = zip;

    internal static Outcome<SheetFile> Read(string name, ReadOnlyMemory<byte> file)
    {
        if (AdmissionCheck.Zip(name, file, AdmissionLimits.Usual) is { Count: > 0 } reasons) return Outcome.Refused<SheetFile>([.. reasons.Select(InWordsOfSheets).DistinctBy(f => f.Code)]);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("mimetype") is not null || zip.GetEntry("Index/Document.iwa") is not null)
                return Refuse(name, SheetCodes.OtherFormat, "This is a spreadsheet of another program.", "an Excel workbook (.xlsx) or a CSV file", "Open it in that program and save it as .xlsx.");
            return new WorkbookReader(zip).Read(name);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or IOException or NotSupportedException)
        {
            return Refuse(name, SheetCodes.Damaged, "The workbook is damaged.", "a workbook that Excel or LibreOffice opens", "Open it in Excel or LibreOffice, save it again as .xlsx, then choose it again.");
        }
    }

    private Outcome<SheetFile> Read(string name)
    {
        if (zip.GetEntry("xl/vbaProject.bin") is not null)
            return Refuse(name, SheetCodes.Macros, "The workbook contains macros.", "a workbook without macros (.xlsx)", "Save it as ‘Excel Workbook (.xlsx)’.");
        string? workbook = Relationships("_rels/.rels", "").FirstOrDefault(r => r.Type == "officeDocument")?.Target;
        if (workbook is null || zip.GetEntry(workbook) is null)
            return Refuse(name, SheetCodes.NotASheet, "The file is a zip, but no workbook.", "an Excel workbook (.xlsx) or a CSV file", "Choose the workbook itself.");

        IReadOnlyList<Related> related = Relationships(RelationshipsOf(workbook), workbook);
        IReadOnlyList<string> strings = related.FirstOrDefault(r => r.Type == "sharedStrings") is { } shared ? Strings(shared.Target) : [];
        IReadOnlySet<int> dates = related.FirstOrDefault(r => r.Type == "styles") is { } styles ? DateStyles.Read(() => Open(styles.Target)) : new HashSet<int>();
        var sheets = new List<Sheet>();
        foreach ((string sheet, string id, bool isHidden) in SheetsOf(workbook))
        {
            if (related.FirstOrDefault(r => r.Id == id && r.Type == "worksheet") is not { } part) continue;
            using XmlReader xml = Open(part.Target);
            var reader = new WorksheetReader(xml, strings, dates);
            if (!reader.Read())
            {
                return Outcome.Refused<SheetFile>(
                    [Finding(new Place(name) { Sheet = sheet }, SheetCodes.TooManyRows, string.Create(CultureInfo.InvariantCulture, $"The sheet has more than {WorksheetReader.MostRows:N0} filled rows."), string.Create(CultureInfo.InvariantCulture, $"at most {WorksheetReader.MostRows:N0} rows"), "Split the sheet, and import one part after the other.")]);
            }

            sheets.Add(new Sheet(sheet, reader.Rows) { IsHidden = isHidden, Merged = reader.Merged, HiddenColumns = reader.HiddenColumns });
        }

        return Outcome.Done(new SheetFile(name, IsWorkbook: true, sheets));
    }

    private List<(string Name, string Id, bool IsHidden)> SheetsOf(string workbook)
    {
        var sheets = new List<(string, string, bool)>();
        using XmlReader xml = Open(workbook);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet") continue;
            string? id = null;
            string name = xml.GetAttribute("name") ?? "", state = xml.GetAttribute("state") ?? "";
            while (xml.MoveToNextAttribute())
            {
                if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Value;
            }

            if (id is not null) sheets.Add((name, id, state is "hidden" or "veryHidden"));
        }

        return sheets;
    }

    private List<string> Strings(string part)
    {
        var strings = new List<string>();
        using XmlReader xml = Open(part);
        xml.MoveToContent();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") strings.Add(RichText.Read(xml));
        }

        return strings;
    }

    private List<Related> Relationships(string part, string from)
    {
        var found = new List<Related>();
        if (zip.GetEntry(part) is null) return found;
        using XmlReader xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            string type = xml.GetAttribute("Type") ?? "", target = xml.GetAttribute("Target") ?? "";
            found.Add(new Related(xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(from, target)));
        }

        return found;
    }

    private XmlReader Open(string part)
    {
        ZipArchiveEntry entry = zip.GetEntry(part) ?? throw new InvalidDataException($"There is no part {part}.");
        return XmlReader.Create(entry.Open(), Safe);
    }

    private static string RelationshipsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private static string Resolve(string from, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        List<string> path = [.. from.Split('/')[..^1]];
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }

    // The codes are those that sheets always had; the words say what a person who uses Excel can do.
    private static Finding InWordsOfSheets(Finding reason) => reason.Code switch
    {
        var code when code == AdmissionCodes.TooManyEntries => reason with { Code = SheetCodes.TooLarge, Message = "The workbook has more than 2,000 parts.", Expected = "an ordinary workbook", Suggestion = "Copy the table into a new workbook and save that." },
        var code when code == AdmissionCodes.TooLarge || code == AdmissionCodes.UnpackedTooLarge || code == AdmissionCodes.Ratio =>
            reason with { Code = SheetCodes.TooLarge, Message = "Unpacked, the workbook is larger than 200 MB, or a part of it more than 100 times as large as packed.", Expected = "a workbook of at most 200 MB unpacked", Suggestion = "Remove pictures or split it, then choose it again." },
        _ => reason with { Code = SheetCodes.Damaged, Message = "The workbook is damaged.", Expected = "a workbook that Excel or LibreOffice opens", Suggestion = "Open it in Excel or LibreOffice, save it again as .xlsx, then choose it again." },
    };

    private static Outcome<SheetFile> Refuse(string name, FindingCode code, string message, string expected, string suggestion) =>
        Outcome.Refused<SheetFile>([Finding(new Place(name), code, message, expected, suggestion)]);

    private static Finding Finding(Place place, FindingCode code, string message, string expected, string suggestion) =>
        new(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion };

    private sealed record Related(string Id, string Type, string Target);
}
