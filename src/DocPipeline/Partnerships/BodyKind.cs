namespace DocPipeline.Partnerships;

/// <summary>The kinds of body that partnerships have.</summary>
public enum BodyKind
{
    /// <summary>The board that decides.</summary>
    Board,

    /// <summary>A smaller group that runs the work between meetings of the board.</summary>
    Executive,

    /// <summary>A partnership for one theme, such as health.</summary>
    ThematicPartnership,

    /// <summary>A board for one area within the partnership's area.</summary>
    AreaBoard,

    /// <summary>A forum open to many.</summary>
    Forum,

    /// <summary>A body that advises and does not decide.</summary>
    Advisory,

    /// <summary>A group that supports the others.</summary>
    Support,

    /// <summary>A wider network that meets now and then.</summary>
    Network,

    /// <summary>Town and parish councils, neighbourhood partnerships: bodies that exist in their own right.</summary>
    Local,
}
