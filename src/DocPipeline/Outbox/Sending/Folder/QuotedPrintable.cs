using System.Text;

namespace DocPipeline.Outbox.Sending.Folder;

/// <summary>Text of a mail in ASCII lines of at most 76 characters (RFC 2045, section 6.7).</summary>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    /// <summary>Writes a text with LF line ends as lines that end with CRLF.</summary>
    internal static string Write(string text)
    {
        StringBuilder written = new(text.Length + 200);
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            int column = 0;
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            for (int i = 0; i < bytes.Length; i++)
            {
                // White space at the end of a line is lost on the way.
                bool isPlain = (bytes[i] is > 32 and < 127 and not (byte)'=') || (bytes[i] is (byte)' ' or (byte)'\t' && i < bytes.Length - 1);
                string next = isPlain ? ((char)bytes[i]).ToString() : $"={bytes[i]:X2}";
                if (column + next.Length > (i == bytes.Length - 1 ? LongestLine : LongestLine - 1))
                {
                    written.Append("=\r\n");
                    column = 0;
                }

                written.Append(next);
                column += next.Length;
            }

            written.Append("\r\n");
        }

        return written.ToString();
    }
}
