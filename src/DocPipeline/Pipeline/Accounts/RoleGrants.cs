using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>Which roles somebody has: in every partnership, and in single ones.</summary>
public sealed record RoleGrants
{
    /// <summary>The roles in every partnership, those to come among them.</summary>
    public IReadOnlyList<Role> Everywhere { get; init => field = value ?? []; } = [];

    /// <summary>The roles in single partnerships, by the partnership's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Role>> In { get; init => field = value ?? new Dictionary<string, IReadOnlyList<Role>>(); } = new Dictionary<string, IReadOnlyList<Role>>();

    /// <summary>These and no other roles in every partnership.</summary>
    public static RoleGrants Of(params Role[] everywhere) => new() { Everywhere = everywhere };

    /// <summary>Whether there is any role at all.</summary>
    internal bool IsNone => Everywhere.Count == 0 && In.Count == 0;

    /// <summary>The same roles in one order, each once, and no partnership without any.</summary>
    internal RoleGrants Ordered() => new()
    {
        Everywhere = [.. Everywhere.Distinct().Order()],
        In = new SortedDictionary<string, IReadOnlyList<Role>>(
            In.Where(each => each.Value.Count > 0).ToDictionary(each => each.Key, each => (IReadOnlyList<Role>)[.. each.Value.Distinct().Order()]), StringComparer.Ordinal),
    };

    /// <summary>The first name that is no partnership's id; nothing where all are.</summary>
    internal string? Misnamed() => In.Keys.FirstOrDefault(name => !PartnershipId.TryRead(name, out _));

    /// <summary>The roles that both have: what a token of somebody allows, after roles were taken away.</summary>
    internal RoleGrants Within(RoleGrants other)
    {
        Role[] everywhere = [.. Everywhere.Intersect(other.Everywhere)];
        Dictionary<string, IReadOnlyList<Role>> here = new(StringComparer.Ordinal);
        foreach (string partnership in In.Keys.Union(other.In.Keys))
            here[partnership] = [.. All(this, partnership).Intersect(All(other, partnership)).Except(everywhere)];
        return new RoleGrants { Everywhere = everywhere, In = here }.Ordered();

        static IEnumerable<Role> All(RoleGrants grants, string partnership) => grants.Everywhere.Concat(grants.In.GetValueOrDefault(partnership) ?? []);
    }

    /// <summary>In words, for the history of an account.</summary>
    public override string ToString() =>
        IsNone ? "no roles" : string.Join("; ", In.Where(each => each.Value.Count > 0).Select(each => $"{Words(each.Value)} in {each.Key}").Prepend(Everywhere.Count > 0 ? $"{Words(Everywhere)} everywhere" : "").Where(text => text.Length > 0));

    /// <inheritdoc/>
    public bool Equals(RoleGrants? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static string Words(IEnumerable<Role> roles) => string.Join(" and ", roles.Select(role => role.ToString().ToLowerInvariant()));
}
