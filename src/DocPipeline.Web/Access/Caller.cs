using DocPipeline.Partnerships.Values;

namespace DocPipeline.Web.Access;

/// <summary>Who calls. Every endpoint may ask for it as a parameter.</summary>
internal sealed class Caller
{
    /// <summary>Nobody who is known.</summary>
    internal static readonly Caller Nobody = new() { Name = "nobody" };

    private static readonly object place = new();

    /// <summary>What is recorded of whoever acts: an account's id, and never a name or an address.</summary>
    internal required string Name { get; init; }

    /// <summary>Whether it is somebody with an account.</summary>
    internal bool IsSignedIn { get; init; }

    /// <summary>The roles in every partnership.</summary>
    internal IReadOnlySet<Role> Everywhere { get; init; } = new HashSet<Role>();

    /// <summary>The roles in single partnerships.</summary>
    internal IReadOnlyDictionary<PartnershipId, IReadOnlySet<Role>> In { get; init; } = new Dictionary<PartnershipId, IReadOnlySet<Role>>();

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
