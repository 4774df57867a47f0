using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.AddIn;

/// <summary>The task pane in Word, as a site serves it: what both manifests say of it.</summary>
public sealed class WordAddIn
{
    /// <summary>The most characters that Word shows of a name (name.short of the unified manifest).</summary>
    public const int LongestName = 30;

    /// <summary>The name, if a council gives no other.</summary>
    public const string UsualName = "DocPipeline";

    internal static readonly FindingCode AddressNotUnderstood = new("ADDIN-ADDRESS");
    internal static readonly FindingCode NameNotUnderstood = new("ADDIN-NAME");
    internal static readonly FindingCode ApplicationNotUnderstood = new("ADDIN-APPLICATION");

    private WordAddIn(Uri site, string name, Guid? application) => (Site, Name, ApplicationId, Id) = (site, name, application, IdOf(new Uri(site, "word/pane")));

    /// <summary>Where the site is: https and a name, or this machine; nothing after the name.</summary>
    public Uri Site { get; }

    /// <summary>What it is called on the Home tab, 1 to 30 characters.</summary>
    public string Name { get; }

    /// <summary>The id by which the directory knows the site, for a sign-in without a code; absent where accounts are the site's own.</summary>
    public Guid? ApplicationId { get; }

    /// <summary>The id of the add-in: the same for the same site, whoever makes the manifest and whenever (RFC 9562, version 5, of the pane's address).</summary>
    public Guid Id { get; }

    internal string Origin => Site.GetLeftPart(UriPartial.Authority);

    /// <summary>By what name the directory gives out tokens for the site to an add-in.</summary>
    internal string? Resource => ApplicationId is { } id ? $"api://{Site.Authority}/{id}" : null;

    /// <summary>The add-in of a site.</summary>
    /// <param name="site">The public address of the site, such as <c>https://partnerships.example.gov.uk</c>.</param>
    /// <param name="name">Its name; <see cref="UsualName"/> where there is none.</param>
    /// <param name="application">The application id that the directory has for the site; without one people sign in with a code.</param>
    /// <returns>The add-in, or every reason why there is none (<c>ADDIN-…</c>).</returns>
    public static Outcome<WordAddIn> Of(string site, string? name = null, string? application = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        List<Finding> found = [];
        if (!Uri.TryCreate(site, UriKind.Absolute, out Uri? address) || !IsSite(address))
        {
            found.Add(new Finding(AddressNotUnderstood, Severity.Error, $"‘{site}’ cannot be the address of the site.")
            {
                Expected = "https and nothing after the name, such as https://partnerships.example.gov.uk; http only for localhost",
                Suggestion = "Give the address at which people open the site in their browser. Word opens no pane without https.",
            });
        }

        name = name?.Trim() ?? UsualName;
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            found.Add(new Finding(NameNotUnderstood, Severity.Error, "The name cannot stand on Word’s Home tab.")
            {
                Expected = $"1 to {LongestName} characters on one line",
                Suggestion = "Give a shorter name, such as that of the council.",
            });
        }

        Guid id = Guid.Empty;
        if (application is not null && (!Guid.TryParseExact(application, "D", out id) || id == Guid.Empty))
        {
            found.Add(new Finding(ApplicationNotUnderstood, Severity.Error, "The application id is none.")
            {
                Expected = "the Application (client) ID of the app registration, such as 6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11",
                Suggestion = "Copy it from Microsoft Entra admin centre, App registrations, Overview; or leave it out where people sign in with a code.",
            });
        }

        return found.Count > 0
            ? Outcome.Refused<WordAddIn>(found)
            : Outcome.Done(new WordAddIn(new Uri(address!.GetLeftPart(UriPartial.Authority) + "/"), name, application is null ? null : id));
    }

    /// <summary>An address of the site.</summary>
    internal string At(string path) => new Uri(Site, path).AbsoluteUri;

    /// <summary>The address of an icon, with its edge in pixels.</summary>
    internal string IconAt(int edge) => At($"word/icons/{edge}.png");

    private static bool IsSite(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 9562 makes a version 5 of SHA-1; it names the site and protects nothing.")]
    private static Guid IdOf(Uri pane)
    {
        // The namespace for addresses (RFC 9562, appendix A).
        byte[] named = [.. new Guid("6ba7b811-9dad-11d1-80b4-00c04fd430c8").ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(pane.AbsoluteUri)];
        Span<byte> id = SHA1.HashData(named).AsSpan(0, 16);
        BinaryPrimitives.WriteUInt16BigEndian(id[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(id[6..]) & 0x0FFF) | 0x5000));
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
