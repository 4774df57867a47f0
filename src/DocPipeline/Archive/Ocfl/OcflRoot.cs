using System.Text;
using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl;

/// <summary>Makes the storage root, once.</summary>
internal sealed class OcflRoot(IBlobStore store, OcflLayout layout)
{
    private const string LayoutText = $$"""
        {
          "extension": "{{OcflLayout.Extension}}",
          "description": "The SHA-256 digest of an object's id in hexadecimal digits: three folders of three digits each, then a folder named with all 64."
        }

        """;

    private const string ConfigText = $$"""
        {
          "extensionName": "{{OcflLayout.Extension}}",
          "digestAlgorithm": "sha256",
          "tupleSize": 3,
          "numberOfTuples": 3,
          "shortObjectRoot": false
        }

        """;

    private const string ReadMeText = """
        This folder is an archive of documents in the Oxford Common File Layout, OCFL 1.1.
        The specification: https://ocfl.io/1.1/spec/

        Each object (one document or one record with all its versions) is a folder that holds
        a file named 0=ocfl_object_1.1. In it:

          inventory.json          which files each version consists of, and their SHA-512 digests
          inventory.json.sha512   the digest of that file; `sha512sum -c` checks it
          v1, v2, ...             one folder a version: the inventory as it was then, and in
                                  `content` the files that were new with it

        To find a file of a version: look it up in inventory.json under versions, v<n>, state;
        take the digest that it stands under; and look that up under manifest. The path there is
        the file, below the object's folder. No program is needed.

        Nothing here is ever changed but the copy of the newest inventory in an object's folder.

        """;

    /// <summary>The root's own files, as this program writes them; the declaration is the last one.</summary>
    internal static IReadOnlyList<(BlobName Name, byte[] Content)> FilesOf(OcflLayout layout) =>
    [
        (layout.ConfigFile, Encoding.UTF8.GetBytes(ConfigText)),
        (layout.LayoutFile, Encoding.UTF8.GetBytes(LayoutText)),
        (layout.ReadMe, Encoding.UTF8.GetBytes(ReadMeText)),
        (layout.Declaration, Encoding.ASCII.GetBytes($"{OcflSpec.Current.RootDeclaration[2..]}\n")),
    ];

    /// <summary>
    /// Makes the root where there is none; does nothing where there is one of ours. The declaration is written last, so a root that says
    /// what it is, is whole.
    /// </summary>
    /// <returns>Nothing, or why the root is none that this program may write to.</returns>
    internal async Task<IReadOnlyList<Finding>> EnsureAsync(CancellationToken cancellationToken)
    {
        if (await FindForeignAsync(cancellationToken).ConfigureAwait(false) is { } foreign) return [foreign];
        if (!await HoldsAsync(layout.ConfigFile, ConfigText, IsOurConfig, cancellationToken).ConfigureAwait(false))
            return [Refusal(layout.ConfigFile.Value, "The storage root places its objects in another way than this program.")];
        if (!await HoldsAsync(layout.LayoutFile, LayoutText, IsOurLayout, cancellationToken).ConfigureAwait(false))
            return [Refusal(layout.LayoutFile.Value, "The storage root places its objects in another way than this program.")];
        await store.CreateAsync(layout.ReadMe, Encoding.UTF8.GetBytes(ReadMeText), cancellationToken).ConfigureAwait(false);
        string declared = $"{OcflSpec.Current.RootDeclaration[2..]}\n";
        return await HoldsAsync(layout.Declaration, declared, content => content.Span.SequenceEqual(Encoding.ASCII.GetBytes(declared)), cancellationToken).ConfigureAwait(false)
            ? []
            : [Refusal(layout.Declaration.Value, "The declaration of the storage root does not hold what its name says.")];
    }

    private async Task<Finding?> FindForeignAsync(CancellationToken cancellationToken)
    {
        // A root that says what it is needs only to say nothing else; one that does not may hold what a crash left of its making.
        bool declared = await store.GetAsync(layout.Declaration, cancellationToken).ConfigureAwait(false) is not null;
        string[] ours = [layout.Declaration.Value, layout.ConfigFile.Value, layout.LayoutFile.Value, layout.ReadMe.Value];
        BlobName? other = null;
        await foreach (BlobName name in store.ListAsync(declared ? $"{layout.Prefix}0=" : layout.Prefix, cancellationToken).ConfigureAwait(false))
        {
            // Somebody else may have made the root since it was asked for.
            if (name == layout.Declaration) declared = true;
            if (name.Value.StartsWith($"{layout.Prefix}0=", StringComparison.Ordinal) && name != layout.Declaration)
                return Refusal(name.Value, "The storage root declares itself as another version, or as something else.");
            if (!ours.Contains(name.Value)) other ??= name;
            if (declared && !name.Value.StartsWith($"{layout.Prefix}0=", StringComparison.Ordinal)) break;
        }

        if (declared || other is null || await store.GetAsync(layout.Declaration, cancellationToken).ConfigureAwait(false) is not null) return null;
        return Refusal(other.Value, "The place of the storage root holds files, and no declaration of what they are.");
    }

    private async Task<bool> HoldsAsync(BlobName name, string text, Predicate<ReadOnlyMemory<byte>> isOurs, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } found) return isOurs(found.Content);
        if (await store.CreateAsync(name, Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false) is WriteResult.Written) return true;
        return await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } since && isOurs(since.Content);
    }

    private static bool IsOurLayout(ReadOnlyMemory<byte> content) => Reads(content, json => Text(json, "extension") == OcflLayout.Extension);

    // The extension's defaults are our parameters, so a file that leaves them out means the same.
    private static bool IsOurConfig(ReadOnlyMemory<byte> content) => Reads(content, json =>
        Text(json, "extensionName") == OcflLayout.Extension
        && Text(json, "digestAlgorithm") is null or "sha256"
        && (!json.TryGetProperty("tupleSize", out JsonElement size) || IsThree(size))
        && (!json.TryGetProperty("numberOfTuples", out JsonElement number) || IsThree(number))
        && (!json.TryGetProperty("shortObjectRoot", out JsonElement isShort) || isShort.ValueKind == JsonValueKind.False));

    private static bool IsThree(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number == 3;

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out JsonElement value) ? value.ToString() : null;

    private static bool Reads(ReadOnlyMemory<byte> content, Predicate<JsonElement> says)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object && says(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Finding Refusal(string place, string message) => new(OcflFindings.ForeignRoot, Severity.Error, message)
    {
        Place = new Place(place),
        Expected = $"an OCFL 1.1 storage root laid out by {OcflLayout.Extension} with its default parameters, or nothing",
        Suggestion = "Name another place for the archive; this one is left as it is.",
    };
}
