namespace DocPipeline.Partnerships;

/// <summary>The sectors that partners come from, as the sources group them.</summary>
public enum Sector
{
    /// <summary>A principal council.</summary>
    LocalAuthority,

    /// <summary>Town and parish councils, and their associations.</summary>
    LocalCouncils,

    /// <summary>A police force or police authority.</summary>
    Police,

    /// <summary>A fire and rescue service or authority.</summary>
    Fire,

    /// <summary>The National Health Service.</summary>
    Health,

    /// <summary>Probation and criminal justice.</summary>
    Probation,

    /// <summary>Schools, colleges, universities and those who fund them.</summary>
    Education,

    /// <summary>Employment and skills.</summary>
    Employment,

    /// <summary>Social housing.</summary>
    Housing,

    /// <summary>Voluntary, community and faith organisations.</summary>
    Voluntary,

    /// <summary>Business.</summary>
    Private,

    /// <summary>Regional or central government.</summary>
    Government,

    /// <summary>A partnership that is itself a partner: a thematic partnership, an area board, a trust.</summary>
    Partnership,
}
