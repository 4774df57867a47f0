namespace DocPipeline.Cli;

/// <summary>Asks before something is written.</summary>
internal static class Confirmation
{
    /// <summary>The answer to a question; no without one. Nothing when there is nobody to answer.</summary>
    internal static bool? Of(string question)
    {
        Console.Out.Write($"{question} [y/N] ");
        string? answer = Console.In.ReadLine();
        if (answer is null || Console.IsInputRedirected) Console.Out.WriteLine();
        return answer is null ? null : answer.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
