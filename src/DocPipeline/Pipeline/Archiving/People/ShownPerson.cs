using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>What is held of a person.</summary>
/// <param name="Id">The id that stands for the person.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Emails">E-mail addresses.</param>
/// <param name="Telephones">Telephone numbers.</param>
/// <param name="Address">The private postal address.</param>
/// <param name="Attachments">Files, such as a signature that was drawn.</param>
/// <param name="Networks">From where in the network the person acted.</param>
/// <param name="About">What the person took part in, as people call it.</param>
/// <param name="CreatedAt">When the person was entered, in UTC.</param>
/// <param name="ChangedAt">When something was changed last, in UTC.</param>
/// <param name="Version">How often it was written.</param>
public sealed record ShownPerson(
    string Id, string Name, string? Office, string? Organisation, IReadOnlyList<string> Emails, IReadOnlyList<string> Telephones, string? Address, IReadOnlyList<ShownAttachment> Attachments,
    IReadOnlyList<ShownNetwork> Networks, IReadOnlyList<string> About, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, long Version)
{
    internal static ShownPerson Of(HeldContact held) => new(
        held.Person.Value, held.Contact.Name, held.Contact.Office, held.Contact.Organisation, held.Contact.Emails, held.Contact.Telephones, held.Contact.Address,
        [.. held.Contact.Attachments.Select(a => new ShownAttachment(a.Name, a.MediaType, a.Content.Length, a.At))], [.. held.Contact.Networks.Select(n => new ShownNetwork(n.Address, n.At))],
        [.. held.Contact.About.Select(a => ObjectId.TryRead(a, out ObjectId? id) ? ArchiveObjects.NameOf(id) : a)], held.Contact.CreatedAt, held.Contact.ChangedAt, held.Version);
}

/// <summary>A file that belongs to a person.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="At">When it came, in UTC.</param>
public sealed record ShownAttachment(string Name, string MediaType, int Bytes, DateTimeOffset At);

/// <summary>An address of the network.</summary>
/// <param name="Address">The address.</param>
/// <param name="At">When the person acted from there, in UTC.</param>
public sealed record ShownNetwork(string Address, DateTimeOffset At);
