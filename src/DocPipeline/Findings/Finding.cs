namespace DocPipeline.Findings;

/// <summary>One thing that was found wrong, or worth knowing: what, where, what was expected and how to mend it.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">Whether it stands in the way.</param>
/// <param name="Message">One plain sentence that says what was found, in the words of the person who wrote the record.</param>
public sealed record Finding(FindingCode Code, Severity Severity, string Message)
{
    /// <summary>Where; absent only when there is no place, such as a record that is not there at all.</summary>
    public Place? Place { get; init; }

    /// <summary>The text in which it was found, where a place alone would not help: a paragraph and, on the next line, a caret under the spot.</summary>
    public string? Evidence { get; init; }

    /// <summary>The other place, where two do not agree with one another.</summary>
    public Place? Also { get; init; }

    /// <summary>What would have been right, as a noun phrase: “a date such as 2009-04-02”.</summary>
    public string? Expected { get; init; }

    /// <summary>The one thing to do next, as an instruction: “Write ‘signatories’ for ‘signatorys’”.</summary>
    public string? Suggestion { get; init; }

    /// <summary>
    /// The form that every text door prints: place, severity, message and code on one line, then the text that shows it, what was
    /// expected and what to do, each on indented lines of its own.
    /// </summary>
    public override string ToString()
    {
        string where = Place is null ? "" : $"{Place}: ";
        string text = $"{where}{Severity.ToString().ToLowerInvariant()}: {Message} [{Code}]";
        if (Evidence is not null) text += "\n    " + Evidence.Replace("\n", "\n    ", StringComparison.Ordinal);
        if (Expected is not null) text += $"\n    expected: {Expected}";
        if (Suggestion is not null) text += $"\n    to mend it: {Suggestion}";
        return text;
    }
}
