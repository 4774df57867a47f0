using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>On what basis a person may be erased.</summary>
/// <param name="Basis">The word for it.</param>
/// <param name="LegalReason">Legal's reason, where that is the basis.</param>
internal sealed record ErasureTerms(string Basis, string? LegalReason)
{
    private const int LongestReason = 1_000;

    /// <summary>Says whether a person may be erased.</summary>
    /// <param name="request">Who, and why.</param>
    /// <param name="contact">What is held.</param>
    /// <param name="standingOf">How it stands with something in which the person took part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The basis, or every reason against it.</returns>
    internal static async Task<Outcome<ErasureTerms>> CheckAsync(ErasureRequest request, Contact contact, Func<string, CancellationToken, Task<Outcome<AboutStanding>>> standingOf, CancellationToken cancellationToken)
    {
        string place = ContactNames.Prefix + request.Person;
        List<Finding> findings = [.. Said(request, contact, place)];
        bool isRetained = false;
        foreach (string about in contact.About)
        {
            Outcome<AboutStanding> standing = await standingOf(about, cancellationToken).ConfigureAwait(false);
            if (standing.IsRefused) return Outcome.Refused<ErasureTerms>(standing.Findings);
            isRetained |= standing.Value.IsRetained;
            if (standing.Value.IsHeld) findings.Add(ContactFinding.At(place, ContactFinding.Held, $"{about}, in which the person took part, is under a legal hold: nothing of it is erased.", "an object that is not held", "Ask legal services; once they have released the hold, ask again."));
        }

        if (isRetained && request.LegalReason is null)
        {
            findings.Add(ContactFinding.At(
                place, ContactFinding.Retained, "The retention of something in which the person took part has not ended.", "the end of the retention, or a reason of legal services", "Ask legal services whether there is a reason to erase now, and give it with --legal-reason."));
        }

        if (findings.Count > 0) return Outcome.Refused<ErasureTerms>(findings);
        return Outcome.Done(isRetained ? new ErasureTerms(ErasureRecord.LegalReason, request.LegalReason) : new ErasureTerms(ErasureRecord.RetentionEnded, null));
    }

    // The record of an erasure is kept for good: whoever wrote the name into the reason would have kept it there.
    private static IEnumerable<Finding> Said(ErasureRequest request, Contact contact, string place)
    {
        string[] known = [contact.Name, .. contact.Emails, .. contact.Telephones, .. contact.Address is { } address ? [address] : Array.Empty<string>()];
        foreach ((string what, string? text) in ((string, string?)[])[("reason", request.Reason), ("legal reason", request.LegalReason), ("office that does it", request.By)])
        {
            if (text is null) continue;
            if (text.Trim().Length == 0 || text.Length > LongestReason || text.Any(char.IsControl)) yield return ContactFinding.At(place, ContactFinding.Malformed, $"The {what} of the erasure is empty, too long or of more than one line.", "one line of 1 to 1,000 characters", "Write it so");
            else if (known.Any(k => text.Contains(k, StringComparison.OrdinalIgnoreCase))) yield return ContactFinding.At(place, ContactFinding.ReasonNames, $"The {what} of the erasure names the person or an address, and is kept for good.", "words that name nobody", "Say it without the name");
        }
    }
}
