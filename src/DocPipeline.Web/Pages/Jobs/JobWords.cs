using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Web.Pages.Jobs;

/// <summary>Work in the background as pages speak of it.</summary>
internal static class JobWords
{
    internal static string Of(WorkKind kind) => kind switch
    {
        WorkKind.GenerateDocuments => "Generate documents",
        WorkKind.ProcessReturn => "Check what came back",
        WorkKind.CompleteRound => "Complete the round",
        _ => "Send letters",
    };

    internal static Tag TagOf(ItemState state) => state switch
    {
        ItemState.Done => new Tag("ok", "Done"),
        ItemState.Refused => new Tag("bad", "Refused"),
        ItemState.Failed => new Tag("bad", "Failed"),
        ItemState.TryingAgain => new Tag("wait", "Trying again"),
        _ => new Tag("grey", "Waiting"),
    };

    /// <summary>What a file that came back was taken for.</summary>
    internal static string? Taken(WorkOutcome? outcome) => outcome?.TakenFor switch
    {
        "counts" => "It counts as the signature.",
        "to-look-at" => "Somebody of legal services looks at it before it counts.",
        "not-taken" => "We have kept your file and not counted it as a signature.",
        _ => null,
    };
}
