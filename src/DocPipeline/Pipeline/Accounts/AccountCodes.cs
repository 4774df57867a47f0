using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>The codes of what is found wrong with accounts.</summary>
public static class AccountCodes
{
    /// <summary>There is an account already, so there is nothing to set up.</summary>
    public static readonly FindingCode SetUpAlready = new("ACCOUNT-SET-UP");

    /// <summary>There is no such account.</summary>
    public static readonly FindingCode NotThere = new("ACCOUNT-NOT-THERE");

    /// <summary>Somebody else changed the account.</summary>
    public static readonly FindingCode Stale = new("ACCOUNT-STALE");

    /// <summary>A name cannot be used.</summary>
    public static readonly FindingCode Name = new("ACCOUNT-NAME");

    /// <summary>A name, or somebody of a directory, has an account already.</summary>
    public static readonly FindingCode Taken = new("ACCOUNT-TAKEN");

    /// <summary>An address stands where only a name may.</summary>
    public static readonly FindingCode Address = new("ACCOUNT-ADDRESS");

    /// <summary>Roles are named for something that is no partnership, or are more than somebody has.</summary>
    public static readonly FindingCode Roles = new("ACCOUNT-ROLES");

    /// <summary>Nobody would be left who can keep accounts.</summary>
    public static readonly FindingCode LastAdmin = new("ACCOUNT-LAST-ADMIN");

    /// <summary>A password is too short, too long or one of the commonest.</summary>
    public static readonly FindingCode Password = new("ACCOUNT-PASSWORD");

    /// <summary>A sign-in, a password or a one-time link is not right.</summary>
    public static readonly FindingCode NotRight = new("ACCOUNT-NOT-RIGHT");

    /// <summary>A token's terms cannot be had.</summary>
    public static readonly FindingCode Token = new("ACCOUNT-TOKEN");

    /// <summary>A code with which the pane in Word is connected is not good.</summary>
    public static readonly FindingCode WordCode = new("ACCOUNT-WORD-CODE");

    /// <summary>What is said of a password that is not the one.</summary>
    public static Finding NotRightPassword => Error(NotRight, "The password is not right.", mend: "Type it again; or ask an admin for a link to choose a new one.");

    /// <summary>What is said of a one-time link to choose a password that is not good.</summary>
    public static Finding NoPasswordLink => Error(NotRight, "This link is not good, was used or has run out.", mend: "Ask an admin for a new one.");

    internal static Finding Error(FindingCode code, string message, string? expected = null, string? mend = null) =>
        new(code, Severity.Error, message) { Expected = expected, Suggestion = mend };

    internal static Outcome<T> Refused<T>(FindingCode code, string message, string? expected = null, string? mend = null)
        where T : class => Outcome.Refused<T>([Error(code, message, expected, mend)]);
}
