using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Cli.Archive.People;

/// <summary><c>archive person</c>: contact data of people, encrypted and apart from all that is kept for good.</summary>
internal static class PersonCommand
{
    internal static Command Build() => new("person", "Contact data of people: encrypted with a key for each, apart from documents and records, and erasable.")
    {
        List(), Add(), Set(), Show(), PersonExportCommand.Build(),
    };

    internal static Argument<string> Who() => new("person") { Description = "The id, as archive person list prints it; or an e-mail address or name, which the shell then remembers." };

    private static Command List()
    {
        ArchiveOptions archive = new();
        Option<bool> json = Json();
        var command = new Command("list", "Of whom something is held: id, name and organisation.") { archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<IReadOnlyList<ShownPerson>> people = await KeepPeople.ListAsync(opened, cancellation);
            if (people.IsRefused) return Report.Refuse(people.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(people.Findings));
            if (parsed.GetValue(json))
            {
                Report.PrintJson(new PersonListResult([.. people.Value.Select(ListedPerson.Of)], [.. people.Findings.Select(f => Report.ForJson(f, "."))]));
                return ExitCode.Done;
            }

            Report.Print(people.Findings, ".");
            if (people.Value.Count == 0) Console.Out.WriteLine("Nobody is held.");
            foreach (ShownPerson person in people.Value) Console.Out.WriteLine($"{person.Id}  {string.Join(", ", new[] { person.Name, person.Office, person.Organisation }.OfType<string>())}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add()
    {
        ArchiveOptions archive = new();
        PersonOptions facts = new();
        Option<bool> json = Json();
        var command = new Command("add", "Enter a person. The id that is answered stands for them from then on.") { archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, json };
        foreach (Option option in facts.All) command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            (PersonFacts? said, IReadOnlyList<PersonFile> files, int wrong) = await facts.ReadAsync(parsed, cancellation);
            if (said is null) return wrong;
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode, mayBegin: true);
            if (opened is null) return exitCode;
            bool isNewKey = opened.ContactsKeyFile is { } before && !File.Exists(before);
            Outcome<ShownPerson> added = await KeepPeople.AddAsync(opened, said, files, cancellation);
            exitCode = Answer(added, parsed.GetValue(json), "is held");
            if (isNewKey && File.Exists(opened.ContactsKeyFile))
                Console.Error.WriteLine($"The key of the contact data was made: {opened.ContactsKeyFile}. Keep a copy of it safe and apart from the store: without it nobody can read what is held of people.");
            return exitCode;
        });
        return command;
    }

    private static Command Set()
    {
        ArchiveOptions archive = new();
        PersonOptions facts = new();
        Argument<string> who = Who();
        Option<bool> json = Json();
        var command = new Command("set", "Change what is held of a person. What is left out stays as it is; a list takes the place of the one before.") { who, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, json };
        foreach (Option option in facts.All) command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            (PersonFacts? said, IReadOnlyList<PersonFile> files, int wrong) = await facts.ReadAsync(parsed, cancellation);
            if (said is null) return wrong;
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            return opened is null ? exitCode : Answer(await KeepPeople.SetAsync(opened, parsed.GetRequiredValue(who), said, files, cancellation), parsed.GetValue(json), "is held");
        });
        return command;
    }

    private static Command Show()
    {
        ArchiveOptions archive = new();
        Argument<string> who = Who();
        Option<bool> json = Json();
        var command = new Command("show", "What is held of a person.") { who, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ShownPerson> shown = await KeepPeople.ShowAsync(opened, parsed.GetRequiredValue(who), cancellation);
            if (shown.IsRefused || parsed.GetValue(json)) return Answer(shown, parsed.GetValue(json), "");
            Print(shown.Value);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Give the result as JSON on standard output." };

    private static int Answer(Outcome<ShownPerson> person, bool json, string done)
    {
        if (person.IsRefused) return Report.Refuse(person.Findings, ".", json, ArchiveOptions.CodeOf(person.Findings));
        if (json) Report.PrintJson(person.Value);

        // No more than the id: what scrolls by stays in logs.
        else Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{person.Value.Id}  {done}, version {person.Value.Version}"));
        return ExitCode.Done;
    }

    private static void Print(ShownPerson person)
    {
        Row("id", person.Id);
        Row("name", person.Name);
        Row("office", person.Office);
        Row("organisation", person.Organisation);
        foreach (string email in person.Emails) Row("e-mail", email);
        foreach (string telephone in person.Telephones) Row("telephone", telephone);
        foreach (string line in person.Address?.Split('\n') ?? []) Row("address", line);
        foreach (ShownAttachment file in person.Attachments) Row("file", string.Create(CultureInfo.InvariantCulture, $"{file.Name} ({file.MediaType}, {file.Bytes:N0} bytes)"));
        foreach (ShownNetwork network in person.Networks) Row("network", string.Create(CultureInfo.InvariantCulture, $"{network.Address} at {network.At:yyyy-MM-dd HH:mm} UTC"));
        foreach (string about in person.About) Row("took part in", about);
        Row("changed", string.Create(CultureInfo.InvariantCulture, $"{person.ChangedAt:yyyy-MM-dd HH:mm} UTC, version {person.Version}"));

        static void Row(string what, string? value)
        {
            if (value is not null) Console.Out.WriteLine($"{what,-14}{value}");
        }
    }
}
