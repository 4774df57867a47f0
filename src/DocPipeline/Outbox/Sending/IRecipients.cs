using DocPipeline.Findings;

namespace DocPipeline.Outbox.Sending;

/// <summary>Where the names and addresses are that a mail needs.</summary>
internal interface IRecipients
{
    /// <summary>A person's name and address.</summary>
    /// <returns>
    /// Nothing where nothing is held of the person, or no longer: then the mail fails. A refusal where the contact data cannot be read at
    /// all: then nothing is sent, and everything waits.
    /// </returns>
    Task<Outcome<Recipient>?> FindAsync(string person, CancellationToken cancellationToken);
}
