using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>Generate, fill in, send back, read: what people answered stands in the record, and nothing else does.</summary>
public sealed partial class FormReadTests : IDisposable
{
    // Welsh, Arabic, Polish, a letter beyond 16 bits, marks that XML and YAML use, lines and an empty line.
    private const string Lines = "Dŵr a gŵyl: “iawn”\nشراكة المجتمع 2009\n\n# Łódź - 'quotes' & <tags> \"double\" \\ 𝒜 | {x}: y";

    private static readonly Dictionary<string, string> Everything = new()
    {
        ["details.name"] = "Siân & <Ŵyn>: \"x\"",
        ["details.story"] = Lines,
        ["details.day"] = "2009-04-02",
        ["details.members"] = "12",
        ["details.budget"] = "£1,200.50",
        ["details.rank"] = "First & last",
        ["details.role"] = "Member",
        ["details.long-role"] = "Takes part in it",
        ["details.agreed"] = "ticked",
        ["details.statutory"] = "No",
        ["open.1"] = Lines,
        ["open.2"] = "- no list",
        ["ready.1"] = "Don't know",
        ["ready.2"] = "Yes",
        ["scale.1.1"] = "Better",
        ["priorities.CS1"] = "yes",
        ["priorities.WM1"] = "null",
        ["thoughts.well"] = "1.0",
        ["thoughts.better"] = Lines,
        ["thoughts.new"] = "مرحبا",
        ["plan.action.1"] = "one\ntwo",
        ["plan.action.2"] = "~",
        ["sign-off.officer"] = "Ł. Ó",
        ["sign-off.on"] = "2026-11-30",
    };

    private readonly FormRecord record = new();

    public void Dispose() => record.Dispose();

    [NeedsUnoFact]
    public async Task A_form_filled_in_by_LibreOffice_and_saved_reads_back_exactly()
    {
        string form = await record.GenerateAsync();
        var answers = Everything.ToDictionary(a => $"answer:every.{a.Key}", a => (object)a.Value);
        foreach ((string box, string key) in new[] { ("role.2", "role"), ("long-role.2", "long-role"), ("statutory.2", "statutory"), ("agreed", "agreed") }) Tick("details." + box, "details." + key);
        foreach ((string box, string key) in new[] { ("ready.1.3", "ready.1"), ("ready.2.1", "ready.2"), ("scale.1.1.4", "scale.1.1") }) Tick(box, key);
        answers["answer:every.details.day"] = new { date = "2009-04-02", shown = "2 April 2009" };
        answers["answer:every.sign-off.on"] = new { date = "2026-11-30", shown = "30/11/2026" };

        string filled = record.FillInLibreOffice(form, answers);

        Assert.Equal(Everything, await record.AnswersOfAsync(filled));

        void Tick(string box, string key)
        {
            answers.Remove("answer:every." + key);
            answers["answer:every." + box] = true;
        }
    }

    [NeedsProgramFact("soffice")]
    public async Task A_filled_form_that_LibreOffice_has_saved_again_reads_back_exactly()
    {
        WriteEverything();
        string form = await record.GenerateAsync();

        Assert.Equal(Everything, await record.AnswersOfAsync(record.SaveAgainInLibreOffice(form)));
    }

    [NeedsProgramFact("soffice")]
    public async Task A_blank_form_that_LibreOffice_has_saved_again_is_still_blank() =>
        Assert.Empty(await record.AnswersOfAsync(record.SaveAgainInLibreOffice(await record.GenerateAsync())));

    [Fact]
    public async Task Answers_in_the_record_are_printed_and_read_back_as_they_were()
    {
        WriteEverything();
        string form = await record.GenerateAsync();
        Assert.Equal(Everything, await record.AnswersOfAsync(form));
        byte[] kept = File.ReadAllBytes(record.Answers);

        CliProgram.Said said = await record.ReadAsync(form);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("24 of 24 answered", said.Output, StringComparison.Ordinal);
        Assert.Contains("holds the same already", said.Output, StringComparison.Ordinal);
        Assert.Equal(kept, File.ReadAllBytes(record.Answers));
    }

