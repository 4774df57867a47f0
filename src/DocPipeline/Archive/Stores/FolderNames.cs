using System.Text;

namespace DocPipeline.Archive.Stores;

/// <summary>
/// How <see cref="FolderBlobStore"/> writes the segments of a name as file names. Small letters, digits and signs stay as they are, so
/// that people and other programs can read the folder; <c>R</c> is written <c>+r</c>, because many file systems take <c>Req</c> and
/// <c>req</c> for the same file; and a name that Windows keeps for a device gets <c>++</c> in front.
/// </summary>
internal static class FolderNames
{
    private static readonly HashSet<string> devices =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(0, 10).Select(n => $"com{n}"),
        .. Enumerable.Range(0, 10).Select(n => $"lpt{n}"),
    ];

    /// <summary>The path of a blob below the store's folder, with forward slashes.</summary>
    internal static string ToPath(string name) => string.Join('/', name.Split('/').Select(ToFile));

    /// <summary>The blob whose file has this path, or nothing when it is no file that the store wrote.</summary>
    internal static BlobName? FromPath(string path) =>
        BlobName.TryRead(string.Join('/', path.Split('/').Select(FromFile)), out BlobName? name) && ToPath(name.Value) == path
            ? name
            : null;

    private static string ToFile(string segment)
    {
        StringBuilder file = new(segment.Length + 8);
        if (devices.Contains(segment.Split('.')[0].ToLowerInvariant())) file.Append("++");
        foreach (char c in segment)
        {
            if (char.IsAsciiLetterUpper(c)) file.Append('+');
            file.Append(char.ToLowerInvariant(c));
        }

        return file.ToString();
    }

    private static string FromFile(string file)
    {
        StringBuilder segment = new(file.Length);
        for (int i = file.StartsWith("++", StringComparison.Ordinal) ? 2 : 0; i < file.Length; i++)
            segment.Append(file[i] == '+' && i + 1 < file.Length ? char.ToUpperInvariant(file[++i]) : file[i]);
        return segment.ToString();
    }
}
