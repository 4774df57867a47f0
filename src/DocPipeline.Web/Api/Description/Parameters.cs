using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace DocPipeline.Web.Api.Description;

/// <summary>What the parts of addresses and queries mean: a name means the same at every address.</summary>
internal static class Parameters
{
    private static readonly FrozenDictionary<string, (string Meaning, JsonNode? Example)> known = new Dictionary<string, (string, JsonNode?)>(StringComparer.Ordinal)
    {
        ["partnership"] = ("The partnership, by its id.", "dyffryn"),
        ["document"] = ("The document, by its id in the record.", "terms"),
        ["version"] = ("The version; ‘draft’ for what the record would make now.", "2"),
        ["decision"] = ("The decision, by the name of its file.", "2026-05-12-plan"),
        ["round"] = ("The round, by its name.", "dyffryn-terms-2"),
        ["place"] = ("The place in the round: an organisation's id, and a capacity after a point.", "council.second-officer"),
        ["number"] = ("The number of the return's event in the round.", 7),
        ["person"] = ("The person, by id: never a name or an address.", null),
        ["hold"] = ("The entry that placed the hold.", "v3"),
        ["file"] = ("The file's name in the entry.", "terms.docx"),
        ["entry"] = ("The number of the entry; where it may be left out, the last one.", 2),
        ["limit"] = ("How many items at most: 50 if left out, never more than 200.", 50),
        ["cursor"] = ("Where the part begins: ‘next’ of the part before.", null),
        ["on"] = ("The day; today if left out.", "2026-11-26"),
        ["knownAt"] = ("The instant: what was filed after it is not known. All that there is if left out.", "2026-11-26T09:30:00Z"),
        ["from"] = ("The old version.", "1"),
        ["to"] = ("The new version; what the record would make now if left out.", "2"),
        ["body"] = ("The body, by its id in the record.", "board"),
        ["title"] = ("What is decided on, in a line; made from the clauses that change if left out.", "A larger quorum"),
        ["meeting"] = ("The day of the meeting that decides; the day with which the decision's name begins if left out.", "2026-05-12"),
        ["type"] = ("The kind of decision: ordinary, amendment, dissolution and so on.", "amendment"),
        ["abstaining"] = ("How many of those who come abstain.", 0),
        ["open"] = ("Whether only those that are open are listed.", false),
        ["supersedes"] = ("Whether an open round of an earlier version ends with this.", false),
        ["invites"] = ("Whether those whose turn it is are invited at once.", true),
        ["sample"] = ("The part that is looked at, in per cent; everything if left out.", 10),
        ["signedBy"] = ("The name beside the signature; that of the certificate, or of whoever was invited, if left out.", null),
        ["office"] = ("The office beside the signature.", null),
        ["witness"] = ("The witness who was physically present, for a deed.", null),
        ["id"] = ("The id.", null),
        ["account"] = ("The account, by its id.", null),
        ["token"] = ("The token, by its id; never its secret.", null),
        ["queue"] = ("The queue.", "generate-documents"),
        ["after"] = ("Where the part begins: ‘next’ of the part before.", null),
        ["before"] = ("Where the part ends: ‘next’ of the part before.", null),
        ["most"] = ("How many items at most.", 100),
        ["day"] = ("The day.", "2026-11-26"),
        ["who"] = ("Whose acts: an account's id.", null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Says what a parameter means, where it does not say so itself.</summary>
    internal static void Describe(IOpenApiParameter parameter)
    {
        if (parameter is not OpenApiParameter { Description: null, Name: { } name } own || !known.TryGetValue(name, out (string Meaning, JsonNode? Example) said)) return;
        (own.Description, own.Example) = (said.Meaning, said.Example?.DeepClone());
    }
}
