namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>What goes wrong with one call of a <see cref="ScheduledStore"/>.</summary>
internal enum CallFault
{
    None,

    /// <summary>Refused before it had any effect: 500 or 503.</summary>
    FailBefore,

    /// <summary>A time-out after success: the answer never comes.</summary>
    FailAfter,

    /// <summary>A time-out, and the store carries the call out later all the same.</summary>
    FailLate,

    /// <summary>Carried out, and answered much later.</summary>
    Slow,
}
