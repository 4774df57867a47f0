using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary><c>outbox key</c>: the key that links to sign by are made with.</summary>
internal static class LinkKeyCommand
{
    internal static Command Build()
    {
        OutboxOptions outbox = new();
        ArchiveOptions archive = new();
        Option<bool> isNew = new("--new") { Description = "Make a new key, which makes the links from now on. Links that were sent stay good until the old key is taken out." };
        Option<string?> forget = new("--forget") { Description = "Take out the key with this id: links that were made with it are good no longer." };
        var command = new Command("key", "Look at the key that links to sign by are made with, replace it, or take an old one out. The key itself is never shown.") { isNew, forget, outbox.LinkKey, archive.Key };
        command.SetAction(parsed =>
        {
            LinkKeyPlace place = outbox.Key(parsed, parsed.GetValue(archive.Key));
            if (parsed.GetValue(isNew) && parsed.GetValue(forget) is not null)
            {
                Console.Error.WriteLine("docpipeline: --new and --forget are two steps, with the life of the old links between them.");
                return ExitCode.Usage;
            }

            Outcome<IReadOnlyList<string>> keys = parsed.GetValue(isNew) ? KeepLinkKey.New(place) : parsed.GetValue(forget) is { } id ? KeepLinkKey.Forget(place, id) : KeepLinkKey.List(place);
            if (keys.IsRefused) return Report.Refuse(keys.Findings, ".", json: false, OutboxOptions.CodeOf(keys.Findings));
            for (int i = 0; i < keys.Value.Count; i++) Console.Out.WriteLine($"{keys.Value[i]}  {(i == 0 ? "makes links" : "is still accepted")}");
            if (parsed.GetValue(isNew)) Console.Error.WriteLine($"The key was made in {place}. The site needs the same file; keep a copy where the store is not.");
            return ExitCode.Done;
        });
        return command;
    }
}
