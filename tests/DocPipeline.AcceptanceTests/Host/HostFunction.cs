using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Host;

/// <summary>A function as its folder has it.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Type">The type of its trigger.</param>
/// <param name="Binding">The name of the trigger's binding.</param>
/// <param name="Queue">The queue, where it is triggered by one.</param>
public sealed record HostFunction(string Name, string Type, string Binding, string? Queue)
{
    /// <summary>Every function of the repository.</summary>
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        .. from folder in Directory.GetDirectories(Repository.PathOf("functions")).Order(StringComparer.Ordinal)
           let trigger = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "function.json"))).GetProperty("bindings").EnumerateArray().Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal))
           select new HostFunction(Path.GetFileName(folder), trigger.GetProperty("type").GetString()!, trigger.GetProperty("name").GetString()!, trigger.TryGetProperty("queueName", out JsonElement queue) ? queue.GetString() : null),
    ];

    /// <summary>Those that no HTTP request triggers.</summary>
    public static IEnumerable<HostFunction> Invoked => All.Where(function => function.Type != "httpTrigger");
}
