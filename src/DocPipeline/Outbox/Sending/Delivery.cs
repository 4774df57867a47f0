using DocPipeline.Findings;

namespace DocPipeline.Outbox.Sending;

/// <summary>What giving a mail away came to. No reason holds a name, an address, a link, or words of the other side, which may quote them.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The other side has it.</summary>
    internal sealed record Sent : Delivery;

    /// <summary>The other side does not take this mail, and will not.</summary>
    /// <param name="Reason">Why, as a clause: “the mail server knows no such mailbox (550)”.</param>
    internal sealed record Refused(string Reason) : Delivery;

    /// <summary>The other side does not take this mail now.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="After">When to try again, where the other side says so.</param>
    internal sealed record Later(string Reason, TimeSpan? After = null) : Delivery;

    /// <summary>No mail can be given away as things are: the rest of them wait, and this one is not counted as tried.</summary>
    /// <param name="Finding">What is wrong, and how to mend it.</param>
    internal sealed record Halted(Finding Finding) : Delivery;
}
