using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Outbox.Texts;

namespace DocPipeline.Outbox.Sending.Notify;

/// <summary>
/// Mails through GOV.UK Notify (its REST API, version 2). The texts are templates there; the gaps are their personalisation. The message's name
/// is the reference, by which a mail is looked up before it is sent again: the service itself would send it twice.
/// </summary>
/// <param name="http">The client.</param>
/// <param name="settings">The account.</param>
/// <param name="clock">Tells the time that a request is signed with.</param>
internal sealed class NotifyTransport(HttpClient http, NotifySettings settings, TimeProvider clock) : IMailTransport
{
    private const int LargestAnswer = 200_000;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (!settings.Templates.TryGetValue((mail.Kind, mail.Language), out Guid template))
        {
            return Halted($"There is no template of GOV.UK Notify for {MailTemplates.FileOf(mail.Kind, mail.Language)[..^3]}.", "the id of a template for each kind and language that is sent",
                "Make the template there (docpipeline outbox preview --fields prints its text), and enter its id in the settings of the mail");
        }

        try
        {
            if (mail.MayBeSent && await IsThereAsync(mail, cancellationToken).ConfigureAwait(false)) return new Delivery.Sent();
            Dictionary<string, string> gaps = MailGaps.Names.ToDictionary(name => name, name => mail.Gaps.GetValueOrDefault(name, ""));
            NotifyRequest request = new() { EmailAddress = mail.ToAddress, TemplateId = template, Personalisation = gaps, Reference = mail.Name.Text, EmailReplyToId = settings.ReplyTo };
            using HttpResponseMessage answer = await AskAsync(HttpMethod.Post, "v2/notifications/email", JsonContent.Create(request, NotifyJson.Default.NotifyRequest), cancellationToken).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? new Delivery.Sent() : await OfAsync(answer, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Delivery.Later("GOV.UK Notify did not answer in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Halted("GOV.UK Notify does not answer.", "an answer from the service", "Check the network, and the address in the settings of the mail. What waits is sent by the next docpipeline outbox send");
        }
    }

    private async Task<bool> IsThereAsync(Mail mail, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await AskAsync(HttpMethod.Get, $"v2/notifications?template_type=email&reference={Uri.EscapeDataString(mail.Name.Text)}", null, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) return false;
        NotifyList? list = await ReadAsync(answer, NotifyJson.Default.NotifyList, cancellationToken).ConfigureAwait(false);
        return list?.Notifications?.Any(n => n.Reference == mail.Name.Text) == true;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri(settings.Address, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key.Token(clock.GetUtcNow()));
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Delivery> OfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        NotifyError? error = (await ReadAsync(answer, NotifyJson.Default.NotifyErrors, cancellationToken).ConfigureAwait(false))?.Errors is [var first, ..] ? first : null;
        TimeSpan? after = answer.Headers.RetryAfter?.Delta;
        switch (answer.StatusCode)
        {
            case HttpStatusCode.TooManyRequests when error?.Error == "TooManyRequestsError":
                // A day's limit is lifted at midnight; the pauses find that out.
                return new Delivery.Later("GOV.UK Notify takes no more mails of this service today (429)", after);
            case HttpStatusCode.TooManyRequests:
                return new Delivery.Later("GOV.UK Notify takes no more mails at this rate (429)", after ?? TimeSpan.FromMinutes(1));
            case HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized:
                return Halted(
                    error?.Message?.Contains("clock", StringComparison.OrdinalIgnoreCase) == true
                        ? "GOV.UK Notify says that the clock of this machine is more than 30 seconds wrong."
                        : "GOV.UK Notify does not accept the API key.",
                    "a key of the service that may send, and a clock that is right", "Check DOCPIPELINE_NOTIFY_KEY and the clock");
            case HttpStatusCode.BadRequest when error?.Message?.Contains("team-only", StringComparison.OrdinalIgnoreCase) == true || error?.Message?.Contains("trial mode", StringComparison.OrdinalIgnoreCase) == true:
                return Halted("The account at GOV.UK Notify may only write to its own team.", "a live service and a live key", "Ask GOV.UK Notify to make the service live");
            case HttpStatusCode.BadRequest when error?.Message?.Contains("template", StringComparison.OrdinalIgnoreCase) == true || error?.Message?.Contains("Missing personalisation", StringComparison.OrdinalIgnoreCase) == true:
                return Halted("GOV.UK Notify does not know the template, or the template asks for fields that this program does not give.", "a template with the fields that docs/mail.md lists", "Compare the template there with what docpipeline outbox preview --fields prints");
            case HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge:
                return new Delivery.Refused(string.Create(CultureInfo.InvariantCulture, $"GOV.UK Notify refuses the mail or its address ({(int)answer.StatusCode})"));
            default:
                return new Delivery.Later(string.Create(CultureInfo.InvariantCulture, $"GOV.UK Notify does not take it now ({(int)answer.StatusCode})"), after);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken).ConfigureAwait(false);
            return await answer.Content.ReadFromJsonAsync(type, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or NotSupportedException)
        {
            return null;
        }
    }

    private Delivery.Halted Halted(string message, string expected, string suggestion) =>
        new(OutboxFinding.At(settings.ToString(), OutboxFinding.TransportBroken, message, expected, suggestion, Severity.Warning));
}
