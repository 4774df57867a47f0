using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>Those who sign in the demonstration. They are invented.</summary>
internal static class DemoPeople
{
    private static readonly string[] first = ["Amina", "Ben", "Catrin", "Dev", "Elspeth", "Farid", "Grace", "Hugh", "Iqra", "James", "Kezia", "Liam", "Mary", "Naveed", "Olive", "Piotr", "Quentin", "Rosa", "Samir", "Tegan", "Umar", "Vera", "Wyn", "Yasmin", "Zoe"];
    private static readonly string[] last = ["Aldersey", "Bostock", "Caldwell", "Dutton", "Egerton", "Frodsham", "Gresford", "Helsby", "Ince"];

    /// <summary>The name of the person at a place in the order of the signatories.</summary>
    internal static string NameOf(int number) => $"{first[number % first.Length]} {last[number % last.Length]}";

    /// <summary>The address, in a domain that nobody can have.</summary>
    internal static string AddressOf(int number) => $"{NameOf(number).Replace(' ', '.').ToLowerInvariant()}@partners.example.org";

    /// <summary>The plan: the council signs first, everybody else after it, each by a decision of their own.</summary>
    internal static RoundPlan PlanFor(IReadOnlyList<OrganisationId> signatories, DateOnly today) => new()
    {
        Groups = [new PlannedGroup { Number = 1 }, new PlannedGroup { Number = 2 }],
        Signatories =
        [
            .. signatories.Select((id, number) => new PlannedSlot
            {
                Organisation = id,
                Group = number == 0 ? 1 : 2,
                Person = new PlannedPerson { Name = NameOf(number), Office = number == 0 ? "Leader of the Council" : "Chief Officer", Email = AddressOf(number) },

                // One of them decides after it has signed, which the certificate of completion points out.
                Authority = new PlannedAuthority { DecidedOn = today.AddDays(number == LateDecision ? 7 : -14 - number), Body = number == 0 ? "Cabinet" : "Board", Minute = FormattableString.Invariant($"{number + 1}/{today.Year}") },
            }),
        ],
    };

    /// <summary>Who decides too late.</summary>
    internal const int LateDecision = 20;
}
