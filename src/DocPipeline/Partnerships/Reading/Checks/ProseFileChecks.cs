using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of the prose files that documents list.</summary>
internal static class ProseFileChecks
{
    private const int MostSuggestions = 200;

    internal static IEnumerable<Finding> PathsAreWithinTheRecord(ReadRecord record) =>
        from listed in AllListed(record)
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
        int suggestions = 0;
        foreach (Listed listed in AllListed(record).Where(listed => Complaint(listed.Path) is null && record.Files.Find(listed.Path) is null))
        {
            string? meant = suggestions++ < MostSuggestions ? Found(record, listed.Path) : null;
            yield return RecordCodes.ProseMissing.Error(
                listed.Place,
                $"The record has no file ‘{ShapeFindings.Shown(listed.Path)}’.",
                "the path of a Markdown file within the record, such as prose/agreement.md",
                meant is null ? "Add the file, or take this line out." : $"Write ‘{meant}’.");
        }
    }

    internal static IEnumerable<Finding> EachFileIsPrintedOnce(ReadRecord record) =>
        from listed in AllListed(record)
        group listed by new { listed.Document, listed.Path } into same
        from again in same.Skip(1)
        select RecordCodes.DuplicateProse.Error(
            again.Place,
            $"‘{ShapeFindings.Shown(again.Path)}’ is entry {same.First().Index + 1} of ‘prose’ already.",
            "each file once",
            "Take one of the two out.");

    private static IEnumerable<Listed> AllListed(ReadRecord record)
    {
        foreach (Document document in record.Record.Documents)
        {
            for (int i = 0; i < document.Prose.Count; i++)
                yield return new Listed(document, document.Prose[i], i, record.Places.Of(document, nameof(Document.Prose), i));
        }
    }

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
        IEnumerable<string> prose = record.Files.Paths.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("versions/", StringComparison.Ordinal) && !file.StartsWith("decisions/", StringComparison.Ordinal));
        return prose.FirstOrDefault(file => string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(path, prose);
    }

    // A class and not a tuple: the framework holds LINQ over reference types ready compiled, over each tuple it compiles it anew at the start.
    private sealed record Listed(Document Document, string Path, int Index, Place Place);
}
