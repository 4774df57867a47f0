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
Outcome<SetupLink> setup = SetupLink.From(builder.Configuration, mode);
if (setup.IsRefused) return await setup.Findings.PrintAsync();

builder.AddLogs(mode);
Measures.Add(builder);
builder.ListenOnLoopback(mode);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddArchive(archive.Value);
builder.Services.AddAccounts(setup.Value, mode);
builder.Services.AddRecordIds();
builder.Services.AddStrictJson();
builder.Services.AddProblems();

WebApplication app = builder.Build();
app.UseProblems();
app.UseSecurityHeaders();
app.RefuseOtherSites();
app.UseRouting();
app.IdentifyCallers();
app.UseAccessControl();
app.UseAccessRecord();

app.MapReadiness();
app.MapAccounts();
app.MapSamples();
app.MapRecords();
app.MapDrafts();
if (mode.IsFunctionsHandler) app.MapGenerateDocuments();

await app.RunAsync();
return 0;
