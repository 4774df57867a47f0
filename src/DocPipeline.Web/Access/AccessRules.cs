namespace DocPipeline.Web.Access;

/// <summary>States at an endpoint, or a group of them, who may call it.</summary>
internal static class AccessRules
{
    /// <summary>All roles: whoever may read.</summary>
    internal static readonly Role[] Readers = [Role.Auditor, Role.Manager, Role.Legal, Role.Admin];

    internal static T ForAnyone<T>(this T endpoint, string why)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule.Anyone(why));

    internal static T ForSignedIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule.SignedIn());

    internal static T ForRoles<T>(this T endpoint, params Role[] roles)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule.Roles(roles));

    internal static T ForLinkHolder<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule.LinkHolder());

    internal static T ForHost<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule.Host());

    internal static T Recorded<T>(this T endpoint, string what)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Recorded(what));
}
