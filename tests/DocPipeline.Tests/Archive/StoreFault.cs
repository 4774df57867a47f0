namespace DocPipeline.Tests.Archive;

/// <summary>What goes wrong with one call of a <see cref="FaultyStore"/>.</summary>
internal enum StoreFault
{
    None,
    FailBefore,
    FailAfter,
    DieBefore,
    DieAfter,
}
