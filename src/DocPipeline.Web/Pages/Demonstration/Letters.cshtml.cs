using DocPipeline.Pipeline.Demonstration.Trying;
using DocPipeline.Web.Trying;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Demonstration;

/// <summary>What somebody who tries the program can do in each role, and the letters that would have gone out, with their links.</summary>
[ForSignedIn]
public sealed class LettersModel : FormPage
{
    private const int Most = 25;

    /// <summary>The letters of this part of the list.</summary>
    public IReadOnlyList<ShownLetter> Shown { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>Which part it is, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Part { get; set; } = 1;

    /// <summary>How many parts there are.</summary>
    public int Parts => Math.Max(1, (All + Most - 1) / Most);

    /// <summary>Whether it is being made ready.</summary>
    public bool IsPreparing { get; private set; }

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        Trial trial = Trial.Of(HttpContext);
        if (!trial.IsOn) return NotThere("The program is not being tried: letters go out, and are not shown here.");
        IsPreparing = trial.State == TrialState.Preparing;
        IReadOnlyList<ShownLetter> letters = trial.Letters;
        All = letters.Count;
        Part = Math.Clamp(Part, 1, Parts);
        Shown = [.. letters.Skip((Part - 1) * Most).Take(Most)];
        return Page();
    }
}
