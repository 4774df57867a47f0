using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Pipeline.Work;

/// <summary>
/// Names one piece of queued work. A queue may deliver a message more than once; the id makes every delivery after the first a repeat.
/// </summary>
public sealed partial record RequestId
{
    private RequestId(string value) => Value = value;

    /// <summary>1 to 64 letters, digits and hyphens. Case counts.</summary>
    public string Value { get; }

    /// <summary>Reads an id, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out RequestId? id) =>
        (id = Shape().IsMatch(text) ? new RequestId(text) : null) is not null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex Shape();
}
