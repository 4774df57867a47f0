namespace DocPipeline.Cli.Archive;

/// <summary>Says on a terminal how far long work has got; nothing where standard error is a file.</summary>
internal static class Progress
{
    /// <summary>A counter on one line.</summary>
    /// <param name="what">What is counted.</param>
    internal static Action<int>? Counting(string what) => Console.IsErrorRedirected ? null : count =>
    {
        if (count % 25 == 0) Console.Error.Write($"\r{count} {what} …");
    };
}
