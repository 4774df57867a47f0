using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Access;

/// <summary>
/// Whether a request is the Functions host's own. The host passes on to this program whatever the network sends it, under any path, so a
/// stranger could send what looks like a message of a queue. What is passed on says so in headers that the host and the platform in front of it
/// add, and that whoever sends it cannot take off; what the host sends itself has none of them.
/// </summary>
internal static class HostCalls
{
    private const string Invocation = "X-Azure-Functions-InvocationId";

    private static readonly string[] ofOthers = ["X-Forwarded-", "X-Original-", "X-ARR-", "X-AppService-", "X-Client-", "X-WAWS-", "Forwarded", "Disguised-Host", "Max-Forwards", "Via", "Origin", "Referer", "Cookie", "Authorization", "Sec-"];

    internal static bool Is(HttpContext context) =>
        context.RequestServices.GetRequiredService<RunMode>().IsFunctionsHandler
        && context.Request.Headers.ContainsKey(Invocation)
        && !context.Request.Headers.Keys.Any(name => ofOthers.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
}
