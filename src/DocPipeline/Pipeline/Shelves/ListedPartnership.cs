namespace DocPipeline.Pipeline.Shelves;

/// <summary>A partnership in the list of all of them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; the id where the record cannot be read.</param>
/// <param name="Documents">How many documents its record has.</param>
/// <param name="Errors">How many mistakes stand in the way of reading the record.</param>
/// <param name="Warnings">What else reading it found.</param>
/// <param name="ReviewsDue">How many reviews and duties are due or overdue on the day.</param>
/// <param name="ReviewsOverdue">How many of these are overdue.</param>
/// <param name="OpenRounds">How many rounds of signatures are open.</param>
/// <param name="ChangedAt">When something was filed for its record last, in UTC.</param>
public sealed record ListedPartnership(string Id, string Name, int Documents, int Errors, int Warnings, int ReviewsDue, int ReviewsOverdue, int OpenRounds, DateTimeOffset ChangedAt);
