using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>Tags and titles of content controls. Word takes at most 64 characters and calls a file with a longer one damaged.</summary>
internal static class ControlTag
{
    private const int Longest = 64;

    /// <summary>The text itself where it fits; else its beginning and eight digits of its digest, so that two long ones stay apart.</summary>
    internal static string For(string text)
    {
        if (text.Length <= Longest) return text;
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        return $"{text[..(Longest - 9)]}~{digest}";
    }
}
