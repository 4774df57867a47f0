using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Pages.Record;

/// <summary>What follows when a page has put a record into the archive.</summary>
internal static class FiledRecord
{
    /// <summary>Has the log sealed behind the answer, counts it, and logs it as what programs push is logged.</summary>
    internal static void Follow(HttpContext context, PartnershipId partnership, PushedRecord pushed)
    {
        IServiceProvider services = context.RequestServices;
        services.GetRequiredService<ILogger<EditPage>>().Pushed(Problems.IdOf(context), partnership.Value, pushed.WasThere ? $"unchanged, {pushed.Tag}" : $"filed, {pushed.Tag}");
        if (pushed.WasThere) return;
        services.GetRequiredService<Measures>().Filed();
        services.GetRequiredService<SettleFilings>().Due();
    }
}
