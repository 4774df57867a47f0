using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DocPipeline.AcceptanceTests.Host;

/// <summary>
/// Plays the Azure Functions host against the real program: starts it as its custom handler, polls the queues of its functions, fires its
/// timers, passes HTTP requests on, starts a handler anew that ended or takes too long, and puts aside what failed five times.
/// </summary>
public sealed class HostStandIn : IAsyncDisposable
{
    private readonly string storage;
    private readonly string folder;
    private readonly HostOptions options;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentBag<HostInvocation> invocations = [];
    private Task polling = Task.CompletedTask;
    private int crashes;

    private HostStandIn(string storage, string folder, HostOptions options) => (this.storage, this.folder, this.options) = (storage, folder, options);

    /// <summary>The handler that runs now.</summary>
    public WebProgram Handler { get; private set; } = null!;

    /// <summary>Every invocation that came to an end, also that of a handler that was killed.</summary>
    public IReadOnlyCollection<HostInvocation> Invocations => invocations;

    /// <summary>How often a handler was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Starts the handler, and begins to poll.</summary>
    public static async Task<HostStandIn> StartAsync(string storage, string folder, HostOptions? options = null, bool polls = true)
    {
        HostStandIn host = new(storage, folder, options ?? new HostOptions());
        await host.StartHandlerAsync();
        if (polls) host.Poll();
        return host;
    }

    /// <summary>Begins to poll the queues of every function.</summary>
    public void Poll() => polling = Task.WhenAll(HostFunction.All.Where(function => function.Queue is not null).Select(function => Task.Run(() => PollAsync(function))));

    /// <summary>Calls a function with the body that is given, as the host would.</summary>
    public async Task<HostInvocation> InvokeAsync(string function, string body)
    {
        WebProgram handler = await HandlerAsync();
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        late.CancelAfter(options.FunctionTimeout);
        HostInvocation invocation;
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, $"/{function}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            AddHeaders(request);
            using HttpResponseMessage answer = await handler.Anonymous.SendAsync(request, late.Token);
            invocation = HostInvocation.Of(function, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(late.Token));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            invocation = new HostInvocation(function, late.IsCancellationRequested ? HostVerdict.TimedOut : HostVerdict.HandlerEnded, null, "");
        }

        // An answer that the host does not complete an invocation by runs into the same time-out.
        if (invocation.Verdict is HostVerdict.TimedOut or HostVerdict.NeverCompletes && !stopping.IsCancellationRequested) await EndAsync(handler);
        invocations.Add(invocation);
        return invocation;
    }

    /// <summary>Fires a timer.</summary>
    public Task<HostInvocation> FireAsync(string timer) => InvokeAsync(timer, HostEnvelope.OfTimer(HostFunction.All.Single(function => function.Name == timer)));

    /// <summary>Passes a request on, as the host's proxy does: the same path, method, headers and body, and two headers of its own.</summary>
    public async Task<HttpResponseMessage> ProxyAsync(HttpRequestMessage request)
    {
        WebProgram handler = await HandlerAsync();
        AddHeaders(request);
        return await handler.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping.Token);
    }

    /// <summary>Ends the handler in the middle of whatever it does.</summary>
    public void Kill() => Handler.Kill();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        try
        {
            await polling;
        }
        finally
        {
            await Handler.DisposeAsync();
            stopping.Dispose();
            starting.Dispose();
        }
    }

    private async Task EndAsync(WebProgram handler)
    {
        await starting.WaitAsync(stopping.Token);
        if (handler == Handler && !handler.HasEnded) handler.Kill();
        starting.Release();
    }

    private static void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1040.300");
        request.Headers.TryAddWithoutValidation("User-Agent", "Azure-Functions-Host/4.1040.300");
    }

    private async Task StartHandlerAsync()
    {
        Handler = await WebProgram.StartAsHandlerAsync(storage, folder, options.Settings, options.SignsIn);
        Starts++;
    }

    // A handler that ended is started anew, a few times; the invocations that it had are lost.
    private async Task<WebProgram> HandlerAsync()
    {
        await starting.WaitAsync(stopping.Token);
        try
        {
            if (!Handler.HasEnded) return Handler;
            if (++crashes > options.MostCrashes)
                throw new InvalidOperationException($"The handler ended {crashes} times; the host stops. {Handler.Output}");
            await Handler.DisposeAsync();
            await StartHandlerAsync();
            return Handler;
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task PollAsync(HostFunction function)
    {
        QueueClient queue = new(storage, function.Queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        await queue.CreateIfNotExistsAsync();
        try
        {
            while (true)
            {
                QueueMessage[] batch = (await queue.ReceiveMessagesAsync(options.BatchSize, TimeSpan.FromMinutes(10), stopping.Token)).Value;
                if (batch.Length == 0) await Task.Delay(30, stopping.Token);
                else await Task.WhenAll(batch.Select(message => DeliverAsync(queue, function, message)));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task DeliverAsync(QueueClient queue, HostFunction function, QueueMessage message)
    {
        string text = TextOf(message.Body.ToString());
        int deliveries = options.Deliveries();
        HostInvocation[] all = await Task.WhenAll(Enumerable.Range(0, deliveries).Select(_ => InvokeAsync(function.Name, HostEnvelope.OfMessage(function, text, message))));
        if (stopping.IsCancellationRequested) return;
        if (all.All(invocation => invocation.Verdict == HostVerdict.Done))
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        else if (message.DequeueCount >= options.MaxDequeueCount)
        {
            QueueClient poison = new(storage, $"{function.Queue}-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body.ToString());
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        else
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: options.VisibilityTimeout);
        }
    }

    // host.json says base64. What is not is handed over as it is.
    private static string TextOf(string body)
    {
        byte[] bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : body;
    }
}
