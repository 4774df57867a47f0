using System.CommandLine;

namespace DocPipeline.Cli.Records;

/// <summary><c>record</c>: what is done with a record as a whole.</summary>
internal static class RecordCommand
{
    internal static Command Build() => new("record", "Work with a record: take an edited draft back into it; pull it from the archive, push it there.") { TakeBackCommand.Build(), PullCommand.Build(), PushCommand.Build() };
}
