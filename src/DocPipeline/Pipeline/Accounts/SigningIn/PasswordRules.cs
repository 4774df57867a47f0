using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>What a password has to be. Length is what counts; no kinds of characters are asked for (NIST SP 800-63B, section 3.1.1.2).</summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters: enough for a sentence, and bounded, as every one of them is hashed.</summary>
    public const int Longest = 200;

    // Those of the commonest passwords that are long enough, with digits, hyphens and blanks taken away.
    private static readonly HashSet<string> commonest = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "password", "passwordpassword", "passw", "passwort", "qwertyuiop", "qwertyuiopasdf", "qwertyqwerty", "asdfghjkl", "asdfghjklasdf", "zxcvbnm", "iloveyou", "iloveyouiloveyou",
        "letmein", "letmeinletmein", "welcome", "welcomewelcome", "administrator", "adminadmin", "adminadminadmin", "changeme", "changemechangeme", "docpipeline", "docpipelinedocpipeline",
        "partnership", "correcthorsebatterystaple", "abcdefghijkl", "abcdefghijklmn", "abcdefghijklmnopqrstuvwxyz", "liverpool", "manchesterunited", "football", "sunshine", "princess",
        "trustno", "superman", "whatever", "secret", "secretsecret", "mypassword", "thisismypassword", "unknown", "qazwsxedcrfv", "qazwsx", "qazwsxedc", "monkey", "dragon", "master",
    };

    /// <summary>What is wrong with a password; nothing where it can be taken.</summary>
    /// <param name="password">The password. It is repeated nowhere.</param>
    /// <param name="signInName">The name that it goes with.</param>
    public static Finding? Check(string password, string signInName)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(signInName);
        const string Expected = "at least 12 characters; three or four words that you can remember are good";
        if (password.Length < Shortest) return AccountCodes.Error(AccountCodes.Password, $"The password has fewer than {Shortest} characters.", Expected, "Choose a longer one.");
        if (password.Length > Longest) return AccountCodes.Error(AccountCodes.Password, $"The password has more than {Longest} characters.", Expected, "Choose a shorter one.");
        string letters = string.Concat(password.Where(char.IsLetter));
        bool isOneCharacter = password.Distinct().Count() <= 2;
        return isOneCharacter || commonest.Contains(letters) || (signInName.Length > 0 && letters.Equals(string.Concat(signInName.Where(char.IsLetter)), StringComparison.OrdinalIgnoreCase))
            ? AccountCodes.Error(AccountCodes.Password, "The password is one of those that are tried first.", Expected, "Choose one that nobody else would think of.")
            : null;
    }
}
