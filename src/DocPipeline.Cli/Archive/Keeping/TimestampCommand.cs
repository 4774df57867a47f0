using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive timestamp</c>: an authority signs that the log's checkpoint was there by now.</summary>
internal static class TimestampCommand
{
    private const string AuthorityVariable = "DOCPIPELINE_TIMESTAMP_AUTHORITY";

    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Option<string?> authority = new("--authority") { Description = $"Where the authority answers (RFC 3161), http:// or https://; {AuthorityVariable} if left out. It learns a digest and nothing else." };
        var command = new Command("timestamp", "Have a timestamp authority sign that the log was as it is by now, once a day. Whoever holds the log's key cannot make up an older history then.") { authority, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            string? address = parsed.GetValue(authority) ?? Environment.GetEnvironmentVariable(AuthorityVariable);
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
            {
                Console.Error.WriteLine($"docpipeline: say which authority is to stamp: --authority https://…, or {AuthorityVariable} in the environment.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchiveTimestamped> stamped = await TimestampArchive.StampAsync(opened, uri, cancellation);
            if (stamped.IsRefused) return Report.Refuse(stamped.Findings, ".", json: false, ArchiveOptions.CodeOf(stamped.Findings));
            Console.Out.WriteLine(stamped.Value.IsNew ? $"Stamped: the checkpoint over {stamped.Value.Size} leaves." : $"A checkpoint was stamped today already, over {stamped.Value.Size} leaves; one a day does.");
            Console.Out.WriteLine($"  {stamped.Value.Blob}");
            Console.Out.WriteLine("docpipeline archive verify --timestamp-roots <root.pem> checks it; so does openssl ts -verify.");
            return ExitCode.Done;
        });
        return command;
    }
}
