using System.Text.Json.Nodes;

namespace DocPipeline.BrowserTests.Word;

/// <summary>What Word is like in a test: its document, its age, and what fails in it.</summary>
internal sealed record WordWindow
{
    /// <summary>The document.</summary>
    public byte[] File { get; init; } = PaneServer.Draft;

    /// <summary>The newest set of WordApi that it has.</summary>
    public string Set { get; init; } = "1.5";

    /// <summary>The program; nothing in a browser.</summary>
    public string? Host { get; init; } = "Word";

    /// <summary>Whether it hands the document over as a file.</summary>
    public bool HandsOver { get; init; } = true;

    /// <summary>Whether it marks what is changed.</summary>
    public bool Tracks { get; init; }

    /// <summary>Whether the document is protected.</summary>
    public bool IsProtected { get; init; }

    /// <summary>How many of the controls that are inserted get lost.</summary>
    public int Loses { get; init; }

    /// <summary>How many milliseconds each part of the file takes.</summary>
    public int Delay { get; init; }

    /// <summary>What the document's size is said to be.</summary>
    public int? Size { get; init; }

    /// <summary>What fails, and with which of Office's codes.</summary>
    public IReadOnlyDictionary<string, string> Fails { get; init; } = new Dictionary<string, string>();

    /// <summary>The token of the directory, where Word has somebody signed in.</summary>
    public string? DirectoryToken { get; init; }

    /// <summary>As the stand-in is told it.</summary>
    internal string ToJson() => new JsonObject
    {
        ["file"] = Convert.ToBase64String(File), ["set"] = Set, ["host"] = Host, ["tracks"] = Tracks, ["isProtected"] = IsProtected, ["loses"] = Loses, ["sliceDelay"] = Delay, ["size"] = Size, ["directoryToken"] = DirectoryToken,
        ["sets"] = new JsonArray([.. new[] { HandsOver ? "CompressedFile" : null, DirectoryToken is null ? null : "IdentityAPI 1.3" }.Where(set => set is not null).Select(set => JsonValue.Create(set))]),
        ["fails"] = new JsonObject(Fails.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key, each.Value))),
    }.ToJsonString();
}
