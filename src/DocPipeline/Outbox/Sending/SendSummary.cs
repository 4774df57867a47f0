using DocPipeline.Findings;

namespace DocPipeline.Outbox.Sending;

/// <summary>What sending came to.</summary>
/// <param name="Sent">How many mails went out.</param>
/// <param name="Later">How many are tried again.</param>
/// <param name="Failed">How many failed for good.</param>
/// <param name="Waiting">How many wait because nothing can be sent as things are.</param>
/// <param name="Findings">What went wrong.</param>
internal sealed record SendSummary(int Sent, int Later, int Failed, int Waiting, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing was there to send.</summary>
    internal static SendSummary Nothing { get; } = new(0, 0, 0, 0, []);

    /// <summary>Both together.</summary>
    internal SendSummary And(SendSummary other) =>
        new(Sent + other.Sent, Later + other.Later, Failed + other.Failed, Waiting + other.Waiting, [.. Findings, .. other.Findings]);
}
