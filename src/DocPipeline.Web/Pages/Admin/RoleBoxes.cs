using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Accounts;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>The roles of a form: a box for each role everywhere and for each in the partnerships where there is any, and one partnership more.</summary>
/// <param name="grants">The roles that are ticked.</param>
/// <param name="partnerships">The partnerships that there are, with their names.</param>
public sealed class RoleBoxes(RoleGrants grants, IReadOnlyDictionary<string, string> partnerships)
{
    /// <summary>The field of the boxes.</summary>
    public const string Field = "role";

    /// <summary>The field of the partnership more.</summary>
    public const string AddField = "add";

    /// <summary>The field of its roles.</summary>
    public const string AddRoleField = "add-role";

    private const string EverywherePart = "everywhere";

    /// <summary>The roles, with what each may do.</summary>
    public static IReadOnlyList<(Role Role, string Name, string May)> Roles { get; } =
    [
        (Role.Manager, "Manager", "keeps records, generates, proposes and adopts, sends for signature"),
        (Role.Legal, "Legal services", "reviews, accepts what came back, holds and releases, takes evidence"),
        (Role.Auditor, "Auditor", "reads everything but contact data, and changes nothing"),
        (Role.Admin, "Admin", "keeps accounts, roles and the work that failed"),
    ];

    /// <summary>The rows: everywhere first, then the partnerships in which there is a role.</summary>
    public IReadOnlyList<(string Part, string Name)> Rows => [(EverywherePart, "In every partnership"), .. grants.In.Keys.Order(StringComparer.Ordinal).Select(id => ($"in/{id}", partnerships.GetValueOrDefault(id, id)))];

    /// <summary>The partnerships in which there is no role of its own yet.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Others => [.. partnerships.Where(each => !grants.In.ContainsKey(each.Key)).OrderBy(each => each.Value, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Whether a box is ticked.</summary>
    public bool Has(string part, Role role)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part == EverywherePart ? grants.Everywhere.Contains(role) : grants.In.TryGetValue(part["in/".Length..], out IReadOnlyList<Role>? here) && here.Contains(role);
    }

    /// <summary>The value of a box.</summary>
    public static string ValueOf(string part, Role role) => $"{part}/{WordOf(role)}";

    /// <summary>A role as forms write it.</summary>
    public static string WordOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Reads the boxes of a form. What is none of ours is left out.</summary>
    internal static RoleGrants Read(IFormCollection form)
    {
        HashSet<Role> everywhere = [];
        Dictionary<string, IReadOnlyList<Role>> here = new(StringComparer.Ordinal);
        foreach (string? value in form[Field])
        {
            string[] parts = value?.Split('/') ?? [];
            if (parts is [EverywherePart, var name] && RoleOf(name) is { } role) everywhere.Add(role);
            else if (parts is ["in", var partnership, var word] && RoleOf(word) is { } own) Add(partnership, own);
        }

        if (form[AddField].ToString() is { Length: > 0 } more)
            foreach (string? value in form[AddRoleField])
                if (RoleOf(value ?? "") is { } role) Add(more, role);
        return new RoleGrants { Everywhere = [.. everywhere.Order()], In = here };

        void Add(string partnership, Role role)
        {
            if (PartnershipId.TryRead(partnership, out _)) here[partnership] = [.. here.GetValueOrDefault(partnership, []), role];
        }
    }

    private static Role? RoleOf(string word) => Roles.Where(each => WordOf(each.Role) == word).Select(each => (Role?)each.Role).FirstOrDefault();
}
