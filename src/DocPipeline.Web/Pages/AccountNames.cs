using DocPipeline.Pipeline.Accounts;

namespace DocPipeline.Web.Pages;

/// <summary>What whoever acted is called on a page. The archive and the logs know accounts by their ids; what was done on the command line has the name that was stated there.</summary>
internal sealed class AccountNames
{
    private readonly AccountRegister register;

    private AccountNames(AccountRegister register) => this.register = register;

    internal static async Task<AccountNames> ReadAsync(HttpContext context) => new(await context.RequestServices.GetRequiredService<AccountBook>().ReadAsync(context.RequestAborted));

    internal string Of(string by) => register.Find(by)?.DisplayName ?? by;
}
