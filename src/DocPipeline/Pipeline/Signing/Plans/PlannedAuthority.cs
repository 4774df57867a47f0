using System.ComponentModel;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>By which decision somebody may sign, as a plan says it.</summary>
public sealed record PlannedAuthority
{
    /// <summary>The day.</summary>
    [Description("The day of the decision.")]
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The body.</summary>
    [Description("The body that decided, such as Cabinet.")]
    public string? Body { get; init; }

    /// <summary>The minute.</summary>
    [Description("The minute in which the decision stands.")]
    public string? Minute { get; init; }

    /// <summary>The delegation.</summary>
    [Description("The scheme of delegation under which the officer acts, with its paragraph.")]
    public string? Delegation { get; init; }

    /// <summary>In office from.</summary>
    [Description("The first day on which the signatory holds the office.")]
    public DateOnly? InOfficeFrom { get; init; }

    /// <summary>In office until.</summary>
    [Description("The last day on which the signatory holds the office.")]
    public DateOnly? InOfficeUntil { get; init; }

    /// <summary>Reads a file, strictly.</summary>
    /// <param name="file">What to call it in findings.</param>
    /// <param name="content">Its bytes: YAML, or JSON.</param>
    public static Outcome<PlannedAuthority> Read(string file, ReadOnlyMemory<byte> content)
    {
        RecordReading reading = new();
        PlannedAuthority? read = StrictFile.Read<PlannedAuthority>(file, content, reading);
        return read is null || reading.Findings.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<PlannedAuthority>(reading.Findings) : Outcome.Done(read, reading.Findings);
    }

    internal SigningAuthority ToAuthority() => new() { DecidedOn = DecidedOn, Body = Body, Minute = Minute, Delegation = Delegation, InOfficeFrom = InOfficeFrom, InOfficeUntil = InOfficeUntil };
}
