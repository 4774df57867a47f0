using System.Text.Json;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>The <c>manifest</c> and the <c>fixity</c> of an inventory, after its versions have been read.</summary>
internal sealed class ManifestCheck(OcflReport report, string place, RawInventory inventory)
{
    private readonly List<string> paths = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reads the manifest and holds it against the states of the versions.</summary>
    internal void Read(JsonMembers members)
    {
        if (!members.Has("manifest", out JsonElement manifest))
        {
            report.Add("E041", place, "The inventory has no manifest.");
            return;
        }

        if (manifest.ValueKind != JsonValueKind.Object)
        {
            report.Add("E106", place, "The manifest is no JSON object.");
            return;
        }

        inventory.KnowsPaths = true;
        foreach (JsonProperty entry in manifest.EnumerateObject())
        {
            bool isDigest = HasForm(entry.Name);
            if (!inventory.Manifest.TryAdd(entry.Name.ToLowerInvariant(), []))
            {
                inventory.KnowsPaths = false;
                report.Add("E096", place, $"The manifest has the digest {Short(entry.Name)} twice.");
                continue;
            }

            inventory.WrittenDigests.Add(entry.Name);
            if (!isDigest) inventory.KnowsPaths = false;
            else if (Texts(entry.Value) is { Count: > 0 } listed) inventory.Manifest[entry.Name.ToLowerInvariant()] = [.. listed.Where(IsSound)];
            else
            {
                inventory.KnowsPaths = false;
                report.Add("E092", place, $"The content paths of digest {Short(entry.Name)} are no list of texts.");
            }
        }

        foreach (string path in PathRules.Conflicting(paths)) report.Add("E101", place, $"The content path ‘{path}’ is there twice, or is the folder of another.");
        CheckStates();
    }

    /// <summary>Reads the fixity block.</summary>
    internal void ReadFixity(JsonMembers members)
    {
        if (!members.Has("fixity", out JsonElement fixity)) return;
        if (fixity.ValueKind != JsonValueKind.Object)
        {
            report.Add("E111", place, "The fixity is no JSON object.");
            return;
        }

        foreach (JsonProperty block in fixity.EnumerateObject())
        {
            if (DigestForms.IsOfExtension(block.Name)) continue;
            if (!DigestForms.IsKnown(block.Name))
            {
                report.Add(
                    DigestForms.IsAllowedNowhere(block.Name) ? "E026" : "E056", place, $"The fixity has a block ‘{block.Name}’, which is none of OCFL's algorithms.");
            }
            else if (block.Value.ValueKind != JsonValueKind.Object) report.Add("E057", place, $"The fixity of {block.Name} is no JSON object.");
            else ReadFixityOf(block.Name, block.Value);
        }
    }

    private void ReadFixityOf(string algorithm, JsonElement block)
    {
        HashSet<string> digests = new(StringComparer.OrdinalIgnoreCase);
        if (!inventory.Fixity.TryAdd(algorithm, new Dictionary<string, string>(StringComparer.Ordinal)))
        {
            report.Add("E033", place, $"The fixity has the block {algorithm} twice.");
            return;
        }

        foreach (JsonProperty entry in block.EnumerateObject())
        {
            if (!DigestForms.IsHex(entry.Name)) report.Add(DigestForms.HexRuleOf(algorithm) ?? "E057", place, $"The {algorithm} digest {Short(entry.Name)} of the fixity is not hexadecimal.");
            else if (!DigestForms.HasLength(entry.Name, algorithm)) report.Add("E057", place, $"The {algorithm} digest {Short(entry.Name)} of the fixity has not the length of one.");
            else if (!digests.Add(entry.Name)) report.Add("E097", place, $"The fixity has the {algorithm} digest {Short(entry.Name)} twice.");
            else if (Texts(entry.Value) is not { } listed) report.Add("E057", place, $"The content paths of the {algorithm} digest {Short(entry.Name)} are no list of texts.");
            else AddFixity(algorithm, entry.Name, listed);
        }
    }

