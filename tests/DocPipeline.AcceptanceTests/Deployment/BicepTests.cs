using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Deployment;

/// <summary>What deploy/main.bicep would make in Azure, read from what the Bicep compiler makes of it.</summary>
public sealed partial class BicepTests(BicepTests.Compiled compiled) : IClassFixture<BicepTests.Compiled>
{
    // By the role's id: nothing that may give roles, and nothing that owns.
    private static readonly Dictionary<string, string> allowedRoles = new(StringComparer.Ordinal)
    {
        ["blobDataContributor"] = "Microsoft.Storage/storageAccounts/blobServices/containers",
        ["blobDataOwner"] = "Microsoft.Storage/storageAccounts",
        ["queueDataContributor"] = "Microsoft.Storage/storageAccounts",
        ["keyVaultCryptoUser"] = "Microsoft.KeyVault/vaults/keys",
        ["keyVaultSecretsUser"] = "Microsoft.KeyVault/vaults",
        ["monitoringMetricsPublisher"] = "Microsoft.Insights/components",
    };

    [BicepFact]
    public void The_compiler_has_nothing_to_say() => Assert.Equal("", compiled.Said);

    [BicepFact]
    public void No_account_can_be_opened_by_a_key_or_by_everybody()
    {
        JsonElement[] accounts = [.. Of("Microsoft.Storage/storageAccounts")];

        Assert.Equal(2, accounts.Length);
        Assert.All(accounts, account =>
        {
            JsonElement properties = account.GetProperty("properties");
            Assert.False(properties.GetProperty("allowSharedKeyAccess").GetBoolean());
            Assert.False(properties.GetProperty("allowBlobPublicAccess").GetBoolean());
            Assert.True(properties.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
            Assert.Equal("TLS1_2", properties.GetProperty("minimumTlsVersion").GetString());
        });
    }

    [BicepFact]
    public void The_archive_keeps_versions_that_nobody_can_take_away()
    {
        JsonElement blobs = Assert.Single(Of("Microsoft.Storage/storageAccounts/blobServices"), each => each.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty("isVersioningEnabled", out JsonElement on) && on.GetBoolean());
        Assert.True(blobs.GetProperty("properties").GetProperty("changeFeed").GetProperty("enabled").GetBoolean());
        JsonElement container = Assert.Single(Of("Microsoft.Storage/storageAccounts/blobServices/containers"), each => each.GetProperty("properties").TryGetProperty("immutableStorageWithVersioning", out _));
        Assert.True(container.GetProperty("properties").GetProperty("immutableStorageWithVersioning").GetProperty("enabled").GetBoolean());
        Assert.Single(Of("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"));
    }

    [BicepFact]
    public void The_keys_stay_in_the_vault_and_cannot_be_purged()
    {
        JsonElement vault = Assert.Single(Of("Microsoft.KeyVault/vaults")).GetProperty("properties");
        Assert.True(vault.GetProperty("enablePurgeProtection").GetBoolean());
        Assert.True(vault.GetProperty("enableRbacAuthorization").GetBoolean());
        JsonElement[] keys = [.. Of("Microsoft.KeyVault/vaults/keys").Select(key => key.GetProperty("properties"))];
        Assert.Equal(["EC", "RSA"], keys.Select(key => key.GetProperty("kty").GetString()).Order(StringComparer.Ordinal));
        Assert.All(keys, key => Assert.False(key.GetProperty("attributes").GetProperty("exportable").GetBoolean()));
    }

    [BicepFact]
    public void The_program_has_the_roles_it_needs_where_it_needs_them_and_no_others()
    {
        JsonElement[] assignments = [.. Of("Microsoft.Authorization/roleAssignments")];

        Assert.NotEmpty(assignments);
        Assert.All(assignments, assignment =>
        {
            string role = RoleName().Match(assignment.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!).Groups[1].Value;
            Assert.Contains($"resourceId('{allowedRoles[role]}'", assignment.GetProperty("scope").GetString(), StringComparison.Ordinal);
        });
    }

    [BicepFact]
    public void Signatories_get_through_the_platform_and_people_of_the_council_are_signed_in_by_it()
    {
        JsonElement validation = Assert.Single(Of("Microsoft.Web/sites/config"), each => each.GetProperty("name").GetString()!.Contains("authsettingsV2", StringComparison.Ordinal)).GetProperty("properties").GetProperty("globalValidation");

        Assert.False(validation.GetProperty("requireAuthentication").GetBoolean());
        Assert.Equal("AllowAnonymous", validation.GetProperty("unauthenticatedClientAction").GetString());
    }

    [BicepFact]
    public void Every_setting_is_one_that_the_program_reads()
    {
        string sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src/DocPipeline.Web"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        JsonElement settings = Assert.Single(Of("Microsoft.Web/sites/config"), each => each.GetProperty("name").GetString()!.Contains("appsettings", StringComparison.Ordinal)).GetProperty("properties");
        string[] own = [.. settings.EnumerateObject().Select(each => each.Name).Where(name => name.StartsWith("DocPipeline", StringComparison.OrdinalIgnoreCase))];

        Assert.NotEmpty(own);
        Assert.All(own, name => Assert.Contains(name.StartsWith("DocPipeline__", StringComparison.Ordinal) ? name["DocPipeline__".Length..] : name, sources, StringComparison.Ordinal));
    }

    [BicepFact]
    public void Every_queue_of_a_function_is_made_and_one_beside_it_for_what_could_not_be_done()
    {
        string host = File.ReadAllText(Repository.PathOf("deploy/modules/host.bicep"));
        string[] made = [.. Quoted().Matches(QueueList().Match(host).Groups[1].Value).Select(match => match.Groups[1].Value)];
        string[] triggers = [.. Directory.EnumerateFiles(Repository.PathOf("functions"), "function.json", SearchOption.AllDirectories)
            .SelectMany(file => JsonElement.Parse(File.ReadAllText(file)).GetProperty("bindings").EnumerateArray())
            .Where(binding => binding.GetProperty("type").GetString() == "queueTrigger").Select(binding => binding.GetProperty("queueName").GetString()!)];

        Assert.Equal(triggers.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
        Assert.Equal(2, Of("Microsoft.Storage/storageAccounts/queueServices/queues").Count());
    }

    private IEnumerable<JsonElement> Of(string type) => In(compiled.Template).Where(each => each.GetProperty("type").GetString() == type && !each.TryGetProperty("existing", out _));

    private static IEnumerable<JsonElement> In(JsonElement template)
    {
        JsonElement resources = template.GetProperty("resources");
        IEnumerable<JsonElement> list = resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(each => each.Value);
        foreach (JsonElement resource in list)
        {
            yield return resource;
            if (resource.GetProperty("type").GetString() == "Microsoft.Resources/deployments")
                foreach (JsonElement inner in In(resource.GetProperty("properties").GetProperty("template"))) yield return inner;
        }
    }

    [GeneratedRegex(@"variables\('roles'\)\.(\w+)")]
    private static partial Regex RoleName();

    [GeneratedRegex(@"var queues = \[([^\]]*)\]")]
    private static partial Regex QueueList();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    /// <summary>The template, compiled once for the tests of the class.</summary>
    public sealed class Compiled
    {
        public Compiled()
        {
            if (BicepFactAttribute.Program is not { } program) return;
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
            using Process process = Process.Start(new ProcessStartInfo(program, ["build", Repository.PathOf("deploy/main.bicep"), "--stdout"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            Said = errors.GetAwaiter().GetResult();
            process.WaitForExit();
            Template = JsonElement.Parse(output);
        }

        public string Said { get; } = "";

        public JsonElement Template { get; }
    }
}

/// <summary>A test that needs the Bicep compiler, which is restored as a package where it runs: on Linux, x64.</summary>
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute()
    {
        if (Program is null) Skip = "bicep is not here: its package is restored on Linux, x64, only.";
    }

    internal static string? Program { get; } = typeof(BicepFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(each => each.Key == "Bicep")?.Value is { } path && File.Exists(path) ? path : null;
}
