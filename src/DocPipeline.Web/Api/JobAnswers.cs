using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Web.Api;

/// <summary>Work that is asked for.</summary>
/// <param name="Kind">The kind: <c>generate-documents</c>.</param>
/// <param name="Documents">Which documents of the partnership; all if left out.</param>
internal sealed record JobRequest(string Kind, IReadOnlyList<string>? Documents = null);

/// <summary>A job, and where it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of work.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="StartedAt">When.</param>
/// <param name="State"><c>working</c>, <c>done</c>, or <c>failed</c> where something waits for an administrator.</param>
/// <param name="Total">How much there is to do.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Refused">How much was refused.</param>
/// <param name="Failed">How much failed too often.</param>
/// <param name="Items">Each, where there are not too many; otherwise those that are not simply done.</param>
internal sealed record JobAnswer(string Id, WorkKind Kind, string By, DateTimeOffset StartedAt, string State, int Total, int Done, int Refused, int Failed, IReadOnlyList<JobItemAnswer> Items)
{
    private const int MostItems = 500;

    internal static JobAnswer Of(JobStanding standing) => new(
        standing.Job.Id, standing.Job.Kind, standing.Job.By, standing.Job.StartedAt, StateOf(standing), standing.Items.Count, standing.Done, standing.Refused, standing.Failed,
        [.. standing.Items.Where(item => standing.Items.Count <= MostItems || item.State is not (ItemState.Done or ItemState.Waiting)).Take(MostItems).Select(JobItemAnswer.Of)]);

    /// <summary>Changes whenever the answer does.</summary>
    internal static string TagOf(JobStanding standing) => string.Create(
        CultureInfo.InvariantCulture, $"{standing.Items.Count}-{standing.Done}-{standing.Refused}-{standing.Failed}-{standing.Items.Count(item => item.State == ItemState.TryingAgain)}-{standing.Items.Sum(item => item.Trouble?.Tries ?? 0)}");

    private static string StateOf(JobStanding standing) => !standing.IsOver ? "working" : standing.Failed > 0 ? "failed" : "done";
}

/// <summary>One thing of a job.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="State">Where it stands.</param>
internal sealed record JobItemAnswer(string Partnership, ItemState State)
{
    /// <summary>The document.</summary>
    public string? Document { get; init; }

    /// <summary>The round.</summary>
    public string? Round { get; init; }

    /// <summary>The digest of the document that was made.</summary>
    public string? Sha512 { get; init; }

    /// <summary>What a file that came back was taken for: <c>counts</c>, <c>to-look-at</c>, <c>not-taken</c>.</summary>
    public string? TakenFor { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Sentence { get; init; }

    /// <summary>The entry of the archive with which a completed round was filed.</summary>
    public string? Entry { get; init; }

    /// <summary>Why it failed so far, and how often it was tried.</summary>
    public string? Trouble { get; init; }

    /// <summary>How often it was tried, where it failed.</summary>
    public int? Tries { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    internal static JobItemAnswer Of(ItemStanding item) => new(item.Item.Partnership, item.State)
    {
        Document = item.Item.Document ?? item.Outcome?.Document,
        Round = item.Item.Round,
        Sha512 = item.Outcome?.Sha512,
        TakenFor = item.Outcome?.TakenFor,
        Sentence = item.Outcome?.Sentence,
        Entry = item.Outcome?.Entry,
        Trouble = item.Trouble?.Why,
        Tries = item.Trouble?.Tries,
        Findings = item.Outcome?.Findings,
    };
}

/// <summary>A job in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of work.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Total">How much there is to do.</param>
/// <param name="Href">Where it says how it stands.</param>
internal sealed record ListedJob(string Id, WorkKind Kind, string By, DateTimeOffset StartedAt, int Total, string Href);
