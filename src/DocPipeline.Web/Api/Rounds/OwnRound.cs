using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>
/// A round of the partnership that the address names, for whoever acts on it. Under another partnership's address there is no such round,
/// whatever role the caller has there.
/// </summary>
internal sealed class OwnRound
{
    private const int NeverCut = 24;

    private readonly string partnership;
    private readonly string name;
    private readonly OpenedArchive archive;
    private readonly OfficeSettings office;
    private readonly SettleFilings settling;

    private OwnRound(HttpContext context)
    {
        (partnership, name) = ((string)context.GetRouteValue("partnership")!, (string)context.GetRouteValue("round")!);
        archive = context.RequestServices.GetRequiredService<OpenedArchive>();
        office = context.RequestServices.GetRequiredService<OfficeSettings>();
        settling = context.RequestServices.GetRequiredService<SettleFilings>();
        Caller = Caller.Of(context);
        Aborted = context.RequestAborted;
    }

    /// <summary>Gives an endpoint its round.</summary>
    public static ValueTask<OwnRound> BindAsync(HttpContext context) => ValueTask.FromResult(new OwnRound(context));

    private Caller Caller { get; }

    private CancellationToken Aborted { get; }

    /// <summary>Where it stands.</summary>
    internal async Task<Outcome<RoundStatus>> StatusAsync()
    {
        // Names begin with the partnership's, long ones cut: of another one's rounds not even a fault is told.
        if (!name.AsSpan().StartsWith(partnership.AsSpan(0, Math.Min(partnership.Length, NeverCut)), StringComparison.Ordinal)) return NotThere();
        Outcome<RoundStatus> status = await ShowRound.OneAsync(archive, name, Aborted);
        return status.Value is { } found && !found.Document.StartsWith($"{partnership}/", StringComparison.Ordinal) ? NotThere() : status;
    }

    /// <summary>Does something with it.</summary>
    internal async Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> ActAsync(Func<OpenedArchive, string, string, IRoundMail, CancellationToken, Task<Outcome<RoundStatus>>> act)
    {
        Outcome<RoundStatus> own = await StatusAsync();
        if (own.IsRefused) return Answers.Refused(own.Findings);
        Outcome<RoundStatus> done = await act(archive, name, Caller.Name, office.RoundMail, Aborted);
        if (!done.IsRefused) settling.Due();
        return Answers.Done(done, status => RoundAnswer.Of(status, done.Findings));
    }

    /// <summary>Reads something of it.</summary>
    internal async Task<Outcome<T>> ReadAsync<T>(Func<OpenedArchive, string, CancellationToken, Task<Outcome<T>>> read)
        where T : class
    {
        Outcome<RoundStatus> own = await StatusAsync();
        return own.IsRefused ? Outcome.Refused<T>(own.Findings) : await read(archive, name, Aborted);
    }

    private static Outcome<RoundStatus> NotThere() => Outcome.Refused<RoundStatus>([new Finding(ArchiveCodes.NotThere, Severity.Error, "The partnership has no such round.")]);
}
