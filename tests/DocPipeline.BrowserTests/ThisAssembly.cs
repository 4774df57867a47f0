namespace DocPipeline.Testing;

/// <summary>Tells the shared test sources which assembly they are part of: xunit finds their discoverer by its name.</summary>
internal static class ThisAssembly
{
    internal const string Name = "DocPipeline.BrowserTests";
}
