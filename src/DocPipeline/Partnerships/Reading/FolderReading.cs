using System.Globalization;
using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>One reading of a record's folder.</summary>
internal sealed class FolderReading(string folder)
{
    private long total;
    private int count;

    internal Dictionary<string, ReadOnlyMemory<byte>> Files { get; } = new(StringComparer.Ordinal);

    internal List<Finding> Findings { get; } = [];

    internal void ReadAll()
    {
        ReadFolder("", name => name == RecordFiles.PartnershipFileName, deep: false, warn: false);
        ReadFolder("prose", name => name.EndsWith(".md", StringComparison.Ordinal), deep: true, warn: true);
        ReadFolder("answers", name => name.EndsWith(".yaml", StringComparison.Ordinal), deep: false, warn: true);
        ReadFolder("images", IsPicture, deep: true, warn: true);
        ReadFolder("decisions", path => path.EndsWith(".md", StringComparison.Ordinal) || (path.EndsWith(".yaml", StringComparison.Ordinal) && path.LastIndexOf('/') == "decisions".Length), deep: true, warn: true);
        ReadFolder("versions", name => name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal) || IsPicture(name), deep: true, warn: true);
        foreach (string yaml in (string[])["meetings", "events", "adoptions"]) ReadFolder(yaml, name => name.EndsWith(".yaml", StringComparison.Ordinal), deep: false, warn: true);
    }

    private void ReadFolder(string path, Func<string, bool> isRead, bool deep, bool warn)
    {
        var here = new DirectoryInfo(Path.Combine(folder, path));
        if (!here.Exists || (path.Length > 0 && IsLink(here, path))) return;
        foreach (FileSystemInfo entry in Entries(here, path))
        {
            // Editors, file managers and Word leave such files behind; they are nobody's prose.
            if (entry.Name[0] is '.' or '~') continue;
            string name = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            if (entry is DirectoryInfo && deep) ReadFolder(name, isRead, deep, warn);
            else if (entry is FileInfo file && isRead(name)) ReadFile(file, name);
            else if (warn) Findings.Add(Ignored(name, path));
            if (count > RecordFolder.MostFiles || total > RecordFolder.LargestRecord) return;
        }
    }

    private void ReadFile(FileInfo file, string path)
    {
        if (IsLink(file, path)) return;
        if (++count > RecordFolder.MostFiles)
        {
            Findings.Add(RecordCodes.TooManyFiles.Error(
                new Place(path),
                string.Create(CultureInfo.InvariantCulture, $"The record has more than {RecordFolder.MostFiles:N0} files."),
                string.Create(CultureInfo.InvariantCulture, $"at most {RecordFolder.MostFiles:N0} files"),
                "Check that this is the folder of one record, and take out what does not belong to it."));
            return;
        }

        try
        {
            using FileStream stream = file.OpenRead();
            if (stream.Length > RecordFolder.LargestFile)
            {
                Findings.Add(RecordCodes.FileTooLarge.Error(
                    new Place(path),
                    string.Create(CultureInfo.InvariantCulture, $"The file is {stream.Length / 1_000_000.0:N1} MB."),
                    $"at most {RecordFolder.LargestFile / 1_000_000} MB",
                    IsPicture(path) ? "Make the picture smaller: 1,600 pixels across are enough for a page." : "Check that it is a text file, and divide it if it is."));
                return;
            }

            if ((total += stream.Length) > RecordFolder.LargestRecord)
            {
                Findings.Add(RecordCodes.TooLarge.Error(
                    new Place(path),
                    $"With this file the record is larger than {RecordFolder.LargestRecord / 1_000_000} MB.",
                    $"at most {RecordFolder.LargestRecord / 1_000_000} MB in all",
                    "Check that this is the folder of one record, and take out what does not belong to it."));
                return;
            }

            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            Files.Add(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Findings.Add(Unreadable(path));
        }
    }

    private static bool IsPicture(string name) => Path.GetExtension(name) is ".png" or ".jpg" or ".jpeg";

    private FileSystemInfo[] Entries(DirectoryInfo here, string path)
    {
        try
        {
            return [.. here.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Findings.Add(Unreadable(path.Length == 0 ? "." : path));
            return [];
        }
    }

    private static Finding Unreadable(string path) => RecordCodes.Unreadable.Error(
        new Place(path),
        "This cannot be opened.",
        "a file or folder that you may read",
        "Close the program that holds it open, or ask for the right to read it.");

    // LinkTarget and not FileAttributes.ReparsePoint: OneDrive's placeholders are reparse points and no links.
    private bool IsLink(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is null) return false;
        Findings.Add(RecordCodes.Link.Error(
            new Place(path),
            "This is a link to another place; links are not followed.",
            "a file or folder of its own",
            "Put a copy of the file or folder here in place of the link."));
        return true;
    }

    private static Finding Ignored(string path, string folder)
    {
        string read = folder.Split('/')[0] switch
        {
            "prose" => "Markdown files (.md)",
            "images" => "pictures (.png, .jpg)",
            "decisions" => "YAML files (.yaml) and edited texts (.md)",
            "versions" => "what adopt keeps there",
            _ => "YAML files (.yaml)",
        };
        return new Finding(RecordCodes.FileIgnored, Severity.Warning, $"This is not read: only {read} are read in ‘{folder}’.")
        {
            Place = new Place(path),
            Expected = read,
            Suggestion = "Give it the right ending if it belongs to the record, or move it elsewhere.",
        };
    }
}
