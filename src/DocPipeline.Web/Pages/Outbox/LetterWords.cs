namespace DocPipeline.Web.Pages.Outbox;

/// <summary>Letters as pages speak of them.</summary>
internal static class LetterWords
{
    internal static string Of(string kind) => kind switch
    {
        "notice-of-amendment" => "Notice of an amendment",
        "invitation" => "Invitation to sign",
        "reminder" => "Reminder",
        "code" => "One-time code",
        "declined" => "Somebody declined",
        "delegation-asked" => "Someone else should sign",
        "delegated" => "Invitation to whoever signs instead",
        "completed" => "Everybody has signed",
        "voided" => "The round is void",
        "address-corrected" => "Invitation to a corrected address",
        _ => kind,
    };

    internal static Tag TagOf(string state) => state switch
    {
        "sent" => new Tag("ok", "Sent"),
        "bounced" => new Tag("bad", "Came back"),
        "failed" => new Tag("bad", "Could not be sent"),
        "cancelled" => new Tag("grey", "Called off"),
        "sending" => new Tag("wait", "Being sent"),
        _ => new Tag("wait", "Waiting"),
    };
}
