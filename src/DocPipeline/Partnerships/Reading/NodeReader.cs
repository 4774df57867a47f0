using DocPipeline.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocPipeline.Partnerships.Reading;

/// <summary>
/// Reads YAML 1.2, and so JSON, as a tree of nodes with their places. Of YAML only what a person can see through is taken: no anchors,
/// aliases, tags, merge keys or second documents, so that what stands in the file is what it says.
/// </summary>
internal sealed class NodeReader
{
    internal const int MostDepth = 64;
    internal const int LongestText = 20_000;

    private readonly string file;
    private readonly List<Finding> findings;
    private readonly Stack<Open> open = new();
    private Node? root;

    private NodeReader(string file, List<Finding> findings) => (this.file, this.findings) = (file, findings);

    /// <summary>The file's one node; nothing when the file says nothing or its syntax could not be followed to the end.</summary>
    internal static Node? Read(string file, string text, List<Finding> findings)
    {
        var reader = new NodeReader(file, findings);
        int before = findings.Count;
        try
        {
            if (!reader.ReadAll(new Parser(new Scanner(new StringReader(text), skipComments: true)))) return null;
        }
        catch (YamlException e)
        {
            findings.Add(YamlComplaint.Of(e, file, text));
            return null;
        }

        if (reader.root is not null and not ScalarNode { IsAbsent: true }) return reader.root;
        if (findings.Count == before)
            findings.Add(RecordCodes.EmptyFile.Error(new Place(file), "The file is empty.", "the facts of a partnership", "Start from a copy of another record, or of the sample."));
        return null;
    }

    private bool ReadAll(Parser parser)
    {
        int documents = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart when ++documents > 1:
                    findings.Add(RecordCodes.SeveralDocuments.Error(
                        At(parser.Current), "A second document starts here, after ‘---’.", "one document in the file", "Take out the line ‘---’, or move what follows to a file of its own."));
                    return false;
                case Scalar scalar:
                    RefuseMarks(scalar);
                    Add(ScalarOf(scalar));
                    break;
                case AnchorAlias alias:
                    findings.Add(RecordCodes.Alias.Error(
                        At(alias), $"‘*{alias.Value}’ refers to another place in the file.", "the value itself", $"Write the value in full here. If the text starts with ‘*’, put it in quotation marks."));
                    Add(new HoleNode(At(alias)));
                    break;
                case SequenceStart or MappingStart:
                    RefuseMarks((NodeEvent)parser.Current);
                    if (open.Count == MostDepth)
                    {
                        findings.Add(RecordCodes.TooDeep.Error(
                            At(parser.Current), $"Lists and keys stand more than {MostDepth} levels deep here.", "a few levels", "Check the indentation and the brackets above this place."));
                        return false;
                    }

                    open.Push(new Open(At(parser.Current), parser.Current is MappingStart));
                    break;
                case SequenceEnd or MappingEnd:
                    Add(Closed(open.Pop()));
                    break;
            }
        }

        return true;
    }

    private void Add(Node node)
    {
        if (open.TryPeek(out Open? parent)) parent.Children.Add(node);
        else root = node;
    }

    private Node Closed(Open container) =>
        container.IsMapping ? new MappingNode(container.Place, Entries(container.Children)) : new ListNode(container.Place, container.Children);

    private List<Entry> Entries(List<Node> children)
    {
        var entries = new List<Entry>(children.Count / 2);
        foreach (Node[] pair in children.Chunk(2))
        {
            if (pair[0] is not ScalarNode key)
            {
                if (pair[0] is not HoleNode)
                    findings.Add(RecordCodes.WrongShape.Error(pair[0].Place, $"The key here is {pair[0].Noun}.", "a single word as the key", "Check the brackets and the colon at this place."));
            }
            else if (key is { Text: "<<", IsPlain: true })
            {
                findings.Add(RecordCodes.MergeKey.Error(
                    key.Place, "‘<<’ would take keys over from another place in the file.", "the keys themselves", "Write the keys and their values in full here."));
            }
            else
            {
                entries.Add(new Entry(key, pair[1]));
            }
        }

        return entries;
    }

    private Node ScalarOf(Scalar scalar)
    {
        Place place = At(scalar);
        if (scalar.Value.Length > LongestText)
        {
            findings.Add(RecordCodes.TextTooLong.Error(
                place, $"The text that starts here has {scalar.Value.Length:N0} characters.", $"at most {LongestText:N0} characters", "Move long text to a prose file. If the text is not so long, look for a quotation mark that is not closed."));
            return new HoleNode(place);
        }

        int forbidden = RecordText.IndexOfForbidden(scalar.Value);
        if (forbidden < 0) return new ScalarNode(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        findings.Add(RecordText.Forbidden(place, scalar.Value[forbidden]));
        return new HoleNode(place);
    }

    private void RefuseMarks(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            findings.Add(RecordCodes.Alias.Error(
                At(node), $"‘&{node.Anchor.Value}’ names this place for use elsewhere in the file.", "the value alone", $"Take out ‘&{node.Anchor.Value}’. If the text starts with ‘&’, put it in quotation marks."));
        if (!node.Tag.IsEmpty)
            findings.Add(RecordCodes.Tag.Error(
                At(node), $"‘{Written(node.Tag)}’ would change what kind of value this is.", "the value alone", $"Take out ‘{Written(node.Tag)}’. If the text starts with ‘!’, put it in quotation marks."));
    }

    private static string Written(TagName tag) => tag.IsNonSpecific ? "!" : tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    private Place At(ParsingEvent parsed) => new(file, (int)parsed.Start.Line, (int)parsed.Start.Column);

    private sealed record Open(Place Place, bool IsMapping)
    {
        internal List<Node> Children { get; } = [];
    }
}
