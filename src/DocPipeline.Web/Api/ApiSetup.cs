using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Versions;
using DocPipeline.Web.Api.Amendments;
using DocPipeline.Web.Api.Archiving;
using DocPipeline.Web.Api.Description;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Api.People;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Api.Reviews;
using DocPipeline.Web.Api.Rounds;
using DocPipeline.Web.Api.Signing;
using DocPipeline.Web.Api.Word;

namespace DocPipeline.Web.Api;

/// <summary>The API as a whole: everything under <c>/api/v1</c> but for accounts and jobs, and its description.</summary>
internal static class ApiSetup
{
    internal static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddApiDescription()
        .AddSingleton<RecordShelf>()
        .AddSingleton<RoundShelf>()
        .AddSingleton<ListPartnerships>()
        .AddSingleton<WhereThingsStand>()
        .AddSingleton<ShowPartnership>()
        .AddSingleton<VersionFiles>()
        .AddSingleton<ListVersions>()
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));

    internal static void MapApi(this WebApplication app)
    {
        app.MapApiDescription();
        RouteGroupBuilder api = app.MapGroup("").WithMetadata(KeepsAnswers.Metadata);
        api.MapPartnerships();
        api.MapRecords();
        api.MapDocuments();
        api.MapDrafts();
        api.MapTakeBack();
        api.MapDraftInWord();
        api.MapAmendmentsFromDrafts();
        api.MapIssues();
        api.MapComparisons();
        api.MapReturnChecks();
        api.MapAmendments();
        api.MapReviews();
        api.MapRounds();
        api.MapSend();
        api.MapPlaces();
        api.MapReturned();
        api.MapSigning();
        api.MapSendBack();
        api.MapArchive();
        api.MapObjects();
        api.MapKeeping();
        api.MapPeople();
    }
}
