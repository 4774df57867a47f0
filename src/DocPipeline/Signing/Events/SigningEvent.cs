using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>
/// What happened in a round, as it is recorded for good. No address is in it, and no name but that of somebody who signed: such a name
/// stands in the signed document as well. Everybody else is told by the id of the contact data.
/// </summary>
/// <remarks>Who recorded it, and when, is kept beside it.</remarks>
internal abstract record SigningEvent
{
    /// <summary>The word under which it is kept.</summary>
    internal abstract string Word { get; }

    /// <summary>Whether it goes into the log of the archive.</summary>
    internal virtual bool IsLogged => true;

    /// <summary>Whether the round takes no more events after it.</summary>
    internal virtual bool Closes => false;

    /// <summary>The places that it is about; none for what is about the whole round.</summary>
    internal virtual IEnumerable<SlotId> Slots => [];
}
