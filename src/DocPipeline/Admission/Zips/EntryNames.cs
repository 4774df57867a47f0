using System.Text;

namespace DocPipeline.Admission.Zips;

/// <summary>Names of entries: whether one stays inside its package and means the same to every program and on every system.</summary>
internal sealed class EntryNames
{
    private const int Longest = 240;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as text, or nothing when its bytes are no UTF-8.</summary>
    internal static string? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether a name is a path inside the package.</summary>
    internal static bool IsSafe(string name)
    {
        string path = name.EndsWith('/') ? name[..^1] : name;
        if (path.Length is 0 or > Longest || path.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\u202E' or '\u200B')) return false;
        return path.Split('/').All(step => step.Length > 0 && step[^1] is not ('.' or ' ') && step[0] != ' ');
    }

    /// <summary>Whether no entry before had this name, in any writing that some program takes for the same.</summary>
    internal bool IsNew(string name)
    {
        // A part's name may be written with %41 for A; Word takes both for one.
        string plain = Uri.UnescapeDataString(name).Normalize(NormalizationForm.FormC);
        if (plain.EndsWith('/'))
        {
            folders.Add(plain[..^1]);
            return !files.Contains(plain[..^1]);
        }

        if (!files.Add(plain) || folders.Contains(plain)) return false;
        for (int slash = plain.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = plain.IndexOf('/', slash + 1))
        {
            folders.Add(plain[..slash]);
            if (files.Contains(plain[..slash])) return false;
        }

        return true;
    }
}
