using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Archive.Keeping;
using DocPipeline.Cli.Archive.People;
using DocPipeline.Cli.Decisions;
using DocPipeline.Cli.Files;
using DocPipeline.Cli.Outbox;
using DocPipeline.Cli.Records;
using DocPipeline.Cli.Rounds;
using DocPipeline.Cli.Signatures;
using DocPipeline.Documents.Sheets;
using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Records;

namespace DocPipeline.Cli;

/// <summary>Says findings: as text on standard error, or as JSON on standard output for programs.</summary>
internal static class Report
{
    /// <summary>Prints findings as text, with a line that counts the errors when there are any.</summary>
    internal static void Print(IReadOnlyList<Finding> findings, string folder)
    {
        PrintOf(findings, folder);
        int errors = findings.Count(f => f.Severity == Severity.Error);
        if (errors > 0) Console.Error.WriteLine(errors == 1 ? "1 error. Nothing was written." : $"{errors} errors. Nothing was written.");
    }

    /// <summary>Prints findings of work that was done all the same.</summary>
    internal static void PrintOf(IReadOnlyList<Finding> findings, string folder)
    {
        foreach (Finding finding in findings) Console.Error.WriteLine(InFolder(finding, folder).ToString());
    }

    /// <summary>Prints one JSON object.</summary>
    internal static void PrintJson(GenerateResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.GenerateResult));

    /// <summary>Prints one JSON object.</summary>
    internal static void PrintJson(ImportResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ImportResult));

    /// <summary>Prints the verdicts.</summary>
    internal static void PrintJson(JudgeResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.JudgeResult));

    /// <summary>Prints what a decision will need.</summary>
    internal static void PrintJson(WhatIf ahead) => Console.Out.WriteLine(JsonSerializer.Serialize(ahead, ReportJson.Default.WhatIf));

    /// <summary>Prints what came of adopting a decision.</summary>
    internal static void PrintJson(AdoptResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.AdoptResult));

    /// <summary>Prints which versions are in force.</summary>
    internal static void PrintJson(InForceResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.InForceResult));

    /// <summary>Prints what came of taking a draft back.</summary>
    internal static void PrintJson(TakeBackResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.TakeBackResult));

    /// <summary>Prints how it stands with reviews and duties.</summary>
    internal static void PrintJson(ReviewsResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ReviewsResult));

    /// <summary>Prints which files would be taken in.</summary>
    internal static void PrintJson(AdmitResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.AdmitResult));

    /// <summary>Prints what was drafted from a Word document.</summary>
    internal static void PrintJson(DraftedResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.DraftedResult));

    /// <summary>Prints what a comparison found.</summary>
    internal static void PrintJson(CompareResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.CompareResult));

    /// <summary>Prints what the archive holds.</summary>
    internal static void PrintJson(ArchiveListResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ArchiveListResult));

    /// <summary>Prints the story of an object of the archive.</summary>
    internal static void PrintJson(ArchiveShowResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ArchiveShowResult));

    /// <summary>Prints what is due for disposal.</summary>
    internal static void PrintJson(DueResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.DueResult));

    /// <summary>Prints which version the archive says is in force.</summary>
    internal static void PrintJson(ArchiveInForceResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ArchiveInForceResult));

    /// <summary>Prints what the archive keeps of rounds of signatures.</summary>
    internal static void PrintJson(RoundsResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.RoundsResult));

    /// <summary>Prints what a check of the archive came to.</summary>
    internal static void PrintJson(VerifyResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.VerifyResult));

    /// <summary>Prints of whom something is held.</summary>
    internal static void PrintJson(PersonListResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.PersonListResult));

    /// <summary>Prints what is held of a person.</summary>
    internal static void PrintJson(ShownPerson person) => Console.Out.WriteLine(JsonSerializer.Serialize(person, ReportJson.Default.ShownPerson));

    /// <summary>Prints what an erasure came to.</summary>
    internal static void PrintJson(PersonErased erased) => Console.Out.WriteLine(JsonSerializer.Serialize(erased, ReportJson.Default.PersonErased));

    /// <summary>Prints what came of a pull or a push.</summary>
    internal static void PrintJson(FiledResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.FiledResult));

    /// <summary>Prints who signed a file.</summary>
    internal static void PrintJson(SignaturesResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.SignaturesResult));

    /// <summary>Prints a round of signatures.</summary>
    internal static void PrintJson(RoundResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.RoundResult));

    /// <summary>Prints what became of a file that came back.</summary>
    internal static void PrintJson(ReturnResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.ReturnResult));

    /// <summary>Prints a round that was completed.</summary>
    internal static void PrintJson(CompleteResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.CompleteResult));

    /// <summary>Prints rounds of signatures.</summary>
    internal static void PrintJson(RoundListResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.RoundListResult));

    /// <summary>Prints what is in the outbox.</summary>
    internal static void PrintJson(OutboxListResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.OutboxListResult));

    /// <summary>Says why nothing was done, and answers the exit code.</summary>
    internal static int Refuse(IReadOnlyList<Finding> findings, string folder, bool json, int exitCode)
    {
        if (json) PrintJson(new GenerateResult([], [.. findings.Select(f => ForJson(f, folder))]));
        else Print(findings, folder);
        return exitCode;
    }

    /// <summary>Prints what became of a form as one JSON object.</summary>
    internal static void PrintJson(FormResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.FormResult));

    /// <summary>A finding as the JSON shows it.</summary>
    internal static ReportedFinding ForJson(Finding finding, string folder)
    {
        Finding shown = InFolder(finding, folder);
        return new ReportedFinding(
            shown.Code.Value, shown.Severity.ToString().ToLowerInvariant(), shown.Message, shown.Place?.File, shown.Place?.Sheet, shown.Place?.Line, shown.Place?.Column, shown.Expected, shown.Suggestion);
    }

    // Places are relative to the record; an editor that jumps to them needs them from where the command was given. A template is no file of the record.
    private static Finding InFolder(Finding finding, string folder) => finding.Place is null || !File.Exists(Path.Combine(folder, finding.Place.File))
        ? finding
        : finding with { Place = finding.Place with { File = Path.Combine(folder, finding.Place.File).Replace('\\', '/') } };
}

