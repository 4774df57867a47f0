using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Inviting;

namespace DocPipeline.Pipeline.Work;

/// <summary>Letters whose links need a key: a program that keeps its own keys makes it before the first of them.</summary>
/// <param name="mail">Where letters go.</param>
/// <param name="key">Where the key is.</param>
internal sealed class MailWithKey(IRoundMail mail, LinkKeyPlace key) : IRoundMail
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> TakeAsync(string round, string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<string>> made = KeepLinkKey.ListOrMake(key);
        IReadOnlyList<Finding> taken = await mail.TakeAsync(round, request, letters, cancellationToken).ConfigureAwait(false);
        return made.IsRefused ? [.. made.Findings.Select(finding => finding with { Severity = Severity.Warning }), .. taken] : taken;
    }
}
