using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Api;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Functions;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Pages;
using DocPipeline.Web.Pages.Record;
using DocPipeline.Web.Pages.Reviews;
using DocPipeline.Web.Pages.Rounds;
using DocPipeline.Web.Pages.Look;
using DocPipeline.Web.Trying;
using DocPipeline.Web.Word;
using DocPipeline.Web.Work;

// The settings lie beside the program, wherever it is started from.
WebApplicationOptions options = new() { Args = args, ContentRootPath = AppContext.BaseDirectory };
WebApplicationBuilder builder = WebApplication.CreateBuilder(options);
RunMode mode = RunMode.From(builder.Configuration);
OwnKeys keys = await OwnKeys.OfAsync(builder.Configuration, mode);
Outcome<OpenedArchive> archive = ArchiveConfiguration.Open(builder.Configuration, mode, keys);
if (archive.IsRefused) return await archive.Findings.PrintAsync();
Outcome<AccessSettings> access = await AccessSettings.ReadAsync(builder.Configuration, mode, archive.Value.Store);
if (access.IsRefused) return await access.Findings.PrintAsync();
WorkSignal signal = new();
Outcome<OfficeSettings> office = OfficeConfiguration.Open(builder.Configuration, mode, archive.Value, signal, keys);
if (office.IsRefused) return await office.Findings.PrintAsync();
Outcome<SiteBrand> brand = SiteBrand.From(builder.Configuration);
if (brand.IsRefused) return await brand.Findings.PrintAsync();
SiteLook look = new(builder.Configuration["DocPipeline:Site:Name"] ?? "Partnership documents", brand.Value);

builder.AddLogs(mode);
Measures.Add(builder);
builder.Listen(mode, access.Value.Address);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddArchive(archive.Value);
builder.Services.AddAccounts(access.Value, mode);
builder.Services.AddOfficeWork(mode, office.Value, signal);
builder.Services.AddRecordIds();
builder.Services.AddStrictJson();
builder.Services.AddApi();
builder.Services.AddProblems();
builder.Services.AddRateLimits(builder.Configuration, mode);
builder.Services.AddPages(look);
builder.Services.AddTrial(builder.Configuration, mode);

WebApplication app = builder.Build();
if (keys.Folder is not null && !Directory.Exists(keys.Folder)) app.Logger.MakesKeys(keys.Folder);
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseProblems();
app.UseRouting();
app.IdentifyCallers();
app.UseRateLimiter();
app.RefuseForgedRequests();
app.UseAccessControl();
app.UseAccessRecord();
app.UseIdempotency();

app.MapReadiness();
app.MapSamples();
app.MapAccounts();
app.MapPages();
app.MapSheets();
app.MapRoundFiles();
app.MapCalendars();
app.MapPane();
app.MapApi();
app.MapJobs();
app.MapRoundWork();
app.MapWork();
if (mode.IsFunctionsHandler)
{
    app.MapQueueFunctions();
    app.MapTimerFunctions();
}

if (args.Contains(EndpointList.Switch)) return EndpointList.Print(app);
await app.RunAsync();
return 0;
