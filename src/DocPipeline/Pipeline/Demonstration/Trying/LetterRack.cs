using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Outbox.Sending;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Demonstration.Trying;

/// <summary>
/// Where letters go while the program is being tried: into a folder of this machine, for its owner alone, and out to nobody. They hold live
/// links, so it lies outside of the store.
/// </summary>
/// <param name="folder">The folder; the first letter makes it.</param>
/// <param name="clock">Tells the time of the letters.</param>
public sealed partial class LetterRack(string folder, TimeProvider clock) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Puts a letter there. The same again is the same letter.</summary>
    async Task<Delivery> IMailTransport.SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        ShownLetter letter = new(clock.GetUtcNow(), $"{mail.ToName} <{mail.ToAddress}>", mail.Subject, mail.Text, mail.Language == Language.Cy ? "cy" : "en-GB", Link().Match(mail.Text) is { Success: true } link ? link.Groups[1].Value : null);
        string path = Path.Combine(folder, $"{mail.Name}.json"), temporary = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.tmp";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        await using (FileStream file = new(temporary, options)) await JsonSerializer.SerializeAsync(file, letter, LettersJson.Default.ShownLetter, cancellationToken).ConfigureAwait(false);
        File.Move(temporary, path, overwrite: true);
        return new Delivery.Sent();
    }

    /// <summary>The letters, the newest first.</summary>
    public IReadOnlyList<ShownLetter> All() =>
        !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*.json").Select(file => JsonSerializer.Deserialize(File.ReadAllBytes(file), LettersJson.Default.ShownLetter)).OfType<ShownLetter>().OrderByDescending(letter => letter.At).ThenBy(letter => letter.To, StringComparer.Ordinal)];

    [GeneratedRegex("https?://[^/ ]+(/[sv]/[A-Za-z0-9._-]+)")]
    private static partial Regex Link();
}
