using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Api;
using DocPipeline.Web.Functions;
using DocPipeline.Web.Hosting;

// The settings lie beside the program, wherever it is started from.
WebApplicationOptions options = new() { Args = args, ContentRootPath = AppContext.BaseDirectory };
WebApplicationBuilder builder = WebApplication.CreateBuilder(options);
RunMode mode = RunMode.From(builder.Configuration);
Outcome<OpenedArchive> archive = ArchiveConfiguration.Open(builder.Configuration, mode);
if (archive.IsRefused) return await archive.Findings.PrintAsync();
Outcome<AccessSettings> access = await AccessSettings.ReadAsync(builder.Configuration, mode, archive.Value.Store);
if (access.IsRefused) return await access.Findings.PrintAsync();

builder.AddLogs(mode);
Measures.Add(builder);
builder.Listen(mode, access.Value.Address);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddArchive(archive.Value);
builder.Services.AddAccounts(access.Value, mode);
builder.Services.AddRecordIds();
builder.Services.AddStrictJson();
builder.Services.AddProblems();
builder.Services.AddRateLimits(builder.Configuration, mode);
builder.Services.AddPages();

WebApplication app = builder.Build();
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseProblems();
app.UseRouting();
app.IdentifyCallers();
app.UseRateLimiter();
app.RefuseForgedRequests();
app.UseAccessControl();
app.UseAccessRecord();

app.MapReadiness();
app.MapAccounts();
app.MapPages();
app.MapSamples();
app.MapRecords();
app.MapDrafts();
if (mode.IsFunctionsHandler) app.MapGenerateDocuments();

if (args.Contains(EndpointList.Switch)) return EndpointList.Print(app);
await app.RunAsync();
return 0;
