using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>Takes away sessions and codes that are over and seals the days of the access record, every hour. What one program does another need not.</summary>
internal sealed class AccountHousekeeping(AccountBook book, AccessRecord record, TimeProvider time, ILogger<AccountHousekeeping> log) : BackgroundService
{
    private static readonly TimeSpan every = TimeSpan.FromHours(1);

    // What the program starts with is not held up by it.
    private static readonly TimeSpan first = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (TimeSpan wait = first; !stoppingToken.IsCancellationRequested; wait = every)
        {
            try
            {
                await Task.Delay(wait, time, stoppingToken);
                int swept = await Sessions.SweepAsync(book, stoppingToken);
                if (swept > 0) log.SessionsSwept(swept);
                await ConnectWord.SweepAsync(book, stoppingToken);

                // The seal stands in the program's log too, which is kept elsewhere: whoever could write the whole record anew could not write that.
                foreach (AccessDay day in await record.SealAsync(stoppingToken)) log.DaySealed(day.Day, day.Entries, day.Digest);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.HousekeepingFailed(e);
            }
        }
    }
}
