using System.Security.Cryptography;
using DocPipeline.Findings;

namespace DocPipeline.Outbox.Sending.Folder;

/// <summary>
/// Mails as files in a folder, for whoever has no mail server, and for trying things out. They hold live links, so the folder is for its owner
/// alone and lies outside of the store. A mail that goes out twice is one file.
/// </summary>
/// <param name="folder">The folder; it is made by the first mail.</param>
/// <param name="clock">Tells the date of the mails.</param>
internal sealed class MailFolder(string folder, TimeProvider clock) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, $"{mail.Name}.eml"), temporary = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.tmp";
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            await using (FileStream file = new(temporary, options))
            {
                await file.WriteAsync(EmlFile.Write(mail, clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return new Delivery.Sent();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return new Delivery.Halted(OutboxFinding.At(folder, OutboxFinding.TransportBroken, "The folder of mails cannot be written to.", "a folder with room in which this program may write", "Make room, or name another folder", Severity.Warning));
        }
    }
}
