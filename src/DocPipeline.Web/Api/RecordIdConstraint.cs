using DocPipeline.Partnerships.Values;

namespace DocPipeline.Web.Api;

/// <summary>Lets only well-formed ids of the scalar type into a route; every other address is simply not there.</summary>
/// <typeparam name="T">The type of the id.</typeparam>
internal sealed class RecordIdConstraint<T> : IRouteConstraint
    where T : struct, IRecordScalar<T>
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out object? value) && value is string text && T.TryRead(text, out _);
}

/// <summary>The ids that routes may name: <c>{partnership:partnership-id}</c>, <c>{document:document-id}</c>.</summary>
internal static class RecordIds
{
    internal static IServiceCollection AddRecordIds(this IServiceCollection services) => services.AddRouting(options =>
    {
        options.SetParameterPolicy<RecordIdConstraint<PartnershipId>>("partnership-id");
        options.SetParameterPolicy<RecordIdConstraint<DocumentId>>("document-id");
    });
}
