using System.Text;

namespace DocPipeline.Outbox.Bounces;

/// <summary>One part of a mail as it was read: its headers and its body, not decoded.</summary>
/// <param name="Headers">Names in small letters, each with its first value on one line.</param>
/// <param name="Body">The body.</param>
internal sealed record MimeEntity(IReadOnlyDictionary<string, string> Headers, string Body)
{
    private const int LargestHeaders = 100_000;
    private const int MostHeaders = 1_000;

    /// <summary>The type, such as <c>multipart/report</c>; text where none is given.</summary>
    internal string Type => this["content-type"] is { } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    /// <summary>A header's first value.</summary>
    internal string? this[string name] => Headers.GetValueOrDefault(name);

    /// <summary>Reads headers, folded or not, up to the first empty line. What is no header is passed over.</summary>
    internal static MimeEntity Read(string text)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        int at = 0;
        string? name = null;
        StringBuilder value = new();
        while (at < text.Length && at < LargestHeaders && headers.Count < MostHeaders)
        {
            int end = text.IndexOf('\n', at);
            string line = (end < 0 ? text[at..] : text[at..end]).TrimEnd('\r');
            at = end < 0 ? text.Length : end + 1;
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t')
            {
                if (name is not null) value.Append(' ').Append(line.Trim());
                continue;
            }

            Keep();
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim().ToLowerInvariant() : null;
            value.Clear().Append(colon > 0 ? line[(colon + 1)..].Trim() : "");
        }

        Keep();
        return new MimeEntity(headers, text[at..]);

        void Keep()
        {
            if (name is not null) headers.TryAdd(name, value.ToString());
        }
    }

    /// <summary>The parts of a mail that has several.</summary>
    internal IEnumerable<MimeEntity> Parts()
    {
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Boundary() is not { } boundary) yield break;
        string line = $"--{boundary}";
        int begun = -1, at = 0;
        while (at < Body.Length)
        {
            int end = Body.IndexOf('\n', at);
            ReadOnlySpan<char> here = Body.AsSpan(at, (end < 0 ? Body.Length : end) - at).TrimEnd();
            bool isEnd = here.SequenceEqual(line + "--");
            if (isEnd || here.SequenceEqual(line))
            {
                if (begun >= 0) yield return Read(Body[begun..at]);
                begun = isEnd || end < 0 ? -1 : end + 1;
                if (isEnd) yield break;
            }

            if (end < 0) break;
            at = end + 1;
        }

        if (begun >= 0) yield return Read(Body[begun..]);
    }

    private string? Boundary()
    {
        string type = this["content-type"] ?? "";
        int at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        string rest = type[(at + 9)..];
        string boundary = rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';', ' ')[0];
        return boundary.Length is > 0 and <= 100 ? boundary : null;
    }
}