    [Fact]
    public async Task What_is_not_answered_is_said_part_by_part_when_it_is_read_and_when_it_is_printed()
    {
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => Typed(xml, "answer:every.open.2", "To clean the river"));

        CliProgram.Said read = await record.ReadAsync(form);
        CliProgram.Said generated = await CliProgram.RunAsync("generate", record.Folder, "--out", record["out"], "--document", "form");

        Assert.Contains("note: In ‘Open questions’ this is not answered: 1. [FORM-UNANSWERED]", read.Error, StringComparison.Ordinal);
        Assert.Contains("note: In ‘Plan’ these are not answered: Action, Soon; Action, Later. [FORM-UNANSWERED]", read.Error, StringComparison.Ordinal);
        Assert.Contains("answers/form.yaml: note: In ‘Open questions’ this is not answered: 1.", generated.Error, StringComparison.Ordinal);
        Assert.Equal("To clean the river", (await record.AnswersOfAsync(Path.Combine(record["out"], "form.docx")))["open.2"]);
    }

    [Fact]
    public async Task Answers_that_are_there_stay_until_somebody_says_that_they_may_go()
    {
        string form = await record.GenerateAsync();
        await record.ReadAsync(FormRecord.Edit(form, xml => Typed(xml, "answer:every.open.1", "First")));
        byte[] kept = File.ReadAllBytes(record.Answers);
        FormRecord.Edit(form, xml => xml.Replace("First", "Second", StringComparison.Ordinal));

        CliProgram.Said refused = await record.ReadAsync(form);
        byte[] after = File.ReadAllBytes(record.Answers);
        CliProgram.Said replaced = await record.ReadAsync(form, "--yes");

        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("  1: Second", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written; --yes replaces them.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(kept, after);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains("answer: \"Second\"", File.ReadAllText(record.Answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_can_be_written_elsewhere()
    {
        string form = await record.GenerateAsync();

        CliProgram.Said said = await record.ReadAsync(form, "--out", record["elsewhere/form.yaml"]);

        Assert.Equal(0, said.ExitCode);
        Assert.Equal("document: form\nform: every\nversion: \"1\"\nanswers: []\n", File.ReadAllText(record["elsewhere/form.yaml"]));
        Assert.False(File.Exists(record.Answers));
    }

    [Fact]
    public async Task Words_that_stay_when_a_box_is_taken_away_are_read_from_their_place()
    {
        WriteEverything();
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => Control().Replace(xml, "$1"));

        Assert.Equal(Everything, await record.AnswersOfAsync(form));
    }

    [Fact]
    public async Task Lines_that_an_editor_has_made_paragraphs_of_are_read_as_lines()
    {
        WriteEverything();
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => ParagraphsForBreaks(xml));

        Assert.Equal(Everything, await record.AnswersOfAsync(form));
    }

    [Fact]
    public async Task What_was_struck_out_does_not_count_and_what_was_put_in_does()
    {
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => Typed(xml, "answer:every.open.1", "old")
            .Replace("<w:r><w:t xml:space=\"preserve\">old</w:t></w:r>",
                "<w:del w:id=\"9001\" w:author=\"A\"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id=\"9002\" w:author=\"A\"><w:r><w:t>new</w:t></w:r></w:ins>", StringComparison.Ordinal));

        Assert.Equal(new Dictionary<string, string> { ["open.1"] = "new" }, await record.AnswersOfAsync(form));
    }

    [Theory]
    [InlineData("FORM-TWO-TICKS", "‘1’ in ‘Is it ready?’ has more than one tick: ‘Yes’, ‘Don't know’.")]
    [InlineData("FORM-BAD-DATE", "‘Day’ in ‘Details’ is answered ‘in spring’, which is no date that could be read.")]
    [InlineData("FORM-NO-CHOICE", "‘Rank’ in ‘Details’ is answered ‘3’, which is none of the choices.")]
    [InlineData("FORM-UNKNOWN-BOX", "There is a box in the file that the form ‘every’ does not have: ‘answer:every.details.hat’.")]
    [InlineData("FORM-BOX-TWICE", "The box of ‘2’ in ‘Open questions’ is in the file twice.")]
    [InlineData("FORM-BOX-UNCLEAR", "It is not clear whether a box of ‘Agreed’ in ‘Details’ is ticked")]
    [InlineData("FORM-ANSWER-TOO-LONG", "The answer to ‘1’ in ‘Open questions’ has 20,001 characters.")]
    public async Task A_form_that_cannot_be_read_for_certain_is_refused_and_nothing_is_written(string code, string message)
    {
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => code switch
        {
            "FORM-TWO-TICKS" => Ticked(Ticked(xml, "answer:every.ready.1.1"), "answer:every.ready.1.3"),
            "FORM-BAD-DATE" => Typed(xml, "answer:every.details.day", "in spring"),
            "FORM-NO-CHOICE" => Typed(xml, "answer:every.details.rank", "3"),
            "FORM-UNKNOWN-BOX" => xml.Replace("answer:every.details.name", "answer:every.details.hat", StringComparison.Ordinal),
            "FORM-BOX-TWICE" => xml.Replace("answer:every.open.1", "answer:every.open.2", StringComparison.Ordinal),
            "FORM-BOX-UNCLEAR" => Ticked(xml, "answer:every.details.agreed").Replace("\u2612", "\u2610", StringComparison.Ordinal),
            _ => Typed(xml, "answer:every.open.1", new string('x', 20_001)),
        });

        CliProgram.Said said = await record.ReadAsync(form);

        Assert.Equal((3, ""), (said.ExitCode, said.Output));
        Assert.Contains("form.docx: error: " + message, said.Error, StringComparison.Ordinal);
        Assert.Contains($"[{code}]", said.Error, StringComparison.Ordinal);
        Assert.Contains("to mend it: ", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record.Answers));
    }

    [Fact]
    public async Task A_box_that_is_gone_and_a_number_that_is_more_than_one_are_warnings()
    {
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => Typed(WithoutRow(xml, "answer:every.open.1"), "answer:every.details.budget", "£5,000 a year"));

        CliProgram.Said said = await record.ReadAsync(form);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("warning: A box of ‘1’ in ‘Open questions’ is not in the file any more; it is read as not answered. [FORM-BOX-MISSING]", said.Error, StringComparison.Ordinal);
        Assert.Contains("warning: ‘Budget’ in ‘Details’ is answered ‘£5,000 a year’, which is more than a number; it is kept as it was written. [FORM-NO-NUMBER]", said.Error, StringComparison.Ordinal);
        Assert.Contains("answer: \"£5,000 a year\"", File.ReadAllText(record.Answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_document_another_version_another_partnership_and_no_form_at_all_are_told_apart()
    {
        string form = await record.GenerateAsync();
        string yaml = Path.Combine(record.Folder, "partnership.yaml");
        string facts = File.ReadAllText(yaml);

        CliProgram.Said other = await record.ReadAsync(form, "--document", "again");
        File.WriteAllText(yaml, facts.Replace("version: 1,", "version: 2,", StringComparison.Ordinal));
        CliProgram.Said version = await record.ReadAsync(form);
        File.WriteAllText(yaml, facts.Replace("id: dee-valley", "id: mersey-vale", StringComparison.Ordinal));
        CliProgram.Said partnership = await record.ReadAsync(form);
        CliProgram.Said none = await record.ReadAsync(yaml);

        Assert.Equal((3, 3, 3, 3), (other.ExitCode, version.ExitCode, partnership.ExitCode, none.ExitCode));
        Assert.Contains("The file is a copy of ‘form’, not of ‘again’. [FORM-OTHER-DOCUMENT]", other.Error, StringComparison.Ordinal);
        Assert.Contains("The file is a copy of version 1 of ‘form’, but the record is at version 2. [FORM-OTHER-VERSION]", version.Error, StringComparison.Ordinal);
        Assert.Contains("The file is a copy of a document of another partnership, ‘dee-valley’. [FORM-OTHER-DOCUMENT]", partnership.Error, StringComparison.Ordinal);
        Assert.Contains("[FILE-NOT-WORD]", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_lost_what_it_is_a_copy_of_is_read_when_somebody_says_it()
    {
        string form = FormRecord.LoseProvenance(await record.GenerateAsync());

        CliProgram.Said refused = await record.ReadAsync(form);
        CliProgram.Said told = await record.ReadAsync(form, "--document", "form");

        Assert.Equal((3, 0), (refused.ExitCode, told.ExitCode));
        Assert.Contains("[FORM-NO-PROVENANCE]", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question: \"2\"", "question: \"3\"", "ANSWERS-UNKNOWN-QUESTION", "The part ‘open’ has no question ‘3’.")]
    [InlineData("part: thoughts", "part: thougts", "ANSWERS-UNKNOWN-QUESTION", "Write ‘thoughts’.")]
    [InlineData("column: 2", "column: 3", "ANSWERS-UNKNOWN-QUESTION", "‘action’ in ‘plan’ has no such column.")]
    [InlineData("question: \"2\"\n    answer: \"- no list\"", "question: \"1\"\n    answer: \"again\"", "ANSWERS-TWICE", "‘1’ in ‘open’ is answered a second time.")]
    [InlineData("answer: \"Better\"", "answer: \"best\"", "ANSWERS-BAD-ANSWER", "one of ‘Poor’, ‘Fair’, ‘Good’, ‘Better’, ‘Best’")]
    [InlineData("\"2009-04-02\"", "\"2 April 2009\"", "ANSWERS-BAD-ANSWER", "a date such as 2009-04-02")]
    [InlineData("answer: \"ticked\"", "answer: \"yes\"", "ANSWERS-BAD-ANSWER", "‘ticked’, or no entry")]
    [InlineData("document: form", "document: from", "ANSWERS-UNKNOWN-DOCUMENT", "The record has no document ‘from’.")]
    [InlineData("document: form", "document: again", "ANSWERS-FILE-NAME", "Rename the file to ‘answers/again.yaml’.")]
    [InlineData("form: every", "form: evry", "ANSWERS-UNKNOWN-DOCUMENT", "The document ‘form’ is the form ‘every’, not ‘evry’.")]
    [InlineData("version: \"1\"", "wersion: \"1\"", "RECORD-UNKNOWN-KEY", "Write ‘version’")]
    public async Task Answers_in_the_record_are_read_as_strictly_as_the_rest(string old, string with, string code, string words)
    {
        WriteEverything();
        await record.ReadAsync(await record.GenerateAsync(), "--yes");
        string yaml = File.ReadAllText(record.Answers);
        Assert.Contains(old, yaml, StringComparison.Ordinal);
        File.WriteAllText(record.Answers, yaml.Replace(old, with, StringComparison.Ordinal));

        CliProgram.Said said = await CliProgram.RunAsync("generate", record.Folder, "--out", record["refused"]);

        Assert.Equal(3, said.ExitCode);
        Assert.Contains($"[{code}]", said.Error, StringComparison.Ordinal);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(record["refused"]));
    }

    [Fact]
    public async Task Answers_on_an_older_version_are_not_printed_and_that_is_said()
    {
        WriteEverything();
        string yaml = Path.Combine(record.Folder, "partnership.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("version: 1,", "version: 2,", StringComparison.Ordinal));

        CliProgram.Said said = await CliProgram.RunAsync("generate", record.Folder, "--out", record["out"], "--document", "form");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("warning: The answers are on version 1, but ‘form’ is at version 2: they are not printed. [ANSWERS-OTHER-VERSION]", said.Error, StringComparison.Ordinal);
        Assert.Empty(await record.AnswersOfAsync(Path.Combine(record["out"], "form.docx")));
    }

    [Fact]
    public async Task Programs_read_a_refusal_as_JSON_too()
    {
        string form = FormRecord.Edit(await record.GenerateAsync(), xml => Typed(xml, "answer:every.details.day", "soon"));

        CliProgram.Said said = await record.ReadAsync(form, "--json");

        using JsonDocument json = JsonDocument.Parse(said.Output);
        Assert.Equal((3, ""), (said.ExitCode, said.Error));
        Assert.False(json.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal("FORM-BAD-DATE", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("form", "read", "no-such-record", "README.md")]
    [InlineData("form", "read", "samples/cheshire-west", "no-such-file.docx")]
    public async Task What_is_not_there_has_its_exit_code(params string[] arguments) => Assert.Equal(6, (await CliProgram.RunAsync(arguments)).ExitCode);

    private void WriteEverything()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(record.Answers)!);
        File.WriteAllText(record.Answers, "document: form\nform: every\nversion: 1\nanswers:\n" + string.Concat(Everything.Select(a =>
        {
            string[] path = a.Key.Split('.', 2);
            string question = path[0] == "plan" ? $"{path[1][..^2]}\n    column: {path[1][^1]}" : path[1];
            return $"  - part: {path[0]}\n    question: {question}\n    answer: {JsonSerializer.Serialize(a.Value)}\n";
        })));
    }

    // A person types over what stands in a box.
    private static string Typed(string xml, string tag, string text) => Regex.Replace(
        xml,
        $"(<w:tag w:val=\"{Regex.Escape(tag)}\"/><w:id w:val=\"[0-9]+\"/>)(?:<w:showingPlcHdr/>)?(.*?<w:sdtContent>).*?(</w:sdtContent>)",
        m => $"{m.Groups[1]}{m.Groups[2]}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>{m.Groups[3]}");

    private static string Ticked(string xml, string tag) => Regex.Replace(
        xml,
        $"(<w:tag w:val=\"{Regex.Escape(tag)}\"/>.*?<w14:checked w14:val=\")0(\".*?)\u2610",
        m => $"{m.Groups[1]}1{m.Groups[2]}\u2612");

    // The paragraph with the box is deleted, bookmark and all.
    private static string WithoutRow(string xml, string tag)
    {
        int at = xml.IndexOf($"\"{tag}\"", StringComparison.Ordinal);
        int from = xml.LastIndexOf("<w:p>", at, StringComparison.Ordinal);
        return xml.Remove(from, xml.IndexOf("</w:p>", at, StringComparison.Ordinal) + "</w:p>".Length - from);
    }

    // Only in boxes of their own: a paragraph starts where a line ended, with the same properties.
    private static string ParagraphsForBreaks(string xml) => Regex.Replace(
        xml,
        "<w:p>(<w:pPr><w:pStyle w:val=\"(?:FormAnswer|TableText)\"/>(?:<w:keepNext/>)?</w:pPr>)(<w:bookmarkStart[^>]*/>)<w:sdt>(<w:sdtPr>(?:(?!</w:sdtPr>).)*<w:richText/></w:sdtPr>)<w:sdtContent>((?:(?!</w:sdtContent>).)*)</w:sdtContent></w:sdt>(<w:bookmarkEnd[^>]*/>)</w:p>",
        m => $"<w:sdt>{m.Groups[3]}<w:sdtContent><w:p>{m.Groups[1]}{m.Groups[2]}"
            + m.Groups[4].Value.Replace("</w:t><w:br/><w:t xml:space=\"preserve\">", $"</w:t></w:r></w:p><w:p>{m.Groups[1]}<w:r><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            + $"{m.Groups[5]}</w:p></w:sdtContent></w:sdt>");

    [GeneratedRegex("<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>((?:(?!</w:sdtContent>).)*)</w:sdtContent></w:sdt>", RegexOptions.Singleline)]
    private static partial Regex Control();
}
