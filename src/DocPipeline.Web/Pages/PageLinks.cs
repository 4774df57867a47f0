namespace DocPipeline.Web.Pages;

/// <summary>The parts of a long list, and where each is.</summary>
/// <param name="Number">The part that is shown, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Address">The address of the list, up to where the number of the part is said: ends in <c>?</c> or <c>&amp;</c>.</param>
public sealed record PageLinks(int Number, int Count, string Address)
{
    /// <summary>The parts that have links of their own: the first, the last, and those around the one that is shown; 0 stands for some left out.</summary>
    public IReadOnlyList<int> Shown
    {
        get
        {
            List<int> shown = [];
            for (int at = 1; at <= Count; at++)
            {
                if (at == 1 || at == Count || Math.Abs(at - Number) <= 2) shown.Add(at);
                else if (shown[^1] != 0) shown.Add(0);
            }

            return shown;
        }
    }

    /// <summary>The address of a part.</summary>
    public string Of(int number) => $"{Address}page={number}";
}
