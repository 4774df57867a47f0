using System.Globalization;
using System.Threading.RateLimiting;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Access;

/// <summary>
/// How often something may be asked: of each address, of each account and each of its tokens. The counts are this process's own; with n
/// processes n times as much is let through, which the lock-out of names, kept in the store, does not depend on.
/// </summary>
internal static class RateLimits
{
    /// <summary>For whoever tries names and passwords or one-time links.</summary>
    internal const string SignIn = "sign-in";

    /// <summary>For whoever tries links to sign by.</summary>
    internal const string Link = "link";

    private const string PerSecondKey = "DocPipeline:RequestsPerSecond";
    private const string BurstKey = "DocPipeline:RequestBurst";
    private const int PerSecond = 50;
    private const int Burst = 200;
    private const int SignInsPerMinute = 20;
    private const int LinksPerMinute = 60;

    internal static T LimitedAs<T>(this T endpoint, string limit)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Limited(limit));

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration, RunMode mode)
    {
        int perSecond = configuration.GetValue(PerSecondKey, PerSecond), burst = configuration.GetValue(BurstKey, Burst);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => OfCaller(context, mode, perSecond, burst)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => OfEndpoint(context)));
            options.OnRejected = async (rejected, cancellationToken) =>
            {
                HttpContext context = rejected.HttpContext;
                TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? after : TimeSpan.FromSeconds(1);
                context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                context.RequestServices.GetRequiredService<Measures>().Refused(StatusCodes.Status429TooManyRequests);
                await Problems.Of(StatusCodes.Status429TooManyRequests, "That is too often. Wait as long as Retry-After says, and try again.").ExecuteAsync(context);
            };
        });
    }

    // Who is known is counted under what they come with, wherever they come from: a whole office may share an address.
    private static RateLimitPartition<string> OfCaller(HttpContext context, RunMode mode, int perSecond, int burst)
    {
        // What the host sends is paced by the host.
        if (mode.IsFunctionsHandler && context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is AccessRule.Host) return RateLimitPartition.GetNoLimiter("host");
        Caller caller = Caller.Of(context);
        string key = caller.Token ?? (caller.IsSignedIn ? caller.Name : $"from {AddressOf(context)}");
        return RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, perSecond / 5),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(200),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }

    private static RateLimitPartition<string> OfEndpoint(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Limited>() switch
    {
        null => RateLimitPartition.GetNoLimiter(""),
        { Limit: SignIn } when AccessRecording.IsRead(context.Request.Method) => RateLimitPartition.GetNoLimiter(""),
        { Limit: SignIn } => Window($"sign-in from {AddressOf(context)}", SignInsPerMinute),
        _ => Window($"link from {AddressOf(context)}", LinksPerMinute),
    };

    private static RateLimitPartition<string> Window(string key, int perMinute) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0, AutoReplenishment = true });

    /// <summary>Where a request comes from. Of IPv6 the first 64 bits: the rest is one household's to choose.</summary>
    internal static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "nowhere";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}

/// <summary>That an endpoint has a limit of its own.</summary>
internal sealed record Limited(string Limit);
