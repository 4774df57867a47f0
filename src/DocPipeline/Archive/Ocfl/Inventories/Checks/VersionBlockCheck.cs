using System.Text.Json;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>The <c>versions</c> of an inventory.</summary>
internal sealed class VersionBlockCheck(OcflReport report, string place, RawInventory inventory)
{
    private static readonly string[] keys = ["created", "state", "message", "user"];
    private static readonly string[] userKeys = ["name", "address"];

    /// <summary>Reads them.</summary>
    internal void Read(JsonMembers members)
    {
        if (!members.Has("versions", out JsonElement block))
        {
            // A key of another case has been reported as such.
            if (!report.Has("E044", place)) report.Add("E043", place, "The inventory has no versions.");
            return;
        }

        if (block.ValueKind != JsonValueKind.Object)
        {
            report.Add("E045", place, "The versions are no JSON object.");
            return;
        }

        inventory.KnowsVersions = true;
        foreach (JsonProperty version in block.EnumerateObject()) ReadNamed(version);
        CheckNames();
    }

    private void ReadNamed(JsonProperty version)
    {
        if (VersionNames.NumberOf(version.Name) is not { } number)
        {
            inventory.KnowsVersions = false;
            report.Add(version.Name.StartsWith('v') ? "E105" : "E104", place, $"‘{version.Name}’ is no name of a version.");
            return;
        }

        RawVersion read = new(version.Name);
        if (!inventory.Versions.TryAdd(number, read))
        {
            report.Add("E033", place, $"Version {number} is there twice.");
            return;
        }

        if (version.Value.ValueKind != JsonValueKind.Object)
        {
            inventory.KnowsStates = false;
            report.Add("E047", place, $"The version {version.Name} is no JSON object.");
            return;
        }

        JsonMembers members = new(version.Value, report, place, $"version {version.Name}");
        members.RefuseOthers(keys, _ => "E102");
        ReadCreated(members, read);
        ReadMessage(members, read);
        ReadUser(members, read);
        ReadState(members, read);
    }

    private void CheckNames()
    {
        if (inventory.Versions.Count == 0)
        {
            if (inventory.KnowsVersions) report.Add("E008", place, "The inventory has no version.");
            return;
        }

        string first = inventory.Versions.First().Value.Folder;
        if (VersionNames.IsPadded(first)) report.Add("W001", place, $"The names of the versions are padded with zeros: {first}.");
        foreach (string later in inventory.Versions.Values.Skip(1).Select(version => version.Folder))
        {
            if (VersionNames.BrokenBy(later, first) is { } code) report.Add(code, place, $"The version is named {later}, and the first one {first}.");
        }

        if (!inventory.KnowsVersions) return;
        int expected = 1;
        foreach (int number in inventory.Versions.Keys)
        {
            if (number != expected && expected == 1) report.Add("E009", place, $"The first version is {number}.");
            else if (number != expected) report.Add("E010", place, $"After version {expected - 1} comes version {number}.");
            expected = number + 1;
        }
    }

    private void ReadCreated(JsonMembers members, RawVersion version)
    {
        if (!members.Has("created", out JsonElement value)) report.Add("E048", place, $"The version {version.Folder} does not say when it was created.");
        else if (value.ValueKind != JsonValueKind.String || !Rfc3339.IsInstant(value.GetString()!))
            report.Add("E049", place, $"The version {version.Folder} was created at ‘{JsonMembers.Shown(value)}’, which is no instant.");
        else version.Created = value.GetString();
    }

    private void ReadMessage(JsonMembers members, RawVersion version)
    {
        if (!members.Has("message", out JsonElement value)) report.Add("W007", place, $"The version {version.Folder} has no message.");
        else if (value.ValueKind != JsonValueKind.String) report.Add("E094", place, $"The message of version {version.Folder} is no text.");
        else version.Message = value.GetString();
    }

    private void ReadUser(JsonMembers members, RawVersion version)
    {
        if (!members.Has("user", out JsonElement value))
        {
            report.Add("W007", place, $"The version {version.Folder} has no user.");
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            report.Add("E054", place, $"The user of version {version.Folder} is no JSON object.");
            return;
        }

        JsonMembers user = new(value, report, place, $"the user of version {version.Folder}");
        user.RefuseOthers(userKeys, _ => "E102");
        if (user.Has("name", out JsonElement name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } named) version.UserName = named;
        else report.Add("E054", place, $"The user of version {version.Folder} has no name.");

        if (!user.Has("address", out JsonElement address)) report.Add("W008", place, $"The user of version {version.Folder} has no address.");
        else if (address.ValueKind != JsonValueKind.String) report.Add("E054", place, $"The address of the user of version {version.Folder} is no text.");
        else
        {
            version.UserAddress = address.GetString();
            if (!Uris.IsUri(version.UserAddress!)) report.Add("W009", place, $"The address ‘{version.UserAddress}’ of version {version.Folder} is no URI.");
        }
    }

    private void ReadState(JsonMembers members, RawVersion version)
    {
        if (!members.Has("state", out JsonElement state))
        {
            inventory.KnowsStates = false;
            report.Add("E048", place, $"The version {version.Folder} has no state.");
            return;
        }

        if (state.ValueKind != JsonValueKind.Object)
        {
            inventory.KnowsStates = false;
            report.Add("E050", place, $"The state of version {version.Folder} is no JSON object.");
            return;
        }

        List<string> paths = [];
        HashSet<string> digests = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty digest in state.EnumerateObject())
        {
            inventory.StatedDigests.Add((version.Folder, digest.Name));
            if (!digests.Add(digest.Name)) report.Add("E050", place, $"The state of version {version.Folder} has the digest {Short(digest.Name)} twice.");
            else if (digest.Value.ValueKind != JsonValueKind.Array || digest.Value.EnumerateArray().Any(path => path.ValueKind != JsonValueKind.String))
                report.Add("E050", place, $"The files of digest {Short(digest.Name)} in version {version.Folder} are no list of texts.");
            else
            {
                foreach (JsonElement path in digest.Value.EnumerateArray()) ReadLogicalPath(path.GetString()!, digest.Name, version, paths);
            }
        }

        foreach (string path in PathRules.Conflicting(paths))
            report.Add("E095", place, $"The logical path ‘{path}’ of version {version.Folder} is there twice, or is the folder of another.");
    }

    private void ReadLogicalPath(string path, string digest, RawVersion version, List<string> paths)
    {
        if (PathRules.HasSlashAtAnEnd(path)) report.Add("E053", place, $"The logical path ‘{path}’ of version {version.Folder} begins or ends with a slash.");
        else if (PathRules.HasBadElement(path)) report.Add("E052", place, $"The logical path ‘{path}’ of version {version.Folder} has an element that is empty, ‘.’ or ‘..’.");
        else
        {
            paths.Add(path);
            version.State[path] = digest.ToLowerInvariant();
        }
    }

    private static string Short(string digest) => digest.Length > 12 ? $"{digest[..12]}…" : digest;
}
