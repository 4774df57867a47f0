namespace DocPipeline.Web.Access;

/// <summary>Who may call an endpoint. An endpoint that states none is called by nobody.</summary>
internal abstract record AccessRule
{
    /// <summary>Whoever reaches the program.</summary>
    /// <param name="Why">Why no account is needed.</param>
    internal sealed record Anyone(string Why) : AccessRule;

    /// <summary>Whoever has an account.</summary>
    internal sealed record SignedIn : AccessRule;

    /// <summary>Whoever has one of the roles: in the partnership that the address names, or everywhere if it names none.</summary>
    internal sealed record Roles(IReadOnlyCollection<Role> Any) : AccessRule;

    /// <summary>Whoever holds a link of a signing round; the endpoint itself checks it, for one place only.</summary>
    internal sealed record LinkHolder : AccessRule;

    /// <summary>The Functions host beside this program, on loopback.</summary>
    internal sealed record Host : AccessRule;
}

/// <summary>Who may change something at an endpoint, where that are fewer than may look at it.</summary>
/// <param name="Rule">The rule of what changes something.</param>
internal sealed record ActRule(AccessRule Rule);

/// <summary>That an endpoint is entered in the access record: who, when, and of what, before it is answered.</summary>
/// <param name="What">What is read or done, in a few words: “evidence”, “contact data”.</param>
/// <param name="ActsOnly">Whether only what changes something is entered: of a page, what its form does and not that somebody looked at it.</param>
/// <param name="Read">What looking at a page is entered as, where that is, too, and is another thing than what its form does.</param>
internal sealed record Recorded(string What, bool ActsOnly = false, string? Read = null);
