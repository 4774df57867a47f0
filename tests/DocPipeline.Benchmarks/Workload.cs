using System.Globalization;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;

namespace DocPipeline.Benchmarks;

/// <summary>What is measured: the agreement and the table of the peers' benchmark, whose templates and data are copied into <c>workload/</c>.</summary>
internal static class Workload
{
    internal const string AgreementFile = "handlebars-agreement.docx";
    internal const string RowsFile = "handlebars-rows.docx";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workload");

    /// <summary>The data of the agreement: 24 sections, 25 members, 28 signatories.</summary>
    internal static Dictionary<string, object> Agreement { get; } = (Dictionary<string, object>)JsonData.Read(Path.Combine(Folder, "agreement.json"));

    /// <summary>The folder of the sample record.</summary>
    internal static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "cheshire-west");

    internal static string PathOf(string template) => Path.Combine(Folder, template);

    /// <summary>A template, compiled for a level of compression.</summary>
    internal static WordTemplate Compile(string template, int level) => CompileFile(PathOf(template), level);

    /// <summary>A template from any folder, compiled for a level of compression.</summary>
    internal static WordTemplate CompileFile(string path, int level) =>
        WordTemplate.Compile(TemplateFile.Open(Path.GetFileName(path), File.ReadAllBytes(path)).Value!, level: level).Value!;

    /// <summary>The data of a table: the agreement's members over and over.</summary>
    internal static Dictionary<string, object> Rows(int count)
    {
        var members = (List<object?>)Agreement["members"];
        return new Dictionary<string, object>(Agreement) { ["members"] = Enumerable.Range(0, count).Select(i => members[i % members.Count]).ToList() };
    }

    /// <summary>An agreement that differs from every other in its title, its partnership and each of its clauses.</summary>
    internal static Dictionary<string, object> Variant(int number)
    {
        string mark = number.ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, object>(Agreement)
        {
            ["title"] = $"{Agreement["title"]} {mark}",
            ["partnershipName"] = $"{Agreement["partnershipName"]} {mark}",
            ["sections"] = Each(Agreement["sections"], section => new Dictionary<string, object>(section)
            {
                ["clauses"] = Each(section["clauses"], clause => new Dictionary<string, object>(clause) { ["text"] = $"{mark}: {clause["text"]}" }),
            }),
        };
    }

    private static List<object> Each(object list, Func<Dictionary<string, object>, object> change) =>
        [.. ((List<object?>)list).Select(item => change((Dictionary<string, object>)item!))];
}
