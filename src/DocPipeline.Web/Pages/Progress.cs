namespace DocPipeline.Web.Pages;

/// <summary>How far something is.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="All">How many there are.</param>
/// <param name="Word">What they are when they are done, such as “signed”.</param>
public sealed record Progress(int Done, int All, string Word)
{
    /// <summary>In words: “21 of 25 signed”.</summary>
    public string Text => $"{Done} of {All} {Word}";
}
