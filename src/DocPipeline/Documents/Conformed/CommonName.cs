using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Documents.Conformed;

/// <summary>The name that people know a certificate's subject by.</summary>
internal static class CommonName
{
    private const string CommonNameOid = "2.5.4.3";

    /// <summary>The common name within a distinguished name; all of it where it has none, or is written in another way.</summary>
    internal static string Of(string distinguishedName)
    {
        try
        {
            return new X500DistinguishedName(distinguishedName).EnumerateRelativeDistinguishedNames().Where(n => !n.HasMultipleElements && n.GetSingleElementType().Value == CommonNameOid)
                .Select(n => n.GetSingleElementValue()).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? distinguishedName;
        }
        catch (CryptographicException)
        {
            return distinguishedName;
        }
    }
}
