namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>How it stands with something in which a person took part.</summary>
/// <param name="IsHeld">Whether a legal hold is on it.</param>
/// <param name="IsRetained">Whether its retention has not ended.</param>
internal sealed record AboutStanding(bool IsHeld, bool IsRetained);