    private void AddFixity(string algorithm, string digest, List<string> listed)
    {
        foreach (string path in listed)
        {
            if (PathRules.HasSlashAtAnEnd(path)) report.Add("E100", place, $"The content path ‘{path}’ of the fixity begins or ends with a slash.");
            else if (PathRules.HasBadElement(path)) report.Add("E099", place, $"The content path ‘{path}’ of the fixity has an element that is empty, ‘.’ or ‘..’.");
            else if (!known.Contains(path)) report.Add("E057", place, $"The fixity names the content path ‘{path}’, which is not in the manifest.");
            else if (!inventory.Fixity[algorithm].TryAdd(path, digest.ToLowerInvariant())) report.Add("E101", place, $"The fixity names ‘{path}’ twice under {algorithm}.");
        }
    }

    private bool HasForm(string digest)
    {
        if (inventory.Algorithm is not { } algorithm || (DigestForms.HasLength(digest, algorithm) && DigestForms.IsHex(digest))) return true;
        if (!DigestForms.HasLength(digest, algorithm)) report.Add("E039", place, $"The digest {Short(digest)} of the manifest is none of {algorithm}.");
        else report.Add(DigestForms.HexRuleOf(algorithm)!, place, $"The digest {Short(digest)} of the manifest is not hexadecimal.");
        return false;
    }

    private void CheckStates()
    {
        // OCFL 1.0 left the case of a digest open; 1.1 asks for the very same text.
        HashSet<string> written = inventory.Spec is { Minor: 0 } ? new(inventory.WrittenDigests, StringComparer.OrdinalIgnoreCase) : inventory.WrittenDigests;
        HashSet<string> stated = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string folder, string digest) in inventory.StatedDigests)
        {
            stated.Add(digest);
            if (!written.Contains(digest)) report.Add("E050", place, $"The digest {Short(digest)} in the state of version {folder} is not in the manifest.");
        }

        if (!inventory.KnowsVersions || !inventory.KnowsStates) return;
        foreach (string unused in inventory.WrittenDigests.Where(digest => !stated.Contains(digest)))
            report.Add("E107", place, $"The digest {Short(unused)} of the manifest is in no version's state.");
    }

    private bool IsSound(string path)
    {
        bool isSound = false;
        if (PathRules.HasSlashAtAnEnd(path)) report.Add("E100", place, $"The content path ‘{path}’ begins or ends with a slash.");
        else if (PathRules.HasBadElement(path)) report.Add("E099", place, $"The content path ‘{path}’ has an element that is empty, ‘.’ or ‘..’.");
        else
        {
            paths.Add(path);
            known.Add(path);
            string? code = inventory.KnowsVersions ? WhereItLies(path) : null;
            if (code is not null) report.Add(code, place, $"The content path ‘{path}’ leads to no content folder of a version.");
            isSound = code is null;
        }

        inventory.KnowsPaths &= isSound;
        return isSound;
    }

    /// <summary>The code of the rule that a path breaks by where it leads, or nothing.</summary>
    private string? WhereItLies(string path)
    {
        string[] elements = path.Split('/');
        if (VersionNames.NumberOf(elements[0]) is not { } number)
            return path.Contains('\\', StringComparison.Ordinal) && VersionNames.LooksLikeVersion(path.Split('\\', '/')[0]) ? "E035" : "E042";
        if (!inventory.Versions.TryGetValue(number, out RawVersion? version)) return "E042";
        if (version.Folder != elements[0]) return "E014";
        if (elements.Length < 3) return "E042";
        return elements[1] == inventory.Content ? null : inventory.ContentDirectory is null ? "E021" : "E042";
    }

    private static List<string>? Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(text => text.GetString()!)]
            : null;

    private static string Short(string digest) => digest.Length > 12 ? $"{digest[..12]}…" : digest;
}
