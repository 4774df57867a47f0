using System.ComponentModel;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>Who is to sign, as a plan says it: somebody who is entered already, by id, or a name with an address, which go into the contact data.</summary>
public sealed record PlannedPerson
{
    /// <summary>The id.</summary>
    [Description("The id of somebody who is entered already, as archive person list prints it. Nothing else is needed then.")]
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    [Description("The name.")]
    public string? Name { get; init; }

    /// <summary>The office.</summary>
    [Description("The office, such as Chief Executive.")]
    public string? Office { get; init; }

    /// <summary>The address.</summary>
    [Description("The e-mail address to which the invitation goes.")]
    public string? Email { get; init; }

    /// <summary>Reads a file, strictly.</summary>
    /// <param name="file">What to call it in findings.</param>
    /// <param name="content">Its bytes: YAML, or JSON.</param>
    public static Outcome<PlannedPerson> Read(string file, ReadOnlyMemory<byte> content)
    {
        RecordReading reading = new();
        PlannedPerson? read = StrictFile.Read<PlannedPerson>(file, content, reading);
        return read is null || reading.Findings.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<PlannedPerson>(reading.Findings) : Outcome.Done(read, reading.Findings);
    }
}
