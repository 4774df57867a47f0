using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Cli.Archive;

/// <summary>What a verb does with its work when an archive was named: it asks, files, and says what was filed.</summary>
/// <param name="archive">The archive.</param>
/// <param name="by">Who files.</param>
/// <param name="isAgreed">Whether the question was answered on the command line.</param>
internal sealed class Filing(OpenedArchive archive, string by, bool isAgreed)
{
    /// <summary>Asks and files.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="json">Whether a program reads: nothing is asked then, and only what was agreed to on the command line is done.</param>
    /// <param name="file">Files.</param>
    /// <param name="record">The folder of the record, for findings.</param>
    /// <returns>The exit code, and what is to be said of it as JSON.</returns>
    internal async Task<(int ExitCode, FiledResult Result)> AskAsync(string question, bool json, Func<OpenedArchive, string, Task<Outcome<IReadOnlyList<FiledInArchive>>>> file, string record)
    {
        bool? answer = isAgreed ? true : json ? null : Confirmation.Of(question);
        if (answer is null)
        {
            await Console.Error.WriteLineAsync("docpipeline: there is nobody to ask; nothing was filed in the archive. Say --yes to file.");
            return (Cli.ExitCode.Usage, new FiledResult([], []));
        }

        if (answer == false)
        {
            await Console.Out.WriteLineAsync("Nothing was filed in the archive.");
            return (Cli.ExitCode.Done, new FiledResult([], []));
        }

        bool isNewKey = !File.Exists(archive.PublicKeyFile);
        Outcome<IReadOnlyList<FiledInArchive>> filed = await file(archive, by);
        FiledResult result = FiledResult.Of(filed.Value ?? [], [.. filed.Findings.Select(f => Report.ForJson(f, record))]);
        if (filed.IsRefused)
        {
            if (!json) Report.Print(filed.Findings, record);
            return (ArchiveOptions.CodeOf(filed.Findings), result);
        }

        if (json) return (Cli.ExitCode.Done, result);
        foreach (FiledInArchive one in filed.Value)
            await Console.Out.WriteLineAsync($"{one.Name} {one.Entry}  {(one.WasThere ? "was in the archive before; nothing new was filed" : $"filed, leaf {one.Leaf} of the log")}");
        if (isNewKey) await Console.Out.WriteLineAsync($"The key that signs the log was made. Keep a copy of it safe, and give {archive.PublicKeyFile} to whoever is to check the archive.");
        return (Cli.ExitCode.Done, result);
    }
}
