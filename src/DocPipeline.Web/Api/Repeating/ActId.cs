using DocPipeline.Pipeline.Requests;
using DocPipeline.Web.Access;

namespace DocPipeline.Web.Api.Repeating;

/// <summary>
/// The ids of the acts that a request asks for. They follow from its Idempotency-Key, so that a request which is said again, even after the
/// program died over it, does nothing twice; without a key each request is one of its own.
/// </summary>
internal sealed class ActId
{
    private readonly string account;
    private readonly string key;

    private ActId(string account, string key) => (this.account, this.key) = (account, key);

    /// <summary>The id of an act.</summary>
    /// <param name="act">The act, in a short word.</param>
    internal string For(string act) => AnswerOnce.ActOf(account, key, act);

    /// <summary>Gives an endpoint the ids of its request.</summary>
    public static ValueTask<ActId> BindAsync(HttpContext context) => ValueTask.FromResult(new ActId(AccountOf(context) ?? "", IdempotencyKey.Of(context.Request) ?? $"{Guid.NewGuid():n}"));

    /// <summary>The ids of the acts of a form, which carries a key of its own: sent twice, it does nothing twice.</summary>
    /// <param name="who">Whose form it is: an account's, or of whoever holds a link.</param>
    /// <param name="key">The form's key.</param>
    internal static ActId OfForm(string who, string key) => new(who, key);

    /// <summary>Whose keys a request's are: the holder's of a link, or an account's; nothing where it is nobody's.</summary>
    internal static string? AccountOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { Length: > 0 } header && header.StartsWith("Link ", StringComparison.OrdinalIgnoreCase) ? header
        : Caller.Of(context) is { IsSignedIn: true } caller ? $"account {caller.Name}"
        : null;
}
