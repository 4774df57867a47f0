namespace DocPipeline.Web.Word;

/// <summary>What the pane has to know before anybody has signed in.</summary>
/// <param name="SignIn">How one signs in: <c>directory</c>, with the token that Word has of the council's directory, or <c>pairing</c>, with a code of the site.</param>
/// <param name="Product">What the site is called.</param>
internal sealed record PaneSettings(string SignIn, string Product)
{
    internal const string Directory = "directory";
    internal const string Pairing = "pairing";
}

/// <summary>A code that was typed into the pane.</summary>
internal sealed record WordCodeRequest(string Code);

/// <summary>A pane that is connected. The token is said once.</summary>
/// <param name="Token">The token that it calls with.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good.</param>
/// <param name="Account">In whose place it calls.</param>
internal sealed record WordSessionAnswer(string Token, DateTimeOffset ExpiresAt, WordAccount Account);

/// <summary>Whoever has connected Word.</summary>
/// <param name="Id">Their account.</param>
/// <param name="Name">What other users see.</param>
internal sealed record WordAccount(string Id, string Name);
