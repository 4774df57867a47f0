using System.Text.RegularExpressions;

namespace DocPipeline.Findings;

/// <summary>
/// What pages say of what to do about a finding. Suggestions are written for whoever asked by the command line, too; who sits before a page
/// has no command line, and is told of pages in their place.
/// </summary>
public static partial class PageAdvice
{
    private const string Archive = "The page Archive of the partnership shows what was filed.";
    private const string Round = "The page of the round shows where it stands.";
    private const string People = "The page People shows who is held.";
    private const string Verify = "Its page of evidence says by Verify now what is wrong; where that is so, ask whoever looks after the archive.";

    // By the words of the command. What is not here is done by whoever looks after the program, and is left out.
    private static readonly (string Command, string Advice)[] pages =
    [
        ("archive verify", Verify),
        ("verify says", Verify),
        ("archive recover", "Ask whoever looks after the program to finish what was begun."),
        ("archive person", People),
        ("archive list", Archive),
        ("archive show", Archive),
        ("archive get", Archive),
        ("archive rounds", Archive),
        ("archive receipt", Archive),
        ("archive end", "Where it is no longer in force, say so on its page of evidence."),
        ("archive release", "Its page of evidence releases a hold, which takes two people."),
        ("round remind", "The page of the round reminds whoever is waited for."),
        ("round", Round),
        ("outbox", "The page Letters shows what was sent and what waits."),
        ("generate", "Issue it on the page of the document first."),
        ("compare", "The page of its versions shows what differs."),
    ];

    /// <summary>The suggestion of a finding in the words of pages.</summary>
    /// <returns>Nothing where there is none, or none that can be followed on a page.</returns>
    public static string? Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Suggestion is null ? null : InWordsOfPages(finding.Suggestion);
    }

    /// <summary>The same of the words alone.</summary>
    internal static string? InWordsOfPages(string suggestion)
    {
        if (!Switch().IsMatch(suggestion)) return suggestion;
        List<string> said = [];
        foreach (string sentence in Sentences().Split(suggestion))
        {
            // Where one half of a sentence names a command, the other stands by itself.
            foreach (string part in Switch().IsMatch(sentence) ? sentence.Split("; ") : [sentence])
            {
                string? words = Switch().IsMatch(part)
                    ? pages.FirstOrDefault(each => part.Contains($"docpipeline {each.Command}", StringComparison.Ordinal)).Advice
                    : part == sentence ? sentence : $"{char.ToUpperInvariant(part[0])}{part[1..].TrimEnd('.')}.";
                if (words is not null && !said.Contains(words)) said.Add(words);
            }
        }

        return said.Count == 0 ? null : string.Join(' ', said);
    }

    // A command of ours, or a switch of one.
    [GeneratedRegex(@"\bdocpipeline [a-z]|(?<![\w-])--[a-z]|\bDOCPIPELINE_")]
    private static partial Regex Switch();

    [GeneratedRegex(@"(?<=\.)\s+(?=\S)")]
    private static partial Regex Sentences();
}
