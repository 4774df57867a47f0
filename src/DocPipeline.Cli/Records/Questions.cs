namespace DocPipeline.Cli.Records;

/// <summary>Asks on the terminal, one line an answer; a bad answer is asked for again with the reason.</summary>
/// <param name="takeDefaults">Whether nobody is to be asked.</param>
internal sealed class Questions(bool takeDefaults)
{
    /// <summary>Thrown when there is no answer to be had: the input has ended, or nobody may be asked and there is no default.</summary>
    internal sealed class NoAnswerException(string option) : Exception($"there is no answer to be had; say it with {option}.");

    /// <summary>An answer that was given as an option, that somebody gives, or the default.</summary>
    /// <param name="question">The question, without its mark.</param>
    /// <param name="option">The option that answers it.</param>
    /// <param name="given">What the option says.</param>
    /// <param name="otherwise">The default; nothing where there is none.</param>
    /// <param name="complaint">Why an answer will not do; nothing when it will.</param>
    /// <exception cref="NoAnswerException">There is no answer.</exception>
    /// <exception cref="ArgumentException">The option's answer will not do.</exception>
    internal string Ask(string question, string option, string? given, string? otherwise, Func<string, string?> complaint)
    {
        if (given is not null)
            return complaint(given) is { } wrong ? throw new ArgumentException($"{option}: {wrong}") : given.Trim();
        if (takeDefaults) return otherwise ?? throw new NoAnswerException(option);
        while (true)
        {
            Console.Out.Write(otherwise is null or "" ? $"{question}: " : $"{question} [{otherwise}]: ");
            string answer = Console.In.ReadLine()?.Trim() ?? throw new NoAnswerException(option);
            if (Console.IsInputRedirected) Console.Out.WriteLine();
            if (answer.Length == 0 && otherwise is not null) return otherwise;
            if (complaint(answer) is not { } reason) return answer;
            Console.Out.WriteLine($"  {reason}");
        }
    }
}
