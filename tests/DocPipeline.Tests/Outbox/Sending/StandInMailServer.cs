using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DocPipeline.Tests.Outbox.Sending;

/// <summary>A small mail server on loopback (RFC 5321), which answers what a test wants answered.</summary>
internal sealed class StandInMailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;
    private readonly X509Certificate2? certificate;

    /// <param name="answer">What is answered to a command instead of the usual; nothing for the usual. The text of a mail is given as DATA-END.</param>
    /// <param name="certificate">With one, STARTTLS is offered.</param>
    public StandInMailServer(Func<string, string?> answer, X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        serving = Task.Run(() => ServeAsync(answer));
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails that came in.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>The commands that came in.</summary>
    public List<string> Commands { get; } = [];

    public void Dispose()
    {
        listener.Stop();
        serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync(Func<string, string?> answer)
    {
        while (true)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream(), answer);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or AuthenticationException)
            {
                // The client went away.
            }
        }
    }

    private async Task TalkAsync(Stream stream, Func<string, string?> answer)
    {
        Stream connection = stream;
        await SayAsync(answer("CONNECT") ?? "220 stand-in");
        while (await LineAsync() is { } line)
        {
            Commands.Add(line);
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            string said = answer(line) ?? verb switch
            {
                "EHLO" or "HELO" => certificate is not null && connection is not SslStream ? "250-stand-in\r\n250 STARTTLS" : "250-stand-in\r\n250 AUTH LOGIN",
                "STARTTLS" => "220 go on",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                "AUTH" => "334 VXNlcm5hbWU6",
                _ => "250 ok",
            };
            await SayAsync(said);
            if (verb == "QUIT") return;
            if (verb == "STARTTLS" && said.StartsWith("220", StringComparison.Ordinal))
            {
                SslStream secure = new(connection);
                await secure.AuthenticateAsServerAsync(certificate!);
                connection = secure;
            }

            if (!said.StartsWith("354", StringComparison.Ordinal)) continue;
            StringBuilder mail = new();
            while (await LineAsync() is { } text && text != ".") mail.Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text).Append("\r\n");
            string end = answer("DATA-END") ?? "250 taken";
            if (end.StartsWith("250", StringComparison.Ordinal)) Mails.Add(mail.ToString());
            if (end == "gone") return;
            await SayAsync(end);
        }

        async Task SayAsync(string text)
        {
            await connection.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));
            await connection.FlushAsync();
        }

        async Task<string?> LineAsync()
        {
            StringBuilder line = new();
            byte[] one = new byte[1];
            while (await connection.ReadAsync(one) > 0)
            {
                if (one[0] == '\n') return line.ToString().TrimEnd('\r');
                line.Append((char)one[0]);
            }

            return null;
        }
    }
}
