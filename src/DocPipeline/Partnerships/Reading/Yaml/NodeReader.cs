using System.Globalization;
using DocPipeline.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocPipeline.Partnerships.Reading.Yaml;

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
    private readonly FileLines lines;
    private readonly YamlComplaint complaint;
    private readonly Stack<Open> open = new();
    private Node? root;
    private int lastTab;

    private NodeReader(string file, string text, List<Finding> findings)
    {
        (this.file, this.findings, lines) = (file, findings, new FileLines(text));
        complaint = new YamlComplaint(file, lines);
    }

    /// <summary>The file's one node; nothing when the file says nothing or its syntax could not be followed to the end.</summary>
    internal static Node? Read(string file, string text, List<Finding> findings)
    {
        var reader = new NodeReader(file, text, findings);
        if (!reader.ReadAll(new Parser(new Scanner(new StringReader(text), skipComments: true)))) return null;
        if (reader.root is not null and not ScalarNode { IsAbsent: true }) return reader.root;
        findings.Add(RecordCodes.EmptyFile.Error(
            new Place(file), "The file is empty.", "the facts of a partnership", "Start from a copy of another record, or of the sample."));
        return null;
    }

    private bool ReadAll(Parser parser)
    {
        int documents = 0;
        while (Next(parser) is { } parsed)
        {
            switch (parsed)
            {
                case DocumentStart when ++documents > 1:
                    findings.Add(RecordCodes.SeveralDocuments.Error(
                        At(parsed),
                        "A second document starts here, after ‘---’.",
                        "one document in the file",
                        "Take out the line ‘---’, or move what follows to a file of its own."));
                    return false;
                case Scalar scalar:
                    RefuseTab(scalar);
                    RefuseMarks(scalar);
                    Add(ScalarOf(scalar));
                    break;
                case AnchorAlias alias:
                    findings.Add(RecordCodes.Alias.Error(
                        At(alias),
                        $"‘*{alias.Value}’ refers to another place in the file.",
                        "the value itself",
                        "Write the value in full here. If the text starts with ‘*’, put it in quotation marks."));
                    Add(new HoleNode(At(alias)));
                    break;
                case SequenceStart or MappingStart:
                    RefuseMarks((NodeEvent)parsed);
                    if (open.Count == MostDepth)
                    {
                        findings.Add(RecordCodes.TooDeep.Error(
                            At(parsed),
                            $"Lists and keys stand more than {MostDepth} levels deep here.",
                            "a few levels",
                            "Check the indentation and the brackets above this place."));
                        return false;
                    }

                    open.Push(new Open(At(parsed), parsed is MappingStart, IsFlow(parsed), (int)parsed.Start.Index));
                    break;
                case SequenceEnd or MappingEnd:
                    Add(Closed(open.Pop(), (int)parsed.Start.Index + 1));
                    break;
                case StreamEnd:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The next thing in the file; nothing after a fault of syntax, which is then among the findings.</summary>
    private ParsingEvent? Next(Parser parser)
    {
        Place last = parser.Current is { } current ? new Place(file, (int)current.End.Line, (int)current.End.Column) : new Place(file, 1, 1);
        Finding fault;
        try
        {
            if (parser.MoveNext()) return parser.Current;
            fault = YamlComplaint.OfFailure(bracket: null, last);
        }
        catch (YamlException e)
        {
            fault = complaint.Of(e, Bracket(andFirst: false));
        }
        catch (ArgumentException)
        {
            // YamlDotNet 16.3 on a high surrogate's escape with something else than a low one after it.
            fault = RecordText.HalfCharacter(last);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 on a bracket that is not closed.
            fault = YamlComplaint.OfFailure(Bracket(andFirst: true), last);
        }

        // A refusal on the same line, such as of an alias in "**bold** text", is the cause and says more.
        if (findings.Count == 0 || findings[^1].Place?.Line != fault.Place?.Line) findings.Add(fault);
        return null;
    }

    /// <summary>The innermost bracket that is open. In JSON the first one is never the one that matters.</summary>
    private Place? Bracket(bool andFirst) =>
        open.TryPeek(out Open? inner) && inner.IsFlow && (andFirst || !open.Last().IsFlow) ? inner.Place : null;

    private void RefuseTab(Scalar scalar)
    {
        int line = (int)scalar.Start.Line;
        if (line == lastTab || open.TryPeek(out Open? container) && container.IsFlow) return;
        if (!lines.IsTabIndented(line) || lines.Before(line, (int)scalar.Start.Column).Trim(" \t-").Length > 0) return;
        findings.Add(YamlComplaint.TabIndentation(new Place(file, lastTab = line, 1)));
    }

    private static bool IsFlow(ParsingEvent parsed) =>
        parsed is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };

    private void Add(Node node)
    {
        if (open.TryPeek(out Open? parent)) parent.Children.Add(node);
        else root = node;
    }

    /// <param name="container">What ends.</param>
    /// <param name="end">After its closing bracket, if it has one. YamlDotNet 16.3 gives the start of the bracket as its end as well.</param>
    private Node Closed(Open container, int end)
    {
        var span = new TextSpan(container.Start, end);
        return container.IsMapping
            ? new MappingNode(container.Place, Entries(container.Children), container.IsFlow, span)
            : new ListNode(container.Place, container.Children, container.IsFlow, span);
    }

    private List<Entry> Entries(List<Node> children)
    {
        var entries = new List<Entry>(children.Count / 2);
        foreach (Node[] pair in children.Chunk(2))
        {
            // On some broken lines YamlDotNet 16.3 ends the keys after one that has no value (MutatedRecordTests has come upon it).
            if (pair.Length == 1)
            {
                findings.Add(YamlComplaint.OfFailure(bracket: null, pair[0].Place));
            }
            else if (pair[0] is not ScalarNode key)
            {
                if (pair[0] is not HoleNode)
                    findings.Add(RecordCodes.WrongShape.Error(
                        pair[0].Place,
                        $"The key here is {pair[0].Noun}.",
                        "a single word as the key",
                        "Check the brackets and the colon at this place."));
            }
            else if (key is { Text: "<<", IsPlain: true })
            {
                findings.Add(RecordCodes.MergeKey.Error(
                    key.Place,
                    "‘<<’ would take keys over from another place in the file.",
                    "the keys themselves",
                    "Write the keys and their values in full here."));
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
                place,
                string.Create(CultureInfo.InvariantCulture, $"The text that starts here has {scalar.Value.Length:N0} characters."),
                string.Create(CultureInfo.InvariantCulture, $"at most {LongestText:N0} characters"),
                "Move long text to a prose file. If the text is not so long, look for a quotation mark that is not closed."));
            return new HoleNode(place);
        }

        int forbidden = RecordText.IndexOfForbidden(scalar.Value);
        if (forbidden < 0)
            return new ScalarNode(place, scalar.Value, scalar.Style == ScalarStyle.Plain, new TextSpan((int)scalar.Start.Index, (int)scalar.End.Index));

        findings.Add(RecordText.Forbidden(place, scalar.Value[forbidden]));
        return new HoleNode(place);
    }

    private void RefuseMarks(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            findings.Add(RecordCodes.Alias.Error(
                At(node),
                $"‘&{node.Anchor.Value}’ names this place for use elsewhere in the file.",
                "the value alone",
                $"Take out ‘&{node.Anchor.Value}’. If the text starts with ‘&’, put it in quotation marks."));
        if (!node.Tag.IsEmpty)
            findings.Add(RecordCodes.Tag.Error(
                At(node),
                $"‘{Written(node.Tag)}’ would change what kind of value this is.",
                "the value alone",
                $"Take out ‘{Written(node.Tag)}’. If the text starts with ‘!’, put it in quotation marks."));
    }

    private static string Written(TagName tag) => tag.IsNonSpecific ? "!" : tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    private Place At(ParsingEvent parsed) => new(file, (int)parsed.Start.Line, (int)parsed.Start.Column);

    private sealed record Open(Place Place, bool IsMapping, bool IsFlow, int Start)
    {
        internal List<Node> Children { get; } = [];
    }
}
