namespace DocPipeline.Outbox.Links;

/// <summary>Why a link is not accepted.</summary>
internal enum LinkRefusal
{
    /// <summary>What was given is no token at all.</summary>
    NoToken,

    /// <summary>There is no such round, slot or generation.</summary>
    NoSuchLink,

    /// <summary>The code is not that of the slot and the issued document.</summary>
    NotGenuine,

    /// <summary>A newer link took its place.</summary>
    Replaced,

    /// <summary>Its time is over.</summary>
    Expired,
}
