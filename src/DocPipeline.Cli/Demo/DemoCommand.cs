using System.CommandLine;
using System.Reflection;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Demonstration;

namespace DocPipeline.Cli.Demo;

/// <summary><c>demo</c>: the whole story on the samples, in one command.</summary>
internal static class DemoCommand
{
    private const string Prefix = "samples/";

    internal static Command Build()
    {
        Option<string> output = new("--out", "-o") { Description = "The folder to play in. It has to be empty or new.", DefaultValueFactory = _ => "demo" };
        var command = new Command("demo", "Play the whole story on the samples: documents, amendments, a round of signatures of 25 organisations, the archive. Nothing is sent to anybody.") { output };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await Console.Error.WriteLineAsync($"docpipeline: '{folder}' is not empty. Nothing was written; name a new folder with --out.");
            return ExitCode.Stale;
        }

        string chapter = "";
        DemoSettings settings = new(PlayDemo.Samples.ToDictionary(sample => sample, Sample), folder, LibreOfficeRenditions.OfMachine()) { Scan = DemoScanner.OfMachine() };
        Outcome<IReadOnlyList<DemoStep>> played = await PlayDemo.RunAsync(settings, Say, cancellation);
        if (played.IsRefused) return Report.Refuse(played.Findings, ".", json: false, ExitCode.Failure);
        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync($"""
            Where to look, in {folder}:
              documents/                               what was generated, as Word files
              mail/                                    the letters, which any mail program opens
              signed/conformed.docx                    the signed agreement
              signed/certificate-of-completion.html    who signed how, when and by which authority
              cheshire-west-agreement-evidence.html    all of it on one page that proves itself

            Try it yourself:
              docpipeline round status --store {folder}/store --key {folder}/keys/log.pem
              docpipeline archive verify --store {folder}/store --key {folder}/keys/log.pem
              docpipeline verify {folder}/returned/agreement-altered.docx --issued {folder}/signed/issued/agreement.docx --roots {folder}/roots.pem
            """);
        return ExitCode.Done;

        void Say(DemoStep step)
        {
            if (step.Chapter != chapter) Console.Out.WriteLine($"{(chapter.Length > 0 ? "\n" : "")}{chapter = step.Chapter}");
            Console.Out.WriteLine($"  {step.Text}{(step.File is { } file ? $" [{file}]" : "")}");
        }
    }

    // The samples go with the program, so that the demonstration runs wherever it is installed.
    private static RecordFiles Sample(string sample)
    {
        Assembly own = typeof(DemoCommand).Assembly;
        string prefix = $"{Prefix}{sample}/";
        Dictionary<string, ReadOnlyMemory<byte>> files = [];
        foreach (string name in own.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using Stream content = own.GetManifestResourceStream(name) ?? own.GetManifestResourceStream(name.Replace('/', '\\'))!;
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            files[name[prefix.Length..]] = bytes.ToArray();
        }

        return new RecordFiles(files);
    }
}
