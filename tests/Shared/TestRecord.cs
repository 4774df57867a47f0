using System.IO.Compression;
using System.Text;

namespace DocPipeline.Testing;

/// <summary>A small record that is in order, and ways to spoil it.</summary>
public static class TestRecord
{
    public const string Partnership = "mersey-vale";
    public const string Document = "agreement";

    /// <summary>Names that stand in the record and must never reach a log.</summary>
    public static readonly string[] Names = ["Mersey Vale", "Wilhelmina Okonkwo-Hale"];

    public const string Facts = """
        partnership:
          id: mersey-vale
          name: Mersey Vale Partnership
          area: Mersey Vale
        organisations:
          - id: council
            name: Mersey Vale Council
            sector: local-authority
            statutory: true
        people:
          - id: partnership-manager
            name: Wilhelmina Okonkwo-Hale
            office: Partnership Manager
            organisation: council
        documents:
          - id: agreement
            kind: agreement
            reference: MV-AGR-0001
            title: Partnership agreement
            owner: partnership-manager
            startsAt:
              version: "1.0"
              on: 2026-04-01
              status: draft
              change: First draft.
            prose:
              - prose/agreement.md
            signatories:
              - council

        """;

    public const string Prose = """
        # Introduction

        The partners work together.

        """;

    public static Dictionary<string, string> Files(string? facts = null) => new()
    {
        ["partnership.yaml"] = facts ?? Facts,
        ["prose/agreement.md"] = Prose,
    };

    /// <summary>A record in order that says something else.</summary>
    public static Dictionary<string, string> Changed(string title = "Partnership agreement and protocols") =>
        Files(Facts.Replace("title: Partnership agreement", $"title: {title}", StringComparison.Ordinal));

    /// <summary>A record that may be kept but not drafted from.</summary>
    public static Dictionary<string, string> Refused() => Files(Facts.Replace("kind: agreement", "kind: poem", StringComparison.Ordinal));

    /// <summary>The same files as another partnership's record.</summary>
    public static Dictionary<string, string> Of(string partnership, Dictionary<string, string> files) =>
        files.ToDictionary(file => file.Key, file => file.Value.Replace($"id: {Partnership}\n", $"id: {partnership}\n", StringComparison.Ordinal));

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> files)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string text) in files)
            {
                using Stream entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
