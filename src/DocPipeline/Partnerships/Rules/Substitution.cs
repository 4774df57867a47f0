namespace DocPipeline.Partnerships.Rules;

/// <summary>Who may stand in for a member who is absent.</summary>
public enum Substitution
{
    /// <summary>The one substitute who is registered for the seat (S1:153-157).</summary>
    Registered,

    /// <summary>Whomever the member or the nominating organisation names.</summary>
    Any,

    /// <summary>Nobody.</summary>
    None,
}
