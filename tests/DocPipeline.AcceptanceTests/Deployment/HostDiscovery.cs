using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Deployment;

/// <summary>
/// How the Functions host finds what is in an app, as its source (4.1037) and its documentation have it, written down a second time: which
/// folders are functions, what a function.json has to say, what host.json has to say for a custom handler.
/// </summary>
internal static partial class HostDiscovery
{
    private static readonly string[] ownRoutes = ["admin", "runtime"];
    private static readonly string[] ofExtensionBundle = ["queueTrigger", "blobTrigger"];

    /// <summary>The functions that the host would load.</summary>
    internal static IReadOnlyList<string> Functions(string root) =>
        [.. Directory.GetDirectories(root).Where(folder => File.Exists(Path.Combine(folder, "function.json"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Everything because of which the host would not load the app, or one of its functions.</summary>
    internal static IReadOnlyList<string> Problems(string root)
    {
        List<string> problems = [];
        if (Read(Path.Combine(root, "host.json"), problems) is not { } host) return problems;
        CheckHost(root, host, problems);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> routes = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in Functions(root))
        {
            if (!FunctionName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase)) problems.Add($"{name}: not a name of a function");
            if (!names.Add(name)) problems.Add($"{name}: a function of this name is there already");
            if (Read(Path.Combine(root, name, "function.json"), problems) is { } function) CheckFunction(name, function, host, routes, problems);
        }

        // One that lies deeper is never found.
        foreach (string lost in Directory.EnumerateFiles(root, "function.json", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(Path.GetDirectoryName(file)) != root.TrimEnd(Path.DirectorySeparatorChar)))
            problems.Add($"{Path.GetRelativePath(root, lost)}: not in a direct child of the app");
        if (names.Count == 0) problems.Add("no function");
        return problems;
    }

    private static void CheckHost(string root, JsonElement host, List<string> problems)
    {
        if (Text(host, "version") != "2.0") problems.Add("host.json: version is not 2.0");
        if (Member(host, "customHandler", "description") is not { } description || Text(description, "defaultExecutablePath") is not { Length: > 0 } program)
        {
            problems.Add("host.json: no program of the custom handler");
            return;
        }

        string path = Path.Combine(root, program);
        if (!File.Exists(path)) problems.Add("host.json: the program of the custom handler is not there");
        else if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute)) problems.Add("host.json: the program of the custom handler may not be executed");
    }

    private static void CheckFunction(string name, JsonElement function, JsonElement host, Dictionary<string, string> routes, List<string> problems)
    {
        if (!function.TryGetProperty("bindings", out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            problems.Add($"{name}: no bindings");
            return;
        }

        JsonElement[] bindings = [.. list.EnumerateArray()];
        JsonElement[] triggers = [.. bindings.Where(binding => Text(binding, "type")?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true)];
        if (triggers.Length != 1) problems.Add($"{name}: {triggers.Length} triggers");
        if (triggers.Any(trigger => Text(trigger, "direction") is not (null or "in"))) problems.Add($"{name}: the trigger's direction is not in");
        foreach (JsonElement binding in bindings)
        {
            string? bound = Text(binding, "name");
            if (bound is null || (bound != "$return" && !BindingName().IsMatch(bound))) problems.Add($"{name}: a binding has no name that the host takes");
        }

        if (bindings.Select(binding => Text(binding, "name")).Distinct().Count() != bindings.Length) problems.Add($"{name}: two bindings of one name");
        foreach (JsonElement trigger in triggers) CheckTrigger(name, trigger, bindings, host, routes, problems);
    }

    private static void CheckTrigger(string name, JsonElement trigger, JsonElement[] bindings, JsonElement host, Dictionary<string, string> routes, List<string> problems)
    {
        string type = Text(trigger, "type")!;
        if (type == "httpTrigger")
        {
            // Only such a function is passed on to the program as it came.
            bool isProxied = Member(host, "customHandler") is { } handler && handler.TryGetProperty("enableProxyingHttpRequest", out JsonElement on) && on.ValueKind == JsonValueKind.True;
            if (isProxied && (bindings.Length != 2 || bindings.Count(binding => Text(binding, "type") == "http" && Text(binding, "direction") == "out") != 1)) problems.Add($"{name}: the host would wrap its requests instead of passing them on");
            string prefix = Member(host, "extensions", "http") is { } http && Text(http, "routePrefix") is { } own ? own : "api";
            string route = $"{prefix}/{Text(trigger, "route") ?? name}".Trim('/');
            if (ownRoutes.Contains(route.Split('/')[0], StringComparer.OrdinalIgnoreCase)) problems.Add($"{name}: the host keeps this route for itself");
            if (!routes.TryAdd(route, name)) problems.Add($"{name}: the route of {routes[route]}");
            if (Text(trigger, "authLevel") is not ("anonymous" or "function" or "admin")) problems.Add($"{name}: no authLevel that the host knows");
        }
        else if (type == "timerTrigger")
        {
            if (Text(trigger, "schedule") is not { } schedule || !(schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 || TimeSpan.TryParse(schedule, System.Globalization.CultureInfo.InvariantCulture, out _))) problems.Add($"{name}: no schedule of six fields");
        }
        else if (ofExtensionBundle.Contains(type))
        {
            if (Member(host, "extensionBundle") is not { } bundle || Text(bundle, "id") != "Microsoft.Azure.Functions.ExtensionBundle" || Text(bundle, "version") != "[4.*, 5.0.0)") problems.Add($"{name}: its trigger is in no extension bundle that is named");
            if (type == "queueTrigger" && (Text(trigger, "queueName") is not { } queue || !QueueName().IsMatch(queue))) problems.Add($"{name}: no name of a queue");
            if (Text(trigger, "connection") is not { Length: > 0 }) problems.Add($"{name}: no connection");
        }
        else
        {
            problems.Add($"{name}: a trigger that neither the host nor the bundle has: {type}");
        }
    }

    private static JsonElement? Read(string file, List<string> problems)
    {
        try
        {
            return JsonElement.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            problems.Add($"{Path.GetFileName(file)}: {(e is JsonException ? "not JSON" : "not there")}");
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, params string[] path)
    {
        foreach (string name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element;
    }

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9_-]{0,127}\z")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9]{0,127}\z")]
    private static partial Regex BindingName();

    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex QueueName();
}
