namespace DocPipeline.Partnerships.Seats;

/// <summary>Who fills a seat. The four types that the sources use (S1:99-120).</summary>
public enum SeatSource
{
    /// <summary>Whoever holds an office, such as the chief executive.</summary>
    Office,

    /// <summary>The nominee of one organisation.</summary>
    Organisation,

    /// <summary>The nominee of a sector, such as the voluntary sector.</summary>
    Sector,

    /// <summary>The nominee of another body, such as the chair of a thematic partnership.</summary>
    Body,
}
