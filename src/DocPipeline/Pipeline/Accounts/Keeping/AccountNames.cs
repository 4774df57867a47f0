using System.Text.RegularExpressions;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>What names of accounts are made of.</summary>
internal static partial class AccountNames
{
    private const int LongestDisplayName = 100;

    /// <summary>Everything that is wrong with a name to sign in with.</summary>
    internal static Finding? OfSignIn(string name) =>
        name.Contains('@', StringComparison.Ordinal) ? Address("A sign-in name is no e-mail address.")
        : SignIn().IsMatch(name) ? null
        : AccountCodes.Error(AccountCodes.Name, "The sign-in name cannot be used.", "2 to 64 letters, digits, points, hyphens and underscores, such as jane.bell", "Choose another name.");

    /// <summary>Everything that is wrong with a name that is shown.</summary>
    internal static Finding? OfDisplay(string name) =>
        name.Contains('@', StringComparison.Ordinal) ? Address("A name that is shown is no e-mail address.")
        : name.Trim().Length is > 0 and <= LongestDisplayName && PrintableText.FirstForbidden(name, hasLines: false) is null ? null
        : AccountCodes.Error(AccountCodes.Name, "The name that is shown cannot be used.", $"1 to {LongestDisplayName} letters that can be read, such as Jane Bell", "Write the name as people know it.");

    private static Finding Address(string message) =>
        AccountCodes.Error(AccountCodes.Address, message, "a name without @: addresses are kept with the contact data alone", "Take the part before the @, or another name.");

    [GeneratedRegex(@"\A(?=.{2,64}\z)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*\z")]
    private static partial Regex SignIn();
}
