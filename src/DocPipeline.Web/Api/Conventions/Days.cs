using DocPipeline.Partnerships.Values;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>Days as people in England and Wales count them.</summary>
internal static class Days
{
    internal static DateOnly Today(this TimeProvider time) => new Moment(time.GetUtcNow()).On;
}
