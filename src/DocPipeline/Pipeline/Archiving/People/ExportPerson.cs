using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>The story of a subject-access request (UK GDPR, Article 15): a person is given everything that is held, and told where the name stands.</summary>
public static class ExportPerson
{
    /// <summary>The page for people.</summary>
    public const string PageName = "person.html";

    /// <summary>The same for programs.</summary>
    public const string DataName = "person.json";

    /// <summary>Gathers everything.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="person">An id, e-mail address or name.</param>
    /// <param name="onObject">Is told how many documents and records were searched.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<PersonExport>> RunAsync(OpenedArchive archive, string person, Action<int>? onObject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<HeldContact> held = await KeepPeople.HeldAsync(archive, person, cancellationToken).ConfigureAwait(false);
        if (held.IsRefused) return Outcome.Refused<PersonExport>(held.Findings);
        Outcome<PersonSearched> searched = await new PersonSearch(archive, held.Value).RunAsync(onObject, cancellationToken).ConfigureAwait(false);
        if (searched.IsRefused) return Outcome.Refused<PersonExport>(searched.Findings);
        ShownPerson shown = ShownPerson.Of(held.Value);
        DateTimeOffset at = archive.Clock.GetUtcNow().ToUniversalTime();
        byte[] data = JsonSerializer.SerializeToUtf8Bytes(new PersonExportText(at, shown, searched.Value), PersonExportJson.Default.PersonExportText);
        return Outcome.Done(new PersonExport(shown, searched.Value,
        [
            new PersonFile(PageName, "text/html", Encoding.UTF8.GetBytes(PersonPage.Make(shown, searched.Value, at))),
            new PersonFile(DataName, "application/json", data),
            .. held.Value.Contact.Attachments.Select(a => new PersonFile($"attachments/{a.Name}", a.MediaType, a.Content)),
        ]));
    }

    /// <summary>The files as one zip.</summary>
    public static byte[] Zip(PersonExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (PersonFile file in export.Files)
            {
                using Stream entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Content.Span);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>What <see cref="ExportPerson.DataName"/> says.</summary>
/// <param name="At">When it was gathered, in UTC.</param>
/// <param name="Person">What is held.</param>
/// <param name="Archive">Where the person occurs.</param>
internal sealed record PersonExportText(DateTimeOffset At, ShownPerson Person, PersonSearched Archive);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonExportText))]
internal sealed partial class PersonExportJson : JsonSerializerContext;
