namespace DocPipeline.Archive.Contacts;

/// <summary>An address of the network from which a person acted.</summary>
/// <param name="Address">The address, IPv4 or IPv6.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record NetworkUse(string Address, DateTimeOffset At);
