namespace DocPipeline.Web.Hosting;

/// <summary>Everything that the program logs itself: ids, never names.</summary>
internal static partial class LogEvents
{
    [LoggerMessage(1, LogLevel.Error, "Request {Id} failed.")]
    internal static partial void Failed(this ILogger log, string id, Exception exception);

    [LoggerMessage(10, LogLevel.Information, "The record of {Partnership} was pushed: {Result}.")]
    internal static partial void Pushed(this ILogger log, string partnership, string result);

    [LoggerMessage(11, LogLevel.Information, "A draft of {Document} of {Partnership} was asked for: {Result}.")]
    internal static partial void Drafted(this ILogger log, string partnership, string document, string result);

    [LoggerMessage(20, LogLevel.Information, "Request {Request}, {Document} of {Partnership}: {Status}.")]
    internal static partial void Worked(this ILogger log, string request, string partnership, string document, string status);

    [LoggerMessage(21, LogLevel.Warning, "Invocation {Invocation} brought a message that is not understood.")]
    internal static partial void NotUnderstood(this ILogger log, string invocation);
}
