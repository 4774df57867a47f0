using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests;

/// <summary>What may know what, held over the library's sources and over what was compiled from them.</summary>
public sealed partial class DependencyRulesTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string Library = Path.Combine(Snapshot.SolutionFolder, "src", "DocPipeline");

    // The areas that each area may use. Pipeline alone knows all.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Findings"] = [],
        ["Partnerships"] = ["Findings"],
        ["Governance"] = ["Findings", "Partnerships"],
        ["Admission"] = ["Findings"],
        ["Documents"] = ["Findings", "Admission", "Partnerships"],
        ["Returns"] = ["Findings", "Admission", "Partnerships", "Documents"],
        ["Signing"] = ["Findings", "Partnerships"],
        ["Voting"] = ["Findings", "Partnerships"],
        ["Archive"] = ["Findings"],
        ["Outbox"] = ["Findings", "Partnerships", "Archive"],
        ["Queues"] = ["Findings", "Archive"],
    };

    // Which folders may see which packages.
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["DocumentFormat.OpenXml"] = ["Documents", "Returns"],
        ["HandlebarsDotNet"] = ["Documents"],
        ["Markdig"] = ["Documents"],
        ["Azure"] = ["Archive", "Queues"],
        ["Azure.Storage.Queues"] = ["Queues"],
        ["CsvHelper"] = ["Documents/Sheets"],
        ["QRCoder"] = ["Documents/Templates"],
        ["System.Net.Mail"] = ["Outbox/Sending/Smtp"],
        ["System.Security.Cryptography.Xml"] = ["Returns"],
        ["YamlDotNet"] = ["Partnerships/Reading", "Documents"],
    };

    [Fact]
    public void Every_area_is_known_to_this_test() =>
        Assert.Empty(Directory.GetDirectories(Library).Select(folder => Path.GetFileName(folder)).Except([.. MayUse.Keys, "Pipeline", "bin", "obj"]));

    [Fact]
    public void An_area_uses_only_the_areas_below_it()
    {
        IEnumerable<string> wrong =
            from source in Sources()
            let area = source.Path.Split('/')[0]
            where MayUse.ContainsKey(area)
            from used in OwnNamespace().Matches(source.Text).Select(match => match.Groups[1].Value).Distinct()
            where MayUse.ContainsKey(used) || used == "Pipeline"
            where used != area && !MayUse[area].Contains(used)
            select $"{source.Path} uses {used}";

        AssertNone(wrong);
    }

    [Fact]
    public void A_package_is_seen_only_where_its_work_is_done()
    {
        IEnumerable<string> wrong =
            from source in Sources()
            from package in MaySee
            where Regex.IsMatch(source.Text, $@"(?<![\w.""]){Regex.Escape(package.Key)}\.\w|\busing (static )?{Regex.Escape(package.Key)}\s*;")
            where !package.Value.Any(folder => source.Path.StartsWith($"{folder}/", StringComparison.Ordinal))
            select $"{source.Path} sees {package.Key}";

        AssertNone(wrong);
    }

    [Fact]
    public void The_compiled_types_keep_to_the_same_rules()
    {
        IEnumerable<string> wrong =
            from type in typeof(Finding).Assembly.GetTypes()
            let path = PathOf(type)
            let area = path.Split('/')[0]
            where MayUse.ContainsKey(area)
            from used in TypesIn(type)
            let usedArea = PathOf(used).Split('/')[0]
            where (usedArea != area && (usedArea == "Pipeline" || (MayUse.ContainsKey(usedArea) && !MayUse[area].Contains(usedArea))))
                || MaySee.Any(package => IsWithin(used, package.Key) && !package.Value.Any(folder => $"{path}/".StartsWith($"{folder}/", StringComparison.Ordinal)))
            select $"{type.FullName} uses {used.FullName}";

        AssertNone(wrong);
    }

    [Fact]
    public void The_library_needs_no_assembly_that_no_area_may_see()
    {
        using var reader = new PEReader(File.OpenRead(typeof(Finding).Assembly.Location));
        MetadataReader metadata = reader.GetMetadataReader();
        IEnumerable<string> needed = metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name));

        Assert.Empty(needed.Where(name => !IsFramework().IsMatch(name)).Except(["DocumentFormat.OpenXml", "Handlebars", "Markdig", "YamlDotNet", "CsvHelper", "QRCoder", "Azure.Core", "Azure.Identity", "Azure.Storage.Blobs", "Azure.Storage.Queues", "Azure.Storage.Common"]));
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.Equal("", string.Join('\n', wrong.Distinct()));

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Library, file).Replace('\\', '/')
        where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
        select (path, Comment().Replace(File.ReadAllText(file), ""));

    private static string PathOf(Type type) => (type.Namespace ?? "").Replace("DocPipeline.", "", StringComparison.Ordinal).Replace('.', '/');

    private static bool IsWithin(Type type, string space) => type.Namespace == space || type.Namespace?.StartsWith($"{space}.", StringComparison.Ordinal) == true;

    /// <summary>The types that a type names in its signatures and its methods' local variables.</summary>
    private static IEnumerable<Type> TypesIn(Type type) =>
        type.GetMembers(All).SelectMany(TypesOf).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase method =>
        [
            .. method.GetParameters().Select(p => p.ParameterType),
            .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
            .. method is MethodInfo { ReturnType: var type } ? (Type[])[type] : [],
        ],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericParameter ? [] : type.GetGenericArguments().SelectMany(Parts).Append(type);

    [GeneratedRegex(@"\bDocPipeline\.(\w+)")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(System|Microsoft)\.|^(netstandard|mscorlib|System)$")]
    private static partial Regex IsFramework();
}
