using System.Diagnostics;
using System.Text;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Sending.Folder;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Sending;

/// <summary>A mail as a file, read back by Python's mail library, which is none of ours.</summary>
public sealed class EmlFileTests
{
    private const string Read = """
        import sys, email, email.header, email.policy
        data = sys.stdin.buffer.read()
        m = email.message_from_bytes(data, policy=email.policy.default)
        plain = email.message_from_bytes(data)
        assert not m.defects, m.defects
        out = sys.stdout.buffer.write
        for h in ('From', 'To', 'Reply-To', 'Subject', 'Message-ID', 'Date', 'Auto-Submitted', 'Content-Language'):
            # The older reader of headers: the newer one puts a space between the encoded words of a long name.
            out(('%s: %s\n' % (h, str(email.header.make_header(email.header.decode_header(plain[h]))).strip())).encode())
        for p in m.iter_parts():
            assert not p.defects, p.defects
            out(('== %s\n' % p.get_content_type()).encode())
            out(p.get_content().encode())
        """;

    [NeedsProgramFact("python3")]
    public async Task Every_mail_reads_back_as_it_was_written_in_another_library()
    {
        foreach (MessageKind kind in Enum.GetValues<MessageKind>())
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                Mail mail = Mail(kind, language, name: "Siân “Ŵ” Price, Prif Weithredwr Dros Dro Cyngor Sir Dyffryn a'r Cylch");
                byte[] eml = EmlFile.Write(mail, Noon);
                string read = (await PythonAsync(eml)).Replace("\r\n", "\n", StringComparison.Ordinal);
                Assert.Contains($"To: {mail.ToName} <{mail.ToAddress}>", read, StringComparison.Ordinal);
                Assert.Contains($"Subject: {mail.Subject}\n", read, StringComparison.Ordinal);
                Assert.Contains($"Message-ID: <{mail.MessageId}>\n", read, StringComparison.Ordinal);
                Assert.Contains("Date: Mon, 04 May 2009 12:00:00 +0000\n", read, StringComparison.Ordinal);

                // The last line end of a part belongs to the boundary behind it (RFC 2046, 5.1.1).
                Assert.Contains($"== text/plain\n{mail.Text.TrimEnd('\n')}== text/html\n{mail.Html.TrimEnd('\n')}", read, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void All_of_it_is_ascii_in_lines_that_every_server_passes_on()
    {
        string eml = Encoding.ASCII.GetString(EmlFile.Write(Mail(language: Language.Cy, name: new string('Ŵ', 200)), Noon));
        Assert.All(eml, c => Assert.InRange(c, (char)9, '~'));
        foreach (string line in eml.Split("\r\n"))
        {
            Assert.DoesNotContain('\n', line);
            if (!line.StartsWith(" <dp1_", StringComparison.Ordinal)) Assert.InRange(line.Length, 0, 78);
        }
    }

    [Fact]
    public void The_same_mail_is_the_same_file_but_for_its_date() =>
        Assert.Equal(EmlFile.Write(Mail(), Noon), EmlFile.Write(Mail(), Noon));

    [Theory]
    [InlineData("priya@exämple.org", "priya@xn--exmple-cua.org")]
    [InlineData("Priya.A@EXAMPLE.org", "Priya.A@example.org")]
    [InlineData("siân@example.org", null)]
    [InlineData("priya@example.org\r\nBcc: x@example.org", null)]
    [InlineData("nobody", null)]
    public void An_address_is_written_so_that_every_server_takes_it_or_not_at_all(string given, string? plain) => Assert.Equal(plain, MailAddresses.Plain(given));

    private static async Task<string> PythonAsync(byte[] eml)
    {
        ProcessStartInfo start = new("python3", ["-c", Read]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(eml);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(), error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return output;
    }
}
