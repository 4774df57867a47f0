using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Sending;

namespace DocPipeline.Tests.Outbox;

/// <summary>People who have names and addresses by their ids, some of whom are gone.</summary>
internal sealed class KnownPeople : IRecipients
{
    /// <summary>Ids of whom nothing is held.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>Whether the key of the contact data is missing.</summary>
    public bool IsLocked { get; set; }

    public Task<Outcome<Recipient>?> FindAsync(string person, CancellationToken cancellationToken) => Task.FromResult(
        IsLocked ? Outcome.Refused<Recipient>([OutboxFinding.At("contacts-key.pem", OutboxFinding.SettingsWrong, "The contact key is not here.")])
        : Gone.Contains(person) ? null
        : Outcome.Done(new Recipient($"Name of {person[2..6]}", $"{person[2..8]}@example.org")));
}
