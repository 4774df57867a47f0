namespace DocPipeline.Partnerships.Seats;

/// <summary>What the holder of a seat is on the body, beside being a member of it.</summary>
public enum SeatRole
{
    /// <summary>Chairs it.</summary>
    Chair,

    /// <summary>Takes the chair's place.</summary>
    ViceChair,
}
