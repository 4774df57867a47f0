using System.Globalization;
using System.Text;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Benchmarks;

/// <summary>Requests to the archive that follow from a client's name and a number, so that whoever knows both can check what was filed.</summary>
internal static class ArchiveWorkload
{
    private const int EntriesOfOneObject = 10;

    /// <summary>The request of a client by its number. Clients of one group write to the same objects.</summary>
    internal static EntryRequest Request(string group, string client, int number, int bytes = 0)
    {
        string request = Said($"{client}-{number}");
        return new EntryRequest
        {
            Object = ObjectId.Of(Said($"urn:docpipeline:{group}:document:{number / EntriesOfOneObject}")),
            Request = request,
            Event = "issued",
            Text = Said($"Version {number} of {client} was issued."),
            User = new OcflUser("Partnerships officer", null),
            Files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>>
            {
                [LogicalPath.Of("agreement.docx")] = Content($"agreement of {request}", bytes),
                [LogicalPath.Of("record.zip")] = Content($"record of {request}", bytes / 3),
                [LogicalPath.Of("verdict.json")] = Content($"verdict of {request}", bytes / 20),
            },
        };
    }

    private static byte[] Content(string text, int bytes)
    {
        byte[] content = new byte[Math.Max(bytes, text.Length)];
        Encoding.ASCII.GetBytes(text, content);
        return content;
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
