using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Archive.Keeping;
using DocPipeline.Cli.Signatures;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round return</c>, <c>accept</c> and <c>reject</c>: what comes back, and who takes it.</summary>
internal static class ReturnCommand
{
    internal static Command Build()
    {
        RoundOptions options = new();
        Argument<string> file = new("file") { Description = "What came back: a Word file or PDF signed with a certificate, or a scan of the paper (PDF, JPEG, PNG)." };
        Option<string?> signedBy = new("--signed-by") { Description = "The name beside the signature; that of the certificate, or of whoever was invited, if left out." };
        Option<string?> office = new("--office") { Description = "The office beside it." };
        Option<string?> witness = new("--witness") { Description = "The witness who was physically present, for a deed." };
        Option<string?> roots = new("--roots") { Description = "The certificates of the authorities that you trust, in PEM. Without it, a certificate signature waits for somebody to look at it." };
        Option<string?> timestamps = new("--timestamp-roots") { Description = "The certificates of the timestamp authorities that you trust, in PEM." };
        Option<string?> redline = new("--redline") { Description = "Where the words differ, writes them as tracked changes to this Word file." };
        Command command = options.Command("return", "Take in a file that came back: it is checked against exactly what was issued, and kept with the report.", options.Round, options.Slot, file, signedBy, office, witness, roots, timestamps, redline);
        command.SetAction(async (parsed, cancellation) =>
        {
            (string path, string? signers, string? authorities) = (parsed.GetRequiredValue(file), parsed.GetValue(roots), parsed.GetValue(timestamps));
            if (new[] { path, signers, authorities }.FirstOrDefault(each => each is not null && !File.Exists(each)) is { } missing)
            {
                await Console.Error.WriteLineAsync($"docpipeline: there is no file '{missing}'.");
                return ExitCode.NotThere;
            }

            X509Certificate2Collection? trusted = null, trustedTimes = null;
            if ((signers is not null && (trusted = CertificateFiles.Read(signers)) is null) || (authorities is not null && (trustedTimes = CertificateFiles.Read(authorities)) is null)) return ExitCode.Malformed;
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            ReturnedFile returned = new(parsed.GetRequiredValue(options.Slot), Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation)) { SignedBy = parsed.GetValue(signedBy), Office = parsed.GetValue(office), Witness = parsed.GetValue(witness) };
            SignatureTrust trust = new(TimeProvider.System.GetUtcNow()) { Roots = trusted, TimestampRoots = trustedTimes };
            Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(opened, parsed.GetRequiredValue(options.Round), returned, trust, options.Who(parsed), RoundOptions.Request("return"), RoundOptions.Mail(opened), cancellation);
            if (taken.IsRefused) return Report.Refuse(taken.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(taken.Findings));
            if (parsed.GetValue(options.Json)) Report.PrintJson(new ReturnResult(RoundPrint.Word(taken.Value.Kind.ToString()), ReportedReturn.Of(taken.Value.Round.Document, taken.Value.Report), RoundReported.Of(taken.Value.Round)));
            else Say(taken.Value);
            if (parsed.GetValue(redline) is { } output && taken.Value.Report.Redline("DocPipeline", TimeProvider.System.GetUtcNow()) is { } marked && NewFile.Write(output, marked, "what differs, as tracked changes") is var written && written != ExitCode.Done) return written;
            return taken.Value.Kind == ReturnKind.NotTaken ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    internal static Command Accept()
    {
        RoundOptions options = new();
        Option<string?> note = new("--note") { Description = "What you looked at; it is kept for good." };
        return options.Runs(
            options.Command("accept", "Take what came back as the signature, after you have looked at it.", options.Round, options.Slot, note),
            (parsed, archive, by, mail, cancellation) => TakeReturn.AcceptAsync(archive, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), HoldCommand.Line(parsed.GetValue(note)), by, RoundOptions.Request("accept"), mail, cancellation),
            _ => "Accepted: it counts.");
    }

    internal static Command Reject()
    {
        (RoundOptions options, Option<string> reason) = (new(), AnswerCommands.Reason("Why it cannot be taken; it is kept for good."));
        return options.Runs(
            options.Command("reject", "Do not take what came back; it can be signed again.", options.Round, options.Slot, reason),
            (parsed, archive, by, mail, cancellation) => TakeReturn.RejectAsync(archive, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), HoldCommand.Line(parsed.GetValue(reason)), by, RoundOptions.Request("reject"), mail, cancellation),
            _ => "Rejected. Tell them, or invite them again.");
    }

    private static void Say(ReturnTaken taken)
    {
        Console.Out.WriteLine(taken.Report.Summary);
        foreach (ReturnPoint point in taken.Report.Points) Console.Out.WriteLine($"  {point.Name}: {point.Sentence}");
        foreach (ClauseDifference difference in taken.Report.Differences) Console.Out.WriteLine($"  {difference.Where}: {difference.Sentence}");
        Console.Out.WriteLine();
        Console.Out.WriteLine(taken.Kind switch
        {
            ReturnKind.Counts => "It counts as the signature.",
            ReturnKind.ToLookAt => $"Look at it, then: docpipeline round accept {taken.Round.Round} <place>, or round reject.",
            _ => "It is no signature. It is kept with the reason, and can be signed again.",
        });
        RoundPrint.Write(taken.Round);
    }
}
