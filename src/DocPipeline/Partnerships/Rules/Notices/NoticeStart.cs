namespace DocPipeline.Partnerships.Rules.Notices;

/// <summary>When a period of notice starts.</summary>
public enum NoticeStart
{
    /// <summary>When the notice is sent.</summary>
    Sent,

    /// <summary>When it is served on the last member.</summary>
    Served,
}
