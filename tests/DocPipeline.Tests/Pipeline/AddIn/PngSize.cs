using System.Buffers.Binary;

namespace DocPipeline.Tests.Pipeline.AddIn;

/// <summary>How large a PNG is, by its header (PNG, section 11.2.1).</summary>
internal static class PngSize
{
    internal static (int Width, int Height) Of(ReadOnlySpan<byte> png)
    {
        Assert.True(png[1..4].SequenceEqual("PNG"u8));
        return (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
