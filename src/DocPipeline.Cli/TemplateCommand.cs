using System.CommandLine;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Pipeline;

namespace DocPipeline.Cli;

/// <summary><c>template</c>: check a council's template, see its fields, take it apart and put it together.</summary>
internal static class TemplateCommand
{
    internal static Command Build() => new("template", "Work with Word templates.") { Check(), Fields(), Pack(), Unpack() };

    private static Command Check()
    {
        Argument<string> file = new("file") { Description = "The template, a .docx." };
        Option<TemplateKind> kind = Kind();
        var command = new Command("check", "Say everything that is wrong with a template: tags, fields, blocks, styles.") { file, kind };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) return Missing(path);
            IReadOnlyList<Finding> findings = CouncilTemplate.Check(Path.GetFileName(path), File.ReadAllBytes(path), parsed.GetRequiredValue(kind));
            foreach (Finding finding in findings) Console.Error.WriteLine(finding.ToString());
            int errors = findings.Count(f => f.Severity == Severity.Error);
            Console.Out.WriteLine(errors == 0 ? "The template can be used." : errors == 1 ? "1 error. The template cannot be used yet." : $"{errors} errors. The template cannot be used yet.");
            return errors == 0 ? ExitCode.Done : ExitCode.Malformed;
        });
        return command;
    }

    private static Command Fields()
    {
        Option<TemplateKind> kind = Kind();
        var command = new Command("fields", "List the fields that the templates of a kind may use.") { kind };
        command.SetAction(parsed =>
        {
            foreach (string field in CouncilTemplate.Fields(parsed.GetRequiredValue(kind))) Console.Out.WriteLine(field);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Pack()
    {
        Argument<string?> folder = new("folder") { Description = "An unpacked template; leave it out for the built-in one of the kind.", Arity = ArgumentArity.ZeroOrOne };
        Option<string> output = new("--out", "-o") { Description = "The .docx to write.", Required = true };
        Option<TemplateKind> kind = Kind();
        var command = new Command("pack", "Make a .docx of an unpacked template, or of the built-in one, to edit in Word.") { folder, output, kind };
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(output);
            if (parsed.GetValue(folder) is not { } from) return Write(file, CouncilTemplate.BuiltIn(parsed.GetRequiredValue(kind)));
            if (!Directory.Exists(from)) return Missing(from);
            Dictionary<string, byte[]> files = Directory.GetFiles(from, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(from, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
            Outcome<byte[]> packed = CouncilTemplate.Pack(Path.GetFileName(file), files);
            return packed.IsRefused ? Refused(packed.Findings) : Write(file, packed.Value);
        });
        return command;
    }

    private static Command Unpack()
    {
        Argument<string> file = new("file") { Description = "The template, a .docx." };
        Option<string> output = new("--out", "-o") { Description = "The folder to write; it must not be there yet.", Required = true };
        var command = new Command("unpack", "Write a template as readable files, so that a change can be read line by line.") { file, output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string folder = parsed.GetRequiredValue(output);
            if (!File.Exists(path)) return Missing(path);
            if (Directory.Exists(folder) || File.Exists(folder))
            {
                Console.Error.WriteLine($"docpipeline: '{folder}' is there already. Name a folder that is not, or remove it.");
                return ExitCode.Usage;
            }

            Outcome<IReadOnlyDictionary<string, byte[]>> files = CouncilTemplate.Unpack(Path.GetFileName(path), File.ReadAllBytes(path));
            if (files.IsRefused) return Refused(files.Findings);
            string temporary = $"{folder.TrimEnd('/', '\\')}.{Environment.ProcessId}.tmp";
            try
            {
                foreach ((string name, byte[] content) in files.Value)
                {
                    string target = Path.Combine(temporary, name);
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.WriteAllBytes(target, content);
                }

                Directory.Move(temporary, folder);
            }
            finally
            {
                if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
            }

            Console.Out.WriteLine($"{folder}  {files.Value.Count} files");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<TemplateKind> Kind() => new("--kind", "-k")
    {
        Description = $"The kind of document: {Kinds()}.",
        DefaultValueFactory = _ => TemplateKind.All[0],
        CustomParser = result =>
        {
            string word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (TemplateKind.Find(word) is { } known) return known;
            result.AddError($"--kind '{word}' is not known: {Kinds()}.");
            return null;
        },
    };

    private static string Kinds() => string.Join(", ", TemplateKind.All.Select(k => k.Name));

    private static int Write(string file, byte[] content)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        string temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        Console.Out.WriteLine($"{file}  {content.Length:N0} bytes");
        return ExitCode.Done;
    }

    private static int Missing(string path)
    {
        Console.Error.WriteLine($"docpipeline: there is no '{path}'.");
        return ExitCode.NotThere;
    }

    private static int Refused(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) Console.Error.WriteLine(finding.ToString());
        return ExitCode.Malformed;
    }
}
