using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.People;

/// <summary>
/// Contact data. People are named in addresses by their ids alone, as addresses stand in logs; answers to changes say no more than the id, as
/// they are kept to be given again.
/// </summary>
internal static class PersonRoutes
{
    private const string All = "/api/v1/people";
    private const string One = $"{All}/{{person:length(22)}}";
    private const string Json = "application/json";

    internal static void MapPeople(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("People").ForRoles(Role.Manager, Role.Admin).Recorded("contact data");
        group.MapGet(All, ListAsync).Named("listPeople", "Lists everybody of whom contact data are held, by name.");
        group.MapPost(All, AddAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestText)).SentAs(Json).Named("addPerson", "Enters a person.", "The body has the members of docs/archive.md: name, office, organisation, emails, telephones, address, about.");
        group.MapGet(One, ShowAsync).Named("getPerson", "Shows what is held of a person.");
        group.MapPatch(One, SetAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestText)).SentAs(Json).Named("changePerson", "Changes what is held of a person; what is left out stays as it is.");
        group.MapGet($"{One}/export.zip", ExportAsync).AnswersFile(Answers.Zip).Named("exportPerson", "Everything about a person for a subject-access request.");
        group.MapGet($"{One}/erasure", PlanAsync).Named("planErasure", "Says what an erasure would take away, and what stays.");
        group.MapPost($"{One}/erasure", EraseAsync).Named("erasePerson", "Erases the contact data of a person for good.", "Refused under a hold; before a retention ends it takes a reason of legal services, which only legal services give.");
    }

    private static async Task<Results<Tagged<Page<ListedPerson>>, ProblemHttpResult>> ListAsync([AsParameters] Paging paging, HttpContext context, OpenedArchive archive, CancellationToken cancellationToken) =>
        Answers.Of(await KeepPeople.ListAsync(archive, cancellationToken), all => paging.Following([.. all.Select(each => new ListedPerson(each.Id, each.Name, each.Office, each.Organisation))], each => each.Id, context));

    private static async Task<Results<Created<PersonAnswer>, ProblemHttpResult>> AddAsync(HttpRequest request, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Json) is { } other) return other;
        Outcome<PersonFacts> facts = PersonFacts.Read("person", await Uploads.ReadAsync(request.BodyReader, cancellationToken));
        if (facts.IsRefused) return Answers.Refused(facts.Findings);
        Outcome<ShownPerson> added = await KeepPeople.AddAsync(archive, facts.Value, [], cancellationToken);
        return added.IsRefused ? Answers.Refused(added.Findings) : TypedResults.Created($"{All}/{added.Value.Id}", new PersonAnswer(added.Value.Id));
    }

    private static async Task<Results<Tagged<ShownPerson>, ProblemHttpResult>> ShowAsync(string person, OpenedArchive archive, CancellationToken cancellationToken) =>
        IsId(person) ? Answers.Of(await KeepPeople.ShowAsync(archive, person, cancellationToken), shown => shown) : Nobody();

    private static async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> SetAsync(string person, HttpRequest request, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (!IsId(person)) return Nobody();
        if (Uploads.OtherType(request, Json) is { } other) return other;
        Outcome<PersonFacts> facts = PersonFacts.Read("person", await Uploads.ReadAsync(request.BodyReader, cancellationToken));
        return facts.IsRefused ? Answers.Refused(facts.Findings) : Answers.Done(await KeepPeople.SetAsync(archive, person, facts.Value, [], cancellationToken), shown => new PersonAnswer(shown.Id));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(string person, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (!IsId(person)) return Nobody();
        Outcome<PersonExport> export = await ExportPerson.RunAsync(archive, person, onObject: null, cancellationToken);
        return export.IsRefused ? Answers.Refused(export.Findings) : Answers.File(ExportPerson.Zip(export.Value), Answers.Zip, $"{person}.zip");
    }

    private static async Task<Results<Tagged<ErasurePlan>, ProblemHttpResult>> PlanAsync(string person, OpenedArchive archive, CancellationToken cancellationToken) =>
        IsId(person) ? Answers.Of(await ErasePerson.PlanAsync(archive, person, cancellationToken), plan => plan) : Nobody();

    private static async Task<Results<Ok<PersonErased>, ProblemHttpResult>> EraseAsync(string person, EraseOrder order, Caller caller, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (!IsId(person)) return Nobody();
        if (order.LegalReason is not null && !caller.HasEverywhere(Role.Legal)) return Problems.Of(StatusCodes.Status403Forbidden, "A reason of legal services is given by legal services.");
        return Answers.Done(await ErasePerson.RunAsync(archive, person, order.Reason, order.LegalReason, caller.Name, cancellationToken), erased => erased);
    }

    // A name or an e-mail address would find somebody, too, and would stand in every log of addresses.
    private static bool IsId(string person) => person.StartsWith("p-", StringComparison.Ordinal) && person.AsSpan(2).IndexOfAnyExceptInRange('0', 'z') < 0;

    private static ProblemHttpResult Nobody() => Answers.NotThere("Nobody is held with this id.");
}

/// <summary>A person in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office.</param>
/// <param name="Organisation">The organisation.</param>
internal sealed record ListedPerson(string Id, string Name, string? Office, string? Organisation);

/// <summary>A person who was entered or changed.</summary>
/// <param name="Id">The id.</param>
internal sealed record PersonAnswer(string Id);

/// <summary>Why somebody is erased.</summary>
/// <param name="Reason">The reason, without naming anybody: it is kept for good.</param>
/// <param name="LegalReason">The reason of legal services, where a retention has not ended.</param>
internal sealed record EraseOrder(string Reason, string? LegalReason = null);
