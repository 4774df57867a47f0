using DocPipeline.Web.Access;

namespace DocPipeline.Web.Pages;

/// <summary>States at a page whom it is for. A page that states nothing is for nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class PageAccessAttribute(AccessRule rule) : Attribute
{
    internal AccessRule Rule { get; } = rule;

    /// <summary>What its forms do, for the access record.</summary>
    public string? What { get; init; }

    /// <summary>Who may send its forms, where that are fewer than may look at it.</summary>
    public Role[] Acts { get; init; } = [];

    /// <summary>What is read on it, for the access record, where looking at it is entered, too.</summary>
    public string? Reads { get; init; }

    /// <summary>The limit of its own that its forms have.</summary>
    public string? Limit { get; init; }
}

/// <summary>A page for whoever reaches the program.</summary>
/// <param name="why">Why no account is needed.</param>
internal sealed class ForAnyoneAttribute(string why) : PageAccessAttribute(new AccessRule.Anyone(why));

/// <summary>A page for whoever has signed in.</summary>
internal sealed class ForSignedInAttribute() : PageAccessAttribute(new AccessRule.SignedIn());

/// <summary>A page for whoever has one of the roles: in the partnership that its address names, or everywhere if it names none.</summary>
internal sealed class ForRolesAttribute(params Role[] roles) : PageAccessAttribute(new AccessRule.Roles(roles));
