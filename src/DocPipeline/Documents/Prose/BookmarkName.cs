using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Documents.Prose;

/// <summary>The bookmark that an anchor becomes.</summary>
internal static class BookmarkName
{
    // Word takes 40 characters: letters, digits and underscores, the first no digit. One that starts with _ is hidden from users.
    private const int Longest = 40;
    private const string Prefix = "_Ref_";

    internal static string For(string anchor)
    {
        string name = Prefix + anchor.Replace('-', '_');
        if (name.Length <= Longest) return name;
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)))[..8];
        return $"{name[..(Longest - 9)]}_{digest}";
    }
}
