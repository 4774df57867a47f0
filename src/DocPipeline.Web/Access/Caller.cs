using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Accounts;

namespace DocPipeline.Web.Access;

/// <summary>Who calls. Every endpoint may ask for it as a parameter.</summary>
internal sealed class Caller
{
    /// <summary>Nobody who is known.</summary>
    internal static readonly Caller Nobody = new() { Name = "nobody" };

    private static readonly object place = new();

    /// <summary>What is recorded of whoever acts: an account's id, and never a name or an address.</summary>
    internal required string Name { get; init; }

    /// <summary>How it is known who it is.</summary>
    internal CallerProof Proof { get; init; }

    /// <summary>The token of a program, where there is one: its id.</summary>
    internal string? Token { get; init; }

    /// <summary>Who has signed in elsewhere and has no account here.</summary>
    internal PlatformIdentity? UnknownIdentity { get; init; }

    /// <summary>Whether it is somebody with an account.</summary>
    internal bool IsSignedIn { get; init; }

    /// <summary>The roles in every partnership.</summary>
    internal IReadOnlySet<Role> Everywhere { get; init; } = new HashSet<Role>();

    /// <summary>The roles in single partnerships.</summary>
    internal IReadOnlyDictionary<PartnershipId, IReadOnlySet<Role>> In { get; init; } = new Dictionary<PartnershipId, IReadOnlySet<Role>>();

    /// <summary>Somebody with an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="proof">How it is known.</param>
    /// <param name="token">The token that they call with, whose roles may be fewer.</param>
    internal static Caller Of(Account account, CallerProof proof, AccessToken? token = null)
    {
        RoleGrants roles = token is null ? account.Roles : account.RolesOf(token);
        return new Caller
        {
            Name = account.Id,
            Proof = proof,
            Token = token?.Id,
            IsSignedIn = true,
            Everywhere = roles.Everywhere.ToHashSet(),
            In = roles.In.ToDictionary(each => new PartnershipId(each.Key), each => (IReadOnlySet<Role>)each.Value.ToHashSet()),
        };
    }

    /// <summary>Whether the caller has one of the roles in the partnership.</summary>
    internal bool Has(PartnershipId partnership, params IReadOnlyCollection<Role> roles) =>
        roles.Any(role => Everywhere.Contains(role) || (In.TryGetValue(partnership, out IReadOnlySet<Role>? here) && here.Contains(role)));

    /// <summary>Whether the caller may know that the partnership is there: has any role in it.</summary>
    internal bool Sees(PartnershipId partnership) => Everywhere.Count > 0 || In.ContainsKey(partnership);

    /// <summary>Whether the caller has one of the roles in every partnership.</summary>
    internal bool HasEverywhere(params IReadOnlyCollection<Role> roles) => roles.Any(Everywhere.Contains);

    /// <summary>Gives an endpoint its caller.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    internal static Caller Of(HttpContext context) => context.Items[place] as Caller ?? Nobody;

    internal void Enter(HttpContext context) => context.Items[place] = this;
}
