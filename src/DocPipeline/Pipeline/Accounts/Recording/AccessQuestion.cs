namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>Which entries are asked for.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Partnership">About this partnership alone.</param>
/// <param name="Who">Of this account alone.</param>
/// <param name="Before">Those before what the last page ended with.</param>
/// <param name="Most">How many at most, 1 to 200.</param>
public sealed record AccessQuestion(DateOnly Day, string? Partnership = null, string? Who = null, string? Before = null, int Most = 100);
