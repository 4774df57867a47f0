using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access;
using DocPipeline.Web.Access.Directories;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Own;

/// <summary>Where the pane in Word is connected to one's own account, by a code that is shown once.</summary>
[ForSignedIn(What = "code for Word shown")]
public sealed class WordModel : FormPage
{
    /// <summary>The code that was made; nothing before.</summary>
    public WordCode? Code { get; private set; }

    /// <summary>Whether Word signs people in by itself, through the council's directory.</summary>
    public bool SignsInByItself => Services.GetRequiredService<DirectoryTokens>().AreTaken;

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet()
    {
        Crumbs = [("Your account", "/account")];
        return Page();
    }

    /// <summary>Makes a code. It is not led on from: the code is shown once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Otherwise a token that is narrow, or runs out, would make one that is wide and does not.
        if (Caller.Proof == CallerProof.Token) return NotAllowed("A token connects nothing. Sign in to connect Word.");
        Code = await Services.GetRequiredService<ConnectWord>().MakeCodeAsync(Caller.Name, cancellationToken);
        return OnGet();
    }
}
