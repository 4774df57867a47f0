namespace DocPipeline.Cli;

/// <summary>The exit codes of every verb; they say what kind of answer it was.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>A bug, or the world outside: a full disk, a store that does not answer.</summary>
    internal const int Failure = 1;

    /// <summary>The command line was not understood.</summary>
    internal const int Usage = 2;

    /// <summary>The record or a file is malformed; the findings say where.</summary>
    internal const int Malformed = 3;

    /// <summary>The partnership's own rules refuse: the decision is not carried.</summary>
    internal const int Refused = 4;

    /// <summary>Something else is there already: the record changed in the meantime, or what stands there may not be replaced unasked.</summary>
    internal const int Stale = 5;

    /// <summary>What was named is not there.</summary>
    internal const int NotThere = 6;

    /// <summary>Nothing speaks against it, and a person has to look before it counts: a scan, a comment, a picture in a signature block.</summary>
    internal const int ToLookAt = 7;
}
