using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of the prose files that documents list.</summary>
internal static class ProseFileChecks
{
    private const int MostSuggestions = 200;

    internal static IEnumerable<Finding> PathsAreWithinTheRecord(ReadRecord record) =>
        from listed in Listed(record)
        let complaint = Complaint(listed.Path)
        where complaint is not null
        select RecordCodes.ProsePath.Error(
            listed.Place,
            $"‘{ShapeFindings.Shown(listed.Path)}’ {complaint}.",
            "the path of a Markdown file within the record, such as prose/agreement.md",
            Found(record, listed.Path) is { } meant
                ? $"Write ‘{meant}’."
                : "Put the file into the folder ‘prose’ and write its path from there: prose/name.md.");

    internal static IEnumerable<Finding> FilesAreThere(ReadRecord record)
    {
        IEnumerable<(Document Document, string Path, int Index, Place Place)> missing =
            Listed(record).Where(listed => Complaint(listed.Path) is null && record.Files.Find(listed.Path) is null);
        foreach ((int index, (_, string path, _, Place place)) in missing.Index())
        {
            string? meant = index < MostSuggestions ? Found(record, path) : null;
            yield return RecordCodes.ProseMissing.Error(
                place,
                $"The record has no file ‘{ShapeFindings.Shown(path)}’.",
                "the path of a Markdown file within the record, such as prose/agreement.md",
                meant is null ? "Add the file, or take this line out." : $"Write ‘{meant}’.");
        }
    }

    internal static IEnumerable<Finding> EachFileIsPrintedOnce(ReadRecord record) =>
        from listed in Listed(record)
        group listed by (listed.Document, listed.Path) into same
        from again in same.Skip(1)
        select RecordCodes.DuplicateProse.Error(
            again.Place,
            $"‘{ShapeFindings.Shown(again.Path)}’ is entry {same.First().Index + 1} of ‘prose’ already.",
            "each file once",
            "Take one of the two out.");

    private static IEnumerable<(Document Document, string Path, int Index, Place Place)> Listed(ReadRecord record) =>
        from document in record.Record.Documents
        from path in document.Prose.Index()
        select (document, path.Item, path.Index, record.Places.Of(document, nameof(Document.Prose), path.Index));

    private static string? Complaint(string path) => path switch
    {
        _ when path.Contains('\\', StringComparison.Ordinal) => "has a backslash in it",
        _ when path[0] == '/' || path.Contains(':', StringComparison.Ordinal) => "is not a path within the record",
        _ when path.Split('/').Any(part => part is "" or "." or "..") => "has ‘.’, ‘..’ or nothing between two slashes",
        _ when !path.EndsWith(".md", StringComparison.Ordinal) => "does not end in .md",
        _ => null,
    };

    /// <summary>The file that was probably meant: of the same name, or else of the nearest path.</summary>
    private static string? Found(ReadRecord record, string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        IEnumerable<string> prose = record.Files.Paths.Where(file => file.EndsWith(".md", StringComparison.Ordinal));
        return prose.FirstOrDefault(file => string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(path, prose);
    }
}
