namespace DocPipeline.Web.Hosting;

/// <summary>Everything that the program logs itself: ids, never names.</summary>
internal static partial class LogEvents
{
    [LoggerMessage(1, LogLevel.Error, "Request {Id} failed.")]
    internal static partial void Failed(this ILogger log, string id, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "No key of the archive's log is configured (DOCPIPELINE_LOG_KEY): what is pushed is filed and safe, and no signature covers it until somebody who has the key runs docpipeline archive recover.")]
    internal static partial void SealsNothing(this ILogger log);

    [LoggerMessage(3, LogLevel.Error, "The archive's log is not sealed. What is pushed is filed all the same, and it is tried again. {Problem}")]
    internal static partial void NotSealed(this ILogger log, string problem);

    [LoggerMessage(4, LogLevel.Error, "What follows from filings could not be done, and is tried again.")]
    internal static partial void NotSettled(this ILogger log, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The keys of the archive, of links and of contact data are made in {Folder} when they are first needed. Keep a copy of that folder, apart from the store.")]
    internal static partial void MakesKeys(this ILogger log, string folder);

    [LoggerMessage(10, LogLevel.Information, "Request {Request}: the record of {Partnership} was pushed: {Result}.")]
    internal static partial void Pushed(this ILogger log, string request, string partnership, string result);

    [LoggerMessage(11, LogLevel.Information, "A draft of {Document} of {Partnership} was asked for: {Result}.")]
    internal static partial void Drafted(this ILogger log, string partnership, string document, string result);

    [LoggerMessage(20, LogLevel.Information, "Request {Request}, {Document} of {Partnership}: {Status}.")]
    internal static partial void Worked(this ILogger log, string request, string partnership, string document, string status);

    [LoggerMessage(21, LogLevel.Warning, "Invocation {Invocation} brought a message that is not understood.")]
    internal static partial void NotUnderstood(this ILogger log, string invocation);

    [LoggerMessage(22, LogLevel.Error, "The work of request {Request} of {Function} failed.")]
    internal static partial void WorkFailed(this ILogger log, string request, string function, Exception failure);

    [LoggerMessage(23, LogLevel.Error, "Request {Request} of {Function} was put aside: an administrator has to look at it.")]
    internal static partial void PutAside(this ILogger log, string request, string function);

    [LoggerMessage(24, LogLevel.Error, "The queues could not be worked on, and it is tried again.")]
    internal static partial void WorkStopped(this ILogger log, Exception failure);

    [LoggerMessage(25, LogLevel.Information, "The timer {Timer} ran: {Note}")]
    internal static partial void TimerRan(this ILogger log, string timer, string note);

    [LoggerMessage(26, LogLevel.Error, "The timer {Timer} failed, and runs again.")]
    internal static partial void TimerFailed(this ILogger log, string timer, Exception failure);

    [LoggerMessage(27, LogLevel.Information, "Job {Job} of {Items} requests for {Kind} was asked for: {Result}.")]
    internal static partial void JobStarted(this ILogger log, string job, int items, string kind, string result);

    [LoggerMessage(28, LogLevel.Warning, "A message of {Queue} that was put aside was {Act} by {By}: {Id}.")]
    internal static partial void PoisonTouched(this ILogger log, string queue, string act, string by, string id);

    [LoggerMessage(40, LogLevel.Error, "What request {Request} came to could not be entered in the access record.")]
    internal static partial void OutcomeNotEntered(this ILogger log, string request, Exception exception);

    [LoggerMessage(41, LogLevel.Information, "The access record of {Day} is sealed: {Entries} entries, {Digest}.")]
    internal static partial void DaySealed(this ILogger log, DateOnly day, int entries, string digest);

    [LoggerMessage(42, LogLevel.Information, "{Count} sessions that were over are taken away.")]
    internal static partial void SessionsSwept(this ILogger log, int count);

    [LoggerMessage(43, LogLevel.Error, "The housekeeping of accounts failed, and is tried again.")]
    internal static partial void HousekeepingFailed(this ILogger log, Exception exception);

    [LoggerMessage(44, LogLevel.Error, "It could not be read whether there is an account yet, so no setup link is shown. Start the program again when its store answers.")]
    internal static partial void SetupLinkNotShown(this ILogger log, Exception exception);

    [LoggerMessage(45, LogLevel.Error, "The directory could not be asked for its keys, so its tokens are not taken. Check DocPipeline__Authority, and whether this machine reaches it.")]
    internal static partial void DirectoryNotReached(this ILogger log, Exception exception);

    [LoggerMessage(80, LogLevel.Error, "The demonstration could not be prepared: {Why}")]
    internal static partial void TrialNotPrepared(this ILogger log, string why);

    [LoggerMessage(81, LogLevel.Error, "The demonstration could not be prepared.")]
    internal static partial void TrialFailed(this ILogger log, Exception exception);

    [LoggerMessage(90, LogLevel.Warning, "Where everything stands could not be read ahead ({Kind}); the first person who asks waits for it.")]
    internal static partial void LooksLater(this ILogger log, string kind);
}
