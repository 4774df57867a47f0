using System.ComponentModel;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>What somebody wants to be held of a person, as a file or a command line says it. What is left out stays as it is.</summary>
public sealed record PersonFacts
{
    /// <summary>The name.</summary>
    [Description("The name of the person.")]
    public string? Name { get; init; }

    /// <summary>The office.</summary>
    [Description("The office, such as Chair of the Board.")]
    public string? Office { get; init; }

    /// <summary>The organisation.</summary>
    [Description("The organisation that the person acts for.")]
    public string? Organisation { get; init; }

    /// <summary>E-mail addresses.</summary>
    [Description("E-mail addresses, the one that is written to first.")]
    public IReadOnlyList<string>? Emails { get; init; }

    /// <summary>Telephone numbers.</summary>
    [Description("Telephone numbers.")]
    public IReadOnlyList<string>? Telephones { get; init; }

    /// <summary>The private postal address.</summary>
    [Description("The private postal address, on as many lines as it has.")]
    public string? Address { get; init; }

    /// <summary>What the person took part in.</summary>
    [Description("What the person took part in: partnership/document, or a partnership's id for its record.")]
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>Reads a file of a person, strictly.</summary>
    /// <param name="file">What to call it in findings.</param>
    /// <param name="content">Its bytes: YAML, or JSON.</param>
    public static Outcome<PersonFacts> Read(string file, ReadOnlyMemory<byte> content)
    {
        RecordReading reading = new();
        PersonFacts? facts = StrictFile.Read<PersonFacts>(file, content, reading);
        return facts is null || reading.Findings.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<PersonFacts>(reading.Findings) : Outcome.Done(facts, reading.Findings);
    }
}
