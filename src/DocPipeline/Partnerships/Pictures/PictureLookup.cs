using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Pictures;

/// <summary>A picture that a record names, or what is wrong with it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Complaint">Why there is none.</param>
/// <param name="Suggestion">How to mend that.</param>
internal sealed record PictureLookup(Picture? Picture, string? Complaint, string? Suggestion)
{
    /// <summary>What the path of a picture looks like.</summary>
    internal const string Expected = "the path of a PNG or JPEG file in the record's folder 'images', such as images/map.png";

    /// <summary>The folder of a record in which its pictures are.</summary>
    internal const string Folder = "images/";

    /// <summary>Looks a picture up by its path within the record.</summary>
    internal static PictureLookup Find(RecordFiles files, string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || files.Find(path) is not { } content)
        {
            string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
            List<string> pictures = [.. files.Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal))];
            string? meant = pictures.Find(p => p.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(path, pictures);
            return new PictureLookup(null, $"The record has no picture '{path}'.", meant is null ? $"Put the file into the folder 'images' of the record and write {Folder}{(name.Length == 0 ? "name.png" : name)}" : $"Write {meant}");
        }

        return PictureHeader.Read(content) is { } picture
            ? new PictureLookup(picture, null, null)
            : new PictureLookup(null, $"'{path}' is no PNG or JPEG picture, or it is damaged.", "Open it in a picture editor and save it as PNG or JPEG; its name alone does not make it one");
    }
}
