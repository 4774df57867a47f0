using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Returns.Ooxml;

/// <summary>A chain of certificates that is built from what is at hand: nothing is fetched, and nobody learns what is checked.</summary>
internal static class OfflineChain
{
    internal static X509Chain To(X509Certificate2Collection roots, X509Certificate2Collection between, DateTimeOffset at)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain;
    }
}
