namespace DocPipeline.Partnerships.Seats;

/// <summary>Why a seat cannot vote.</summary>
public enum SeatState
{
    /// <summary>Nobody holds it.</summary>
    Vacant,

    /// <summary>Its holder is suspended (S1:266).</summary>
    Suspended,

    /// <summary>It no longer exists, or its organisation has left.</summary>
    Ceased,
}
