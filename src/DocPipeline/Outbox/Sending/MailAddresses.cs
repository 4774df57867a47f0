using System.Globalization;
using DocPipeline.Archive.Contacts;

namespace DocPipeline.Outbox.Sending;

/// <summary>Addresses in the form that every mail server takes (RFC 5321).</summary>
internal static class MailAddresses
{
    /// <summary>The address with its domain in ASCII; nothing where it is none, or needs an extension that few servers have (RFC 6531).</summary>
    internal static string? Plain(string address)
    {
        int at = address.LastIndexOf('@');
        if (!ContactRules.IsEmail(address) || !address[..at].All(c => char.IsAscii(c) && !char.IsControl(c))) return null;
        try
        {
            string domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(address[(at + 1)..]);
            return $"{address[..at]}@{domain.ToLowerInvariant()}";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A text that goes into a header: one line, whatever somebody has put into it.</summary>
    internal static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
