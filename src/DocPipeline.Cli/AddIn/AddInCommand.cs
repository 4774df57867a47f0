using System.CommandLine;
using System.Text;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.AddIn;

namespace DocPipeline.Cli.AddIn;

/// <summary><c>addin manifest</c>: what an administrator gives to Microsoft 365, or somebody who tries it to Word, so that the pane is there.</summary>
internal static class AddInCommand
{
    internal static Command Build() => new("addin", "The pane in Word: the manifest by which Word finds it.") { Manifest() };

    private static Command Manifest()
    {
        Option<string> url = new("--url") { Description = "The address at which people open the site, with https: https://partnerships.example.gov.uk. http only for localhost.", Required = true };
        Option<string?> name = new("--name") { Description = $"What the pane is called on Word's Home tab, up to {WordAddIn.LongestName} characters; {WordAddIn.UsualName} if left out." };
        Option<string?> application = new("--application-id") { Description = "The Application (client) ID of the site in the directory, for a sign-in without a code." };
        Option<bool> unified = new("--unified") { Description = "The unified manifest for Microsoft 365 (JSON) in place of the XML, which every Word reads." };
        Option<bool> package = new("--package") { Description = "The unified manifest with its icons as a zip, as the admin centre takes it; needs --out." };
        Option<string?> output = new("--out", "-o") { Description = "Where to write it; standard output if left out. Nothing is overwritten." };
        var command = new Command("manifest", "Make the manifest of the pane for a site: the same file for the same address.") { url, name, application, unified, package, output };
        command.SetAction(parsed => Run(
            WordAddIn.Of(parsed.GetRequiredValue(url), parsed.GetValue(name), parsed.GetValue(application)), parsed.GetValue(unified), parsed.GetValue(package), parsed.GetValue(output)));
        return command;
    }

    private static int Run(Outcome<WordAddIn> addIn, bool isUnified, bool isPackage, string? output)
    {
        if (addIn.IsRefused) return Report.Refuse(addIn.Findings, "", json: false, ExitCode.Usage);
        if (isPackage && output is null)
        {
            Console.Error.WriteLine("docpipeline: --package makes a zip. Say where to write it with --out addin.zip.");
            return ExitCode.Usage;
        }

        byte[] made = isPackage ? UnifiedManifest.Package(addIn.Value) : isUnified ? UnifiedManifest.Make(addIn.Value) : AddInOnlyManifest.Make(addIn.Value);
        if (output is not null)
            return NewFile.IsThere(output) ? ExitCode.Stale : NewFile.Write(output, made, $"{addIn.Value.Name} for {addIn.Value.Site}");
        Console.Out.Write(Encoding.UTF8.GetString(made));
        return ExitCode.Done;
    }
}
