using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Cli.Rounds;

/// <summary>Who is to sign: somebody who is entered already, or a name with an address from a file, so that no shell remembers them.</summary>
internal sealed class PersonChoice
{
    internal Option<string?> Id { get; } = new("--person") { Description = "Who is to sign, by the id of archive person list." };

    internal Option<string?> From { get; } = new("--from") { Description = "A file of YAML or JSON with name, office and email of who is to sign; - reads standard input. They go into the contact data and nowhere else." };

    /// <summary>Who; nothing where nobody is named, or where what was said is wrong, which has been said.</summary>
    internal async Task<(PlannedPerson? Person, int ExitCode)> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Id) is { Length: > 0 } id) return (new PlannedPerson { Id = id }, ExitCode.Done);
        if (parsed.GetValue(From) is not { } file) return (null, ExitCode.Done);
        if (await RoundOptions.BytesOfAsync(file, cancellation) is not { } bytes) return (null, ExitCode.NotThere);
        Outcome<PlannedPerson> read = PlannedPerson.Read(file == "-" ? "standard input" : file, bytes);
        return read.IsRefused ? (null, Report.Refuse(read.Findings, ".", json: false, ExitCode.Malformed)) : (read.Value, ExitCode.Done);
    }
}
