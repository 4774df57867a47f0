namespace DocPipeline.Partnerships.Rules.Notices;

/// <summary>Which end days of a period of notice count.</summary>
public enum NoticeCounting
{
    /// <summary>The day of the meeting counts, the day of the notice does not: 21 days from 1 March is 22 March.</summary>
    Ordinary,

    /// <summary>Neither counts: 21 clear days from 1 March is 23 March.</summary>
    Clear,
}
