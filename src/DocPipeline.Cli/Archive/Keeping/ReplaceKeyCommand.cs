using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive replace-key</c>: the log says, signed by the old key, by which key it is signed from here on.</summary>
internal static class ReplaceKeyCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Option<string> next = new("--new-key") { Description = "The new key: a file, which is made when it is not there, or the address of a key with its version in Azure Key Vault.", Required = true };
        Option<string?> nextPublic = new("--new-public-key") { Description = "Where the public keys go, the old ones and the new one; the .vkey file beside the new key if left out." };
        Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };
        var command = new Command("replace-key", "Sign the log with another key from now on. The log itself says so, signed by the old key, so that whoever trusts that one can follow.") { next, nextPublic, archive.Store, archive.Key, archive.PublicKey, yes };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            if (!parsed.GetValue(yes) && Confirmation.Of("The log will be signed by the new key from now on; the old one cannot sign it any more. Go on?") is not true)
            {
                Console.Error.WriteLine("docpipeline: nothing was changed. Say --yes where there is nobody to ask.");
                return ExitCode.Usage;
            }

            string key = parsed.GetRequiredValue(next);
            Outcome<LogKeyReplaced> replaced = await KeepLogKey.ReplaceAsync(opened, key, parsed.GetValue(nextPublic) ?? ArchiveOptions.BesideKey(key), cancellation);
            if (replaced.IsRefused) return Report.Refuse(replaced.Findings, ".", json: false, ArchiveOptions.CodeOf(replaced.Findings));
            Console.Out.WriteLine($"{replaced.Value.Before} was replaced by {replaced.Value.Now}; the log has {replaced.Value.Size} leaves, signed by the new key.");
            Console.Out.WriteLine($"Name the new key from now on (--key, or DOCPIPELINE_LOG_KEY), give {replaced.Value.PublicKeyFile} to whoever checks the archive, and destroy the old private key.");
            return ExitCode.Done;
        });
        return command;
    }
}
