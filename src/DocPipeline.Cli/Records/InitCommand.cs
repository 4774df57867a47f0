using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>init</c>: a new record, by asking.</summary>
internal static class InitCommand
{
    private const int LongestName = 200;
    private static readonly string[] Sectors = [.. Enum.GetNames<Sector>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    internal static Command Build()
    {
        Argument<string> folder = new("folder") { Description = "The folder of the new record; it must not be there yet, or be empty." };
        Option<string?> like = new("--like") { Description = $"The family of rules to start from: {string.Join(", ", StartRecord.Families)}." };
        Option<string?> name = new("--name") { Description = "The name of the partnership." };
        Option<string?> shortName = new("--short-name") { Description = "Its short name, for running text." };
        Option<string?> area = new("--area") { Description = "The area that it serves." };
        Option<string?> lead = new("--lead") { Description = "The council, or other organisation, that leads it." };
        Option<string?> manager = new("--manager") { Description = "Who looks after its documents." };
        Option<string?> documents = new("--documents") { Description = "The documents to start with, by id, with commas between them." };
        Option<string?> date = new("--date") { Description = "The day of the first drafts, such as 2026-04-01; without it, today." };
        Option<string[]> organisations = new("--organisation") { Description = "A further organisation and its sector: 'Dee College=education'. May be said several times." };
        Option<bool> yes = new("--yes", "-y") { Description = "Ask nothing: take the usual answer where no option gives one." };
        var command = new Command("init", "Make a new record by asking.") { folder, like, name, shortName, area, lead, manager, documents, date, organisations, yes };
        command.SetAction(parsed =>
        {
            try
            {
                string to = parsed.GetRequiredValue(folder);
                if (File.Exists(to) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
                    throw new ArgumentException($"'{to}' holds something already. Name a folder that is not there yet.");
                var questions = new Questions(parsed.GetValue(yes));
                string family = Family(questions, parsed.GetValue(like));
                string called = questions.Ask("Name of the partnership", "--name", parsed.GetValue(name), null, Text);
                string place = questions.Ask("Area that it serves", "--area", parsed.GetValue(area), null, Text);
                return Write(to, family, new StartingFacts
                {
                    Name = called,
                    Area = place,
                    ShortName = questions.Ask("Short name, for running text", "--short-name", parsed.GetValue(shortName), "the Partnership", Text),
                    Lead = questions.Ask("Council or other organisation that leads it", "--lead", parsed.GetValue(lead), $"{place} Council", Text),
                    Manager = questions.Ask("Partnership manager, who looks after the documents", "--manager", parsed.GetValue(manager), "To be appointed", Text),
                    Documents = Documents(questions, family, parsed.GetValue(documents)),
                    On = Date(questions, parsed.GetValue(date)),
                    Organisations = Organisations(questions, parsed.GetValue(organisations) ?? [], parsed.GetValue(yes)),
                });
            }
            catch (Exception refused) when (refused is ArgumentException or Questions.NoAnswerException)
            {
                Console.Error.WriteLine($"docpipeline: {refused.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static string Family(Questions questions, string? given) => questions.Ask(
        $"Start like ({string.Join(", ", StartRecord.Families)})", "--like", given, "simple",
        answer => StartRecord.Families.Contains(answer) ? null : $"There is no family '{answer}'. Choose one of {string.Join(", ", StartRecord.Families)}.");

    private static List<DocumentId> Documents(Questions questions, string family, string? given)
    {
        string[] all = [.. StartRecord.DocumentsOf(family).Select(id => id.Value)];
        string answer = questions.Ask("Documents to start with", "--documents", given, string.Join(", ", all), answer => Split(answer) switch
        {
            [] => "Name at least one document.",
            var chosen => chosen.FirstOrDefault(id => !all.Contains(id)) is { } unknown ? $"There is no document '{unknown}'. Choose from {string.Join(", ", all)}." : null,
        });
        return [.. Split(answer).Select(id => new DocumentId(id))];
    }

    private static DateOnly Date(Questions questions, string? given) => DateOnly.ParseExact(
        questions.Ask(
            "Day of the first drafts", "--date", given, DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            answer => DateOnly.TryParseExact(answer.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "Write the date as year-month-day, such as 2026-04-01."),
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture);

    private static List<StartingOrganisation> Organisations(Questions questions, string[] given, bool yes)
    {
        var organisations = new List<StartingOrganisation>();
        foreach (string one in given)
        {
            int equals = one.LastIndexOf('=');
            string sector = questions.Ask("", $"--organisation '{one}'", equals < 0 ? "" : one[(equals + 1)..], null, SectorComplaint);
            organisations.Add(new StartingOrganisation(questions.Ask("", $"--organisation '{one}'", one[..equals], null, Text), Sector(sector)));
        }

        if (given.Length > 0 || yes) return organisations;
        while (questions.Ask("Another organisation that takes part (empty to go on)", "--organisation", null, "", Text) is { Length: > 0 } name)
            organisations.Add(new StartingOrganisation(name, Sector(questions.Ask($"Sector of {name} ({string.Join(", ", Sectors)})", "--organisation", null, null, SectorComplaint))));
        return organisations;
    }

    private static string? SectorComplaint(string answer) =>
        Sectors.Contains(answer.Trim()) ? null : $"'{answer.Trim()}' is no sector. Choose one of {string.Join(", ", Sectors)}.";

    private static Sector Sector(string word) => Enum.GetValues<Sector>()[Array.IndexOf(Sectors, word)];

    private static string? Text(string answer) => answer switch
    {
        _ when string.IsNullOrWhiteSpace(answer) => "Enter a text.",
        { Length: > LongestName } => $"Enter at most {LongestName} characters.",
        _ when answer.Any(char.IsControl) => "Enter a text without control characters.",
        _ => null,
    };

    private static string[] Split(string answer) => answer.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Write(string folder, string family, StartingFacts facts)
    {
        Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> files = StartRecord.Make(family, facts);
        if (files.IsRefused)
        {
            Report.Print(files.Findings, folder);
            return ExitCode.Malformed;
        }

        OutputFolder.WriteNew(folder, files.Value);

        foreach (string path in files.Value.Keys) Console.Out.WriteLine($"{folder.Replace('\\', '/').TrimEnd('/')}/{path}");
        Console.Out.WriteLine($"Make its documents with: generate {folder}");
        return ExitCode.Done;
    }
}
