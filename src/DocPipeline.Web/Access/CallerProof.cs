namespace DocPipeline.Web.Access;

/// <summary>How it is known who calls.</summary>
internal enum CallerProof
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>A token of ours, which a program sends itself.</summary>
    Token,

    /// <summary>A token of a directory, which a program sends itself.</summary>
    Bearer,

    /// <summary>A session: a browser sends its cookie with whatever asks for it.</summary>
    Session,

    /// <summary>The platform in front of the program, which knows a browser by a cookie of its own.</summary>
    Platform,

    /// <summary>A link to sign by.</summary>
    Link,
}
