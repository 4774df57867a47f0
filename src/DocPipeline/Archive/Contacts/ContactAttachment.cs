namespace DocPipeline.Archive.Contacts;

/// <summary>A file that belongs to a person, such as a signature that was drawn.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="MediaType">What it is, such as <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="At">When it came, in UTC.</param>
internal sealed record ContactAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content, DateTimeOffset At);
