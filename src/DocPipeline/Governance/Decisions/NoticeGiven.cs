using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions;

/// <summary>The notice that members were given.</summary>
public sealed record NoticeGiven
{
    /// <summary>The day on which it was sent.</summary>
    [Description("The day on which the notice was sent.")]
    public required DateOnly SentOn { get; init; }

    /// <summary>The day on which it reached the last member.</summary>
    [Description("The day on which it reached the last member, if known.")]
    public DateOnly? ServedOn { get; init; }

    /// <summary>The day on which the proposal was handed in.</summary>
    [Description("The day on which the proposer handed the proposal in, if known.")]
    public DateOnly? ProposedOn { get; init; }

    /// <summary>How it was sent.</summary>
    [Description("How it was sent, such as by e-mail.")]
    public string? How { get; init; }

    /// <summary>To whom it was sent; every member where nothing is said.</summary>
    [Description("The seats that it was sent to, by id; leave out if it went to every member.")]
    public IReadOnlyList<SeatId> To { get; init; } = [];

    /// <summary>What it set out of the terms; absent where it set out none.</summary>
    [Description("The terms that the notice set out, word for word; leave out if it set out none.")]
    public string? Terms { get; init; }

    /// <summary>The digest of the terms that the notice set out, as it printed it.</summary>
    [Description("The fingerprint (SHA-512, at least 32 digits) of the terms that the notice set out in full, as it printed it; in place of terms.")]
    public TermsDigest? Digest { get; init; }
}
