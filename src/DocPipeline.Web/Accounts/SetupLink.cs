using System.Security.Cryptography;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>
/// The one-time link by which the first account is made. It is good until it was used or the program starts anew, and only as long as
/// there is no account. Opening it changes nothing.
/// </summary>
/// <param name="token">The secret, where there is one.</param>
internal sealed class SetupLink(string? token)
{
    internal const string Path = "/setup/";

    private const string TokenKey = "DocPipeline:SetupToken";
    private const int Shortest = 32;
    private const int Longest = 200;

    internal static readonly FindingCode NotUnderstood = new("SETUP-TOKEN-NOT-UNDERSTOOD");

    /// <summary>The link of this start: alone it makes its own; as a handler there is one only if the configuration gives it.</summary>
    internal static Outcome<SetupLink> From(IConfiguration configuration, RunMode mode) => configuration[TokenKey] switch
    {
        null or "" => Outcome.Done(new SetupLink(mode.IsFunctionsHandler ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)))),
        { Length: >= Shortest and <= Longest } given when given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') => Outcome.Done(new SetupLink(given)),
        _ => Outcome.Refused<SetupLink>([new Finding(NotUnderstood, Severity.Error, "The token of the setup link cannot be used.")
        {
            Expected = $"DocPipeline__SetupToken of {Shortest} to {Longest} letters, digits, hyphens and underscores",
            Suggestion = "Leave it out, and the program makes one; or make one with openssl rand -hex 24.",
        }]),
    };

    /// <summary>Whether it is the secret, and there is no account yet.</summary>
    internal async Task<bool> IsGoodAsync(AccountBook book, string given, CancellationToken cancellationToken)
    {
        bool isRight = token is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
        return isRight && (await book.ReadAsync(cancellationToken)).IsEmpty;
    }

    /// <summary>The path of the link, for whoever started the program alone.</summary>
    internal string? Reveal() => token is null ? null : Path + token;

    /// <inheritdoc/>
    public override string ToString() => nameof(SetupLink);
}
