using System.Globalization;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Returns.Ooxml;

/// <summary>The serial number of a certificate as XML signatures write it: decimal, and never negative.</summary>
internal static class SignerSerial
{
    internal static string Decimal(X509Certificate2 certificate) =>
        new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