/// <summary>What <c>generate --json</c> prints.</summary>
/// <param name="Documents">The documents that were written.</param>
/// <param name="Findings">Everything that was found.</param>
/// <param name="Filed">What was filed in the archive; absent when none was named.</param>
internal sealed record GenerateResult(IReadOnlyList<WrittenDocument> Documents, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<ReportedFiling>? Filed = null);

/// <summary>What <c>form read --json</c> prints.</summary>
/// <param name="Document">The document that was filled in; absent when the file was refused.</param>
/// <param name="File">The file of answers.</param>
/// <param name="Written">Whether it was written, or held the same before.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Findings">Everything that was found.</param>
internal sealed record FormResult(string? Document, string? File, bool Written, IReadOnlyList<AnswerRead> Answers, IReadOnlyList<ReportedFinding> Findings);

/// <summary>A document that was written.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="File">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha512">Its digest, hexadecimal.</param>
internal sealed record WrittenDocument(string Id, string File, int Bytes, string Sha512);

/// <summary>What <c>import --json</c> prints.</summary>
/// <param name="Taken">Whether the record was written.</param>
/// <param name="Tables">What changes, or would.</param>
/// <param name="Findings">Everything that was found.</param>
internal sealed record ImportResult(bool Taken, IReadOnlyList<TableChanges> Tables, IReadOnlyList<ReportedFinding> Findings);

/// <summary>A finding.</summary>
/// <remarks>For a sheet, <paramref name="Line"/> is the row; <paramref name="Sheet"/> is empty for a CSV file.</remarks>
internal sealed record ReportedFinding(string Code, string Severity, string Message, string? File, string? Sheet, int? Line, int? Column, string? Expected, string? Suggestion);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GenerateResult))]
[JsonSerializable(typeof(DraftedResult))]
[JsonSerializable(typeof(ImportResult))]
[JsonSerializable(typeof(JudgeResult))]
[JsonSerializable(typeof(ReviewsResult))]
[JsonSerializable(typeof(WhatIf))]
[JsonSerializable(typeof(AdoptResult))]
[JsonSerializable(typeof(InForceResult))]
[JsonSerializable(typeof(FormResult))]
[JsonSerializable(typeof(TakeBackResult))]
[JsonSerializable(typeof(CompareResult))]
[JsonSerializable(typeof(AdmitResult))]
[JsonSerializable(typeof(ArchiveListResult))]
[JsonSerializable(typeof(ArchiveShowResult))]
[JsonSerializable(typeof(ArchiveInForceResult))]
[JsonSerializable(typeof(FiledResult))]
[JsonSerializable(typeof(DueResult))]
[JsonSerializable(typeof(RoundsResult))]
[JsonSerializable(typeof(VerifyResult))]
[JsonSerializable(typeof(PersonListResult))]
[JsonSerializable(typeof(ShownPerson))]
[JsonSerializable(typeof(PersonErased))]
[JsonSerializable(typeof(SignaturesResult))]
[JsonSerializable(typeof(RoundResult))]
[JsonSerializable(typeof(RoundListResult))]
[JsonSerializable(typeof(ReturnResult))]
[JsonSerializable(typeof(CompleteResult))]
[JsonSerializable(typeof(OutboxListResult))]
internal sealed partial class ReportJson : JsonSerializerContext;
