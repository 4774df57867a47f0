using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>A record with a form that asks for every kind of answer, and what people do to the file that is made of it.</summary>
internal sealed class FormRecord : IDisposable
{
    private const string Yaml = """
        partnership:
          id: dee-valley
          name: Dee Valley Partnership
          area: Dee Valley
        organisations:
          - id: council
            name: Dee Valley Council
            sector: local-authority
        people:
          - id: manager
            name: Joan Hale
            office: Partnership Manager
            organisation: council
        forms:
          - id: every
            title: Every kind of answer
            parts:
              - id: details
                kind: fields
                title: Details
                fields:
                  - { id: name, label: Name & address }
                  - { id: story, label: Story, answer: long-text }
                  - { id: day, label: Day, answer: date }
                  - { id: members, label: Members, answer: number }
                  - { id: budget, label: Budget, answer: amount }
                  - { id: rank, label: Rank, answer: choice, choices: ["1", "2", First & last] }
                  - { id: role, label: Role, answer: one-of, choices: [Lead, Member] }
                  - { id: long-role, label: Role in words, answer: one-of, choices: [Leads the partnership, Takes part in it] }
                  - { id: agreed, label: Agreed, answer: tick }
                  - { id: statutory, label: Statutory?, answer: yes-no }
              - id: open
                kind: questions
                title: Open questions
                questions:
                  - { id: 1, question: Why?, hint: In a sentence. }
                  - { id: 2, question: What for? }
              - id: ready
                kind: grid
                title: Is it ready?
                answers: ["Yes", "No", Don't know]
                questions:
                  - { id: 1, question: Is it clear? }
                  - { id: 2, question: Is it agreed? }
              - id: scale
                kind: grid
                title: How good is it?
                answers: [Poor, Fair, Good, Better, Best]
                questions:
                  - { id: 1.1, question: How clear is it? }
              - id: priorities
                kind: grid
                title: Priorities
                writtenAnswer: Contribution
                groups:
                  - title: Safety
                    questions: [{ id: CS1, question: Less crime }]
                  - title: Waste
                    questions: [{ id: WM1, question: Less waste }]
              - id: thoughts
                kind: reflection
                title: Thoughts
                questions:
                  - { id: well, question: What goes well? }
                  - { id: better, question: What could go better? }
                  - { id: new, question: What is new? }
              - id: plan
                kind: plan
                title: Plan
                columns: [Soon, Later]
                questions:
                  - { id: action, question: Action, hint: In a word. }
              - id: sign-off
                kind: sign-off
                title: Sign-off
                fields:
                  - { id: officer, label: Officer }
                  - { id: on, label: Date, answer: date }
        documents:
          - id: form
            kind: checklist
            reference: DV-FRM-0001
            title: Every kind of answer
            owner: manager
            startsAt: { version: 1, on: 2009-04-02, status: issued, change: First version. }
            form: every
          - id: again
            kind: action-plan
            reference: DV-FRM-0002
            title: The same form once more
            owner: manager
            startsAt: { version: 1, on: 2009-04-02, status: issued, change: First version. }
            form: every
        """;

    private readonly TemporaryFolder folder = new();

    internal FormRecord()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "partnership.yaml"), Yaml);
    }

    /// <summary>The folder of the record.</summary>
    internal string Folder => folder["record"];

    /// <summary>The file of answers on the form.</summary>
    internal string Answers => Path.Combine(Folder, "answers", "form.yaml");

    /// <summary>A path beside the record.</summary>
    internal string this[string name] => folder[name];

    public void Dispose() => folder.Dispose();

    /// <summary>Makes the documents of the record and answers the path of one.</summary>
    internal async Task<string> GenerateAsync(string document = "form")
    {
        CliProgram.Said said = await CliProgram.RunAsync("generate", Folder, "--out", folder["out"]);
        Assert.True(said.ExitCode == 0, said.Error);
        return Path.Combine(folder["out"], document + ".docx");
    }

    internal Task<CliProgram.Said> ReadAsync(string file, params string[] further) => CliProgram.RunAsync(["form", "read", Folder, file, .. further]);

    /// <summary>What <c>form read</c> reads, as “part.question.column” and answer.</summary>
    internal async Task<Dictionary<string, string>> AnswersOfAsync(string file)
    {
        CliProgram.Said said = await ReadAsync(file, "--json", "--yes");
        Assert.True(said.ExitCode == 0, said.Output + said.Error);
        using JsonDocument json = JsonDocument.Parse(said.Output);
        return json.RootElement.GetProperty("answers").EnumerateArray().ToDictionary(
            a => $"{a.GetProperty("part").GetString()}.{a.GetProperty("question").GetString()}{(a.TryGetProperty("column", out JsonElement column) ? $".{column.GetInt32()}" : "")}",
            a => a.GetProperty("answer").GetString()!);
    }

    /// <summary>Changes the text of a Word file, as an editor might.</summary>
    internal static string Edit(string file, Func<string, string> document)
    {
        using ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Update);
        string before = Part(zip, "word/document.xml");
        string after = document(before);
        Assert.NotEqual(before, after);
        zip.GetEntry("word/document.xml")!.Delete();
        using Stream stream = zip.CreateEntry("word/document.xml").Open();
        stream.Write(Encoding.UTF8.GetBytes(after));
        return file;
    }

    /// <summary>Takes out what says of which document the file is a copy.</summary>
    internal static string LoseProvenance(string file)
    {
        using ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach ((string part, string gone) in new[] { ("docProps/custom.xml", "DocPipeline document"), ("customXml/item1.xml", "urn:docpipeline:provenance:1") })
        {
            string text = Part(zip, part);
            zip.GetEntry(part)!.Delete();
            using Stream stream = zip.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(text.Replace(gone, "urn:other", StringComparison.Ordinal)));
        }

        return file;
    }

    /// <summary>Fills a form in as a person in LibreOffice would, and stores it again.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">By tag: true for a tick, a date with what is typed for it, or a text.</param>
    internal string FillInLibreOffice(string form, IReadOnlyDictionary<string, object> answers)
    {
        File.WriteAllText(folder["answers.json"], JsonSerializer.Serialize(answers));
        Run(NeedsUnoFactAttribute.Python, Repository.PathOf("tests/tools/fill_form.py"), form, folder["filled.docx"], folder["answers.json"], folder["profile"]);
        return folder["filled.docx"];
    }

    /// <summary>Opens a file in LibreOffice and stores it again.</summary>
    internal string SaveAgainInLibreOffice(string form)
    {
        Run(Programs.Require("soffice"), $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", "docx", "--outdir", folder["again"], form);
        return Path.Combine(folder["again"], Path.GetFileName(form));
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3))) process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, $"{program}: {errors}{output.Result}");
    }
}
