using System.CommandLine;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round</c>: a document goes out for signature, comes back from everybody, and is complete.</summary>
internal static class RoundCommand
{
    internal static Command Build() => new("round", "Rounds of signatures: open one, see where it stands, take in what comes back, complete it.")
    {
        OpenCommand.Build(),
        StatusCommand.Build(),
        InviteCommand.Build(),
        InviteCommand.Remind(),
        AnswerCommands.Decline(),
        AnswerCommands.Delegate(),
        AnswerCommands.Withdraw(),
        AnswerCommands.Authority(),
        AnswerCommands.Extend(),
        AnswerCommands.Void(),
        SignCommand.Build(),
        ReturnCommand.Build(),
        ReturnCommand.Accept(),
        ReturnCommand.Reject(),
        CompleteCommand.Build(),
        CompleteCommand.Export(),
    };
}
