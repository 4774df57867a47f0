using System.Net;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using Microsoft.AspNetCore.HttpOverrides;

namespace DocPipeline.Web.Hosting;

/// <summary>Under which address the program is reached, and what stands in front of it.</summary>
/// <param name="Url">The public address; absent where it is reached on this machine alone, or behind the Functions host, which checks names itself.</param>
/// <param name="Proxies">The addresses of the proxies whose word is taken for where a request comes from.</param>
/// <param name="Listen">Where to listen beside loopback; absent for loopback alone.</param>
internal sealed record PublicAddress(Uri? Url, IReadOnlyList<IPAddress> Proxies, IPAddress? Listen)
{
    private const string UrlKey = "DocPipeline:PublicUrl";
    private const string ProxiesKey = "DocPipeline:TrustedProxies";
    private const string ListenKey = "DocPipeline:Listen";

    internal static readonly FindingCode NotUnderstood = new("ADDRESS-NOT-UNDERSTOOD");
    internal static readonly FindingCode Open = new("ADDRESS-OPEN");

    /// <summary>The origin as browsers write it.</summary>
    internal string? Origin => Url?.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether it is reached by HTTPS, so that browsers may be told to use nothing else.</summary>
    internal bool IsSecure => Url?.Scheme == Uri.UriSchemeHttps;

    internal static Outcome<PublicAddress> From(IConfiguration configuration)
    {
        Uri? url = null;
        if (configuration[UrlKey] is { Length: > 0 } given
            && (!Uri.TryCreate(given, UriKind.Absolute, out url) || (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback) || url.Query.Length > 0 || url.UserInfo.Length > 0 || url.AbsolutePath != "/"))
        {
            return Refused(NotUnderstood, "The public address cannot be used.", "DocPipeline__PublicUrl with https and nothing after the name, such as https://partnerships.example.gov.uk", "Mend the setting.");
        }

        List<IPAddress> proxies = [];
        foreach (string each in (configuration[ProxiesKey] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IPAddress.TryParse(each, out IPAddress? proxy)) return Refused(NotUnderstood, "A trusted proxy is no address.", "DocPipeline__TrustedProxies with addresses such as 10.0.0.4, and commas between them", "Mend the setting.");
            proxies.Add(proxy);
        }

        IPAddress? listen = null;
        if (configuration[ListenKey] is { Length: > 0 } where && !IPAddress.TryParse(where, out listen))
            return Refused(NotUnderstood, "What to listen on is no address.", "DocPipeline__Listen with an address of this machine, such as 10.0.0.5 or 0.0.0.0", "Mend the setting.");
        if (listen is not null && !IPAddress.IsLoopback(listen) && (url is not { Scheme: "https" } || proxies.Count == 0))
        {
            return Refused(
                Open, "The program would be open to the network without HTTPS in front of it.", "DocPipeline__PublicUrl with https, and DocPipeline__TrustedProxies with the address of the proxy that answers it",
                "Put a proxy with a certificate in front, and name both; or leave DocPipeline__Listen out.");
        }

        return Outcome.Done(new PublicAddress(url, proxies, listen is not null && IPAddress.IsLoopback(listen) ? null : listen));
    }

    /// <summary>Why it may not be opened beyond this machine as long as there is no account: whoever came first would make themselves admin.</summary>
    internal async Task<IReadOnlyList<Finding>> WhyNotOpenAsync(IBlobStore store)
    {
        if (Listen is null || !(await new AccountBook(store, TimeProvider.System).ReadAsync(CancellationToken.None)).IsEmpty) return [];
        return
        [
            new Finding(Open, Severity.Error, "The program would be open to the network before there is an account.")
            {
                Expected = "a first account, made on this machine",
                Suggestion = "Start it without DocPipeline__Listen, open the setup link that it prints, and start it again.",
            },
        ];
    }

    /// <summary>Takes the word of what stands in front for where a request comes from: of the named proxies, and under the Functions host, which is on this machine, of one hop.</summary>
    internal void ApplyTo(ForwardedHeadersOptions options, RunMode mode)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (IPAddress proxy in Proxies) options.KnownProxies.Add(proxy);
        if (!mode.IsFunctionsHandler) return;
        options.ForwardedHeaders |= ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Add(IPAddress.Loopback);
        options.KnownProxies.Add(IPAddress.IPv6Loopback);
    }

    private static Outcome<PublicAddress> Refused(FindingCode code, string message, string expected, string suggestion) =>
        Outcome.Refused<PublicAddress>([new Finding(code, Severity.Error, message) { Expected = expected, Suggestion = suggestion }]);
}
