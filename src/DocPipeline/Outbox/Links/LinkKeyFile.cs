using System.Security.Cryptography;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Outbox.Links;

/// <summary>The keys of links in a file for its owner alone, or in a text that the environment gives: one line each, the newest first.</summary>
internal static class LinkKeyFile
{
    private const string Expected = "lines of docpipeline-link-key: and 44 characters, the newest key first";
    private const int MostKeys = 20;

    /// <summary>Makes a file with one key.</summary>
    /// <param name="path">The file, which is not there yet.</param>
    /// <param name="random">32 random bytes.</param>
    internal static Outcome<LinkKeys> Create(string path, byte[] random)
    {
        if (File.Exists(path)) return Refused(path, "There is a file of that name already; a key is never written over.", "Use the keys that are there");
        var keys = new LinkKeys([LinkKey.Of(random)]);
        return Write(path, keys) is { } wrong ? Outcome.Refused<LinkKeys>([wrong]) : Outcome.Done(keys);
    }

    /// <summary>Puts a new key before those of a file: it makes the links from now on, and links that were sent stay good.</summary>
    internal static Outcome<LinkKeys> Replace(string path, byte[] random)
    {
        Outcome<LinkKeys> held = Open(path);
        if (held.IsRefused) return held;
        if (held.Value.All.Count >= MostKeys) return Refused(path, $"The file holds {MostKeys} keys already.", "Take out those whose links have run out");
        var keys = new LinkKeys([LinkKey.Of(random), .. held.Value.All]);
        return Write(path, keys) is { } wrong ? Outcome.Refused<LinkKeys>([wrong]) : Outcome.Done(keys);
    }

    /// <summary>Takes a key out of a file: its links are good no longer.</summary>
    internal static Outcome<LinkKeys> Forget(string path, string id)
    {
        Outcome<LinkKeys> held = Open(path);
        if (held.IsRefused) return held;
        LinkKey[] left = [.. held.Value.All.Where(k => k.Id != id)];
        if (left.Length == held.Value.All.Count) return Refused(path, $"The file holds no key {id}.", $"Name one of {string.Join(", ", held.Value.All)}");
        if (left.Length == 0) return Refused(path, "It is the only key; without one no link can be made.", "Make a new key first");
        var keys = new LinkKeys(left);
        return Write(path, keys) is { } wrong ? Outcome.Refused<LinkKeys>([wrong]) : Outcome.Done(keys);
    }

    /// <summary>Reads a file of keys.</summary>
    internal static Outcome<LinkKeys> Open(string path)
    {
        try
        {
            if (PrivateKeyFile.IsOpenToOthers(path))
            {
                return Outcome.Refused<LinkKeys>([OutboxFinding.At(
                    path, OutboxFinding.KeyFileOpen, "Other users of this machine can read or change the file of the link key.", "a file for its owner alone", "Run chmod 600 on it; if others may have read it, make a new key and take the old one out")]);
            }

            return Read(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(path, "The file of the link key is not there.", "Put the file back from its copy, or make one with docpipeline outbox key --new; links that were sent under a lost key are good no longer");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(path, "The file of the link key cannot be read.", "Check who owns it");
        }
    }

    /// <summary>Reads keys from a text.</summary>
    /// <param name="place">Where the text is from: a file, or the name of a variable.</param>
    internal static Outcome<LinkKeys> Read(string place, string text)
    {
        List<LinkKey> keys = [];
        foreach (string line in text.Split((char[])['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LinkKey.TryRead(line, out LinkKey? key) || keys.Count >= MostKeys) return Refused(place, "What is there is no link key.", "Put the keys back from their copy");
            keys.Add(key);
        }

        return keys.Count > 0 ? Outcome.Done(new LinkKeys(keys)) : Refused(place, "There is no link key in it.", "Put the keys back from their copy");
    }

    private static Finding? Write(string path, LinkKeys keys)
    {
        string temporary = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.tmp";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (FileStream file = new(temporary, options))
            using (StreamWriter writer = new(file))
            {
                foreach (LinkKey key in keys.All) writer.Write(key.Reveal() + "\n");
                writer.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return OutboxFinding.At(path, OutboxFinding.KeyUnusable, "The file of the link key cannot be written.", "a file in a folder that this program may write to", "Choose another place");
        }
    }

    private static Outcome<LinkKeys> Refused(string place, string message, string suggestion) =>
        Outcome.Refused<LinkKeys>([OutboxFinding.At(place, OutboxFinding.KeyUnusable, message, Expected, suggestion)]);
}
