using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Cli.Archive.People;

/// <summary>What is to be held of a person: from a file or standard input, so that no shell remembers it, or from the command line.</summary>
internal sealed class PersonOptions
{
    private const string FromStandardInput = "-";

    private static readonly Dictionary<string, string> mediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".svg"] = "image/svg+xml", [".pdf"] = "application/pdf", [".txt"] = "text/plain",
    };

    private readonly Option<string?> from = new("--from") { Description = "A file of YAML or JSON with name, office, organisation, emails, telephones, address and about; - reads standard input. The way to go: what stands on a command line is remembered by the shell and seen by other users." };
    private readonly Option<string?> name = new("--name") { Description = "The name." };
    private readonly Option<string?> office = new("--office") { Description = "The office; empty takes it away." };
    private readonly Option<string?> organisation = new("--organisation") { Description = "The organisation that the person acts for; empty takes it away." };
    private readonly Option<string[]> emails = new("--email") { Description = "An e-mail address; may be given several times." };
    private readonly Option<string[]> telephones = new("--telephone") { Description = "A telephone number; may be given several times." };
    private readonly Option<string?> address = new("--address") { Description = "The private postal address; empty takes it away." };
    private readonly Option<string[]> about = new("--about") { Description = "What the person took part in, as archive list prints it; may be given several times. It decides when the person may be erased." };
    private readonly Option<string[]> attach = new("--attach") { Description = "A file that belongs to the person, such as a signature that was drawn; may be given several times." };

    internal IEnumerable<Option> All => [from, name, office, organisation, emails, telephones, address, about, attach];

    /// <summary>Reads what was said; what is wrong is said, and nothing is answered.</summary>
    internal async Task<(PersonFacts? Facts, IReadOnlyList<PersonFile> Files, int ExitCode)> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        PersonFacts facts = new();
        if (parsed.GetValue(from) is { } file)
        {
            if (file != FromStandardInput && !File.Exists(file)) return Usage($"there is no file '{file}'");
            Outcome<PersonFacts> read = PersonFacts.Read(file == FromStandardInput ? "standard input" : file, await BytesOfAsync(file, cancellation));
            if (read.IsRefused) return (null, [], Report.Refuse(read.Findings, ".", json: false, ExitCode.Malformed));
            facts = read.Value;
        }

        List<PersonFile> files = [];
        foreach (string path in parsed.GetValue(attach) ?? [])
        {
            if (!File.Exists(path)) return Usage($"there is no file '{path}'");
            files.Add(new PersonFile(Path.GetFileName(path), mediaTypes.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"), await File.ReadAllBytesAsync(path, cancellation)));
        }

        return (facts with
        {
            Name = parsed.GetValue(name) ?? facts.Name,
            Office = parsed.GetValue(office) ?? facts.Office,
            Organisation = parsed.GetValue(organisation) ?? facts.Organisation,
            Emails = Said(emails) ?? facts.Emails,
            Telephones = Said(telephones) ?? facts.Telephones,
            Address = parsed.GetValue(address) ?? facts.Address,
            About = Said(about) ?? facts.About,
        }, files, ExitCode.Done);

        string[]? Said(Option<string[]> option) => parsed.GetValue(option) is { Length: > 0 } said ? said : null;
    }

    private static async Task<byte[]> BytesOfAsync(string file, CancellationToken cancellation)
    {
        if (file != FromStandardInput) return await File.ReadAllBytesAsync(file, cancellation);
        using MemoryStream bytes = new();
        await using Stream input = Console.OpenStandardInput();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static (PersonFacts? Facts, IReadOnlyList<PersonFile> Files, int ExitCode) Usage(string wrong)
    {
        Console.Error.WriteLine($"docpipeline: {wrong}.");
        return (null, [], ExitCode.Usage);
    }
}
