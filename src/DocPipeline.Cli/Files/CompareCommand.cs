using System.CommandLine;
using System.Text;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Comparing;

namespace DocPipeline.Cli.Files;

/// <summary><c>compare</c>: what changed between two Word files, or two versions of a document of a record; as a list, a Word redline, a page.</summary>
internal static class CompareCommand
{
    private const string UsualAuthor = "DocPipeline compare";

    internal static Command Build()
    {
        Argument<string> old = new("old") { Description = "The old .docx file; or the folder of a record, with --document and --from." };
        Argument<string?> now = new("new") { Description = "The new .docx file.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> document = new("--document", "-d") { Description = "The document of the record, by its id." };
        Option<string?> from = new("--from") { Description = "The old version of it." };
        Option<string?> to = new("--to") { Description = "The new version of it; the one in the record if left out." };
        Option<string?> output = new("--out", "-o") { Description = "Writes a Word redline with tracked changes to this file." };
        Option<string?> html = new("--html") { Description = "Writes the redline as a page to this file." };
        Option<string> author = new("--author") { Description = "Who is named as the author of the tracked changes.", DefaultValueFactory = _ => UsualAuthor };
        Option<string?> at = new("--at") { Description = "When they are said to have been made: a date, or an instant such as 2009-03-25T09:30:00Z; now if left out. The same instant gives the same file." };
        Option<bool> json = new("--json") { Description = "Give the changes as JSON on standard output." };
        var command = new Command("compare", "Say what changed between two Word files, or two versions of a document.") { old, now, document, from, to, output, html, author, at, json };
        command.SetAction(parsed => Run(
            new Asked(parsed.GetRequiredValue(old), parsed.GetValue(now), parsed.GetValue(document), parsed.GetValue(from), parsed.GetValue(to)),
            new Wanted(parsed.GetValue(output), parsed.GetValue(html), parsed.GetValue(author) ?? UsualAuthor, parsed.GetValue(json)),
            parsed.GetValue(at)));
        return command;
    }

    private static int Run(Asked asked, Wanted wanted, string? at)
    {
        if (string.IsNullOrWhiteSpace(wanted.Author)) return Usage("--author needs a name.");
        if ((at is null ? Instants.Now() : Instants.Read(at, endOfDay: false)) is not { } moment) return Usage($"--at '{at}' is not {Instants.Expected}.");
        foreach (string? file in (string?[])[wanted.Redline, wanted.Page])
            if (file is not null && (IsSame(file, asked.Old) || (asked.New is not null && IsSame(file, asked.New)) || Directory.Exists(file))) return Usage($"'{file}' is what is compared, or a folder: name another file to write to.");
        return asked.New is null ? Versions(asked, wanted, moment) : Files(asked, wanted, moment);
    }

    private static int Files(Asked asked, Wanted wanted, Moment at)
    {
        if (asked.Document is not null || asked.From is not null || asked.To is not null) return Usage("--document, --from and --to go with the folder of a record alone, without a second file.");
        foreach (string file in (string[])[asked.Old, asked.New!])
        {
            if (File.Exists(file)) continue;
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        // Where both are called alike, their folders tell them apart.
        (string old, string now) = (Path.GetFileName(asked.Old), Path.GetFileName(asked.New!));
        if (old == now) (old, now) = (asked.Old.Replace('\\', '/'), asked.New!.Replace('\\', '/'));
        Outcome<DocumentComparison> compared = DocumentComparison.Of(old, File.ReadAllBytes(asked.Old), now, File.ReadAllBytes(asked.New!));
        if (compared.IsRefused) return Report.Refuse(compared.Findings, "", wanted.Json, ExitCode.Malformed);
        return Say(compared.Value, old, now, $"Compare {old} with {now}", compared.Findings, "", wanted, at);
    }

    private static int Versions(Asked asked, Wanted wanted, Moment at)
    {
        if (asked.Document is null || asked.From is null)
            return Usage(File.Exists(asked.Old) ? "compare needs a second file to compare with." : "to compare two versions, say --document and --from; to compare two files, name both.");
        if (!DocumentId.TryRead(asked.Document, out DocumentId? id)) return Usage($"--document '{asked.Document}' is not {DocumentId.Expected}.");
        if (!VersionNumber.TryRead(asked.From, out VersionNumber? from)) return Usage($"--from '{asked.From}' is not {VersionNumber.Expected}.");
        VersionNumber? to = null;
        if (asked.To is not null && !VersionNumber.TryRead(asked.To, out to)) return Usage($"--to '{asked.To}' is not {VersionNumber.Expected}.");
        Outcome<RecordFiles> files = RecordFolder.Read(asked.Old);
        if (files.IsRefused) return Report.Refuse(files.Findings, asked.Old, wanted.Json, Directory.Exists(asked.Old) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<ComparedVersions> compared = CompareVersions.Of(files.Value, id.Value, from.Value, to);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. compared.Findings];
        if (compared.IsRefused)
            return Report.Refuse(findings, asked.Old, wanted.Json, findings.Any(f => f.Code == DraftDocument.NoSuchDocument || f.Code == AdoptionCodes.NoSuchVersion) ? ExitCode.NotThere : ExitCode.Malformed);
        ComparedVersions versions = compared.Value;
        return Say(versions.Comparison, $"{id}, version {versions.From}", $"{id}, version {versions.To}", $"{versions.Title}: compare version {versions.From} with {versions.To}", findings, asked.Old, wanted, at);
    }

    private static int Say(DocumentComparison comparison, string old, string now, string title, IReadOnlyList<Finding> findings, string folder, Wanted wanted, Moment at)
    {
        // Both are made before either is written.
        byte[]? redline = wanted.Redline is null ? null : comparison.Redline(wanted.Author, at.At), page = wanted.Page is null ? null : Encoding.UTF8.GetBytes(comparison.Page(title));
        if (redline is not null) OutputFile.Write(wanted.Redline!, redline);
        if (page is not null) OutputFile.Write(wanted.Page!, page);
        if (wanted.Json)
        {
            Report.PrintJson(new CompareResult(old, now, [.. comparison.Changes.Select(ReportedChange.Of)], wanted.Redline?.Replace('\\', '/'), wanted.Page?.Replace('\\', '/'), [.. findings.Select(f => Report.ForJson(f, folder))]));
            return ExitCode.Done;
        }

        Report.Print(findings, folder);
        Console.Out.WriteLine(Heading(old, now, comparison.Changes));
        foreach (DocumentChange change in comparison.Changes) Console.Out.WriteLine("- " + change.Sentence);
        foreach ((string? file, byte[]? content) in new[] { (wanted.Redline, redline), (wanted.Page, page) })
            if (content is not null) Console.Out.WriteLine($"{file!.Replace('\\', '/')}  {content.Length:N0} bytes");
        return ExitCode.Done;
    }

    private static string Heading(string old, string now, IReadOnlyList<DocumentChange> changes) => changes.Count switch
    {
        0 => $"{old} and {now} say the same.",
        1 => $"One change from {old} to {now}:",
        _ => $"{changes.Count} changes from {old} to {now}:",
    };

    private static bool IsSame(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }

    private sealed record Asked(string Old, string? New, string? Document, string? From, string? To);

    private sealed record Wanted(string? Redline, string? Page, string Author, bool Json);
}
