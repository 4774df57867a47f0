using System.Text.RegularExpressions;

namespace DocPipeline.Outbox.Bounces;

/// <summary>What the status codes of mail systems say (RFC 3463).</summary>
internal static partial class StatusWords
{
    /// <summary>Whether a text is a status.</summary>
    internal static bool IsStatus(string text) => Shape().IsMatch(text);

    /// <summary>A status in words, with the status behind them.</summary>
    internal static string Of(string? status)
    {
        if (status is null) return "it came back without a reason that a program can read";
        string[] parts = status.Split('.');
        string words = (parts[1], parts[2]) switch
        {
            ("1", "1") => "there is no such mailbox",
            ("1", "2") => "there is no such mail domain",
            ("1", "3") => "the address is malformed",
            ("1", "6") => "the mailbox has moved",
            ("1", "10") => "the domain takes no mail",
            ("1", _) => "the address is wrong",
            ("2", "1") => "the mailbox is closed",
            ("2", "2") => "the mailbox is full",
            ("2", "3") => "the mail is too large for the mailbox",
            ("2", _) => "the mailbox takes no mail",
            ("3", "4") => "the mail is too large for the mail system",
            ("3", _) => "the mail system of the other side is in trouble",
            ("4", _) => "the way to the mail system of the other side is interrupted",
            ("5", _) => "the mail systems did not understand one another",
            ("6", _) => "the mail's form was not accepted",
            ("7", _) => "the rules of the other side do not let the mail in",
            _ => "the other side gave no reason",
        };
        return $"{words} ({status})";
    }

    [GeneratedRegex(@"\A[245]\.[0-9]{1,3}\.[0-9]{1,3}\z")]
    private static partial Regex Shape();
}
