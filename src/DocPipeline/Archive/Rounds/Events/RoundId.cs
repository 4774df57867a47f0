using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>The name of a round, such as <c>cheshire-west-agreement-2.0</c>: what its folder is called. It names no person.</summary>
internal sealed partial record RoundId
{
    /// <summary>What the id of a round as an object of the log begins with.</summary>
    internal const string ObjectPrefix = "urn:docpipeline:round:";

    private RoundId(string value) => Value = value;

    /// <summary>The name as text.</summary>
    internal string Value { get; }

    /// <summary>What the log's commitment is made to.</summary>
    internal ObjectId Object => ObjectId.Of(ObjectPrefix + Value);

    /// <summary>The name that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no name: a bug of the caller, who has to check what came from outside.</exception>
    internal static RoundId Of(string text) => TryRead(text, out RoundId? id) ? id : throw new FormatException("The name of a round is malformed.");

    /// <summary>Reads a name, exactly as written: 1 to 64 small letters and digits, with single points and hyphens between them.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out RoundId? id)
    {
        id = Shape().IsMatch(text) ? new RoundId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
