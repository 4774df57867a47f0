using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.AcceptanceTests;

/// <summary>Where an object of the archive lies, worked out from docs/ocfl.md and not by the program: by OCFL's extension 0004.</summary>
internal static class ArchivedObject
{
    /// <summary>The folder of a partnership's record.</summary>
    internal static string RecordOf(string partnership)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"urn:docpipeline:{partnership}:record")));
        return $"archive/{digest[..3]}/{digest[3..6]}/{digest[6..9]}/{digest}";
    }
}
