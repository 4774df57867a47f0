using System.CommandLine;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Cli;
using DocPipeline.Cli.AddIn;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Decisions;
using DocPipeline.Cli.Demo;
using DocPipeline.Cli.Files;
using DocPipeline.Cli.Notices;
using DocPipeline.Cli.Outbox;
using DocPipeline.Cli.Records;
using DocPipeline.Cli.Rounds;
using DocPipeline.Cli.Signatures;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("DocPipeline: a partnership's record becomes its Word documents.")
{
    InitCommand.Build(),
    GenerateCommand.Build(),
    TextCommand.Build(),
    CheckCommand.Build(),
    CompareCommand.Build(),
    TemplateCommand.Build(),
    SheetCommand.Build(),
    ImportCommand.Build(),
    JudgeCommand.Build(),
    WhatIfCommand.Build(),
    AdoptCommand.Build(),
    InForceCommand.Build(),
    ReviewsCommand.Build(),
    FormCommand.Build(),
    RecordCommand.Build(),
    AdmitCommand.Build(),
    PdfCommand.Build(),
    ArchiveCommand.Build(),
    RoundCommand.Build(),
    DemoCommand.Build(),
    SealCommand.Build(),
    VerifyFileCommand.Build(),
    OutboxCommand.Build(),
    AddInCommand.Build(),
    NoticeCommands.Notice(),
    NoticeCommands.DecisionRecord(),
    NoticeCommands.ReviewNotice(),
};
Option<bool> verbose = new("--verbose") { Description = "Show the details of a failure.", Recursive = true };
root.Add(verbose);

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) await Console.Error.WriteLineAsync("docpipeline: " + error.Message);
    await Console.Error.WriteLineAsync("docpipeline: run with --help to see what can be said.");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception failure) when (failure is not OperationCanceledException)
{
    await Console.Error.WriteLineAsync(parsed.GetValue(verbose) ? failure.ToString() : $"docpipeline: {StoreTrouble.Words(failure) ?? failure.Message} (--verbose shows the details)");
    return ExitCode.Failure;
}
