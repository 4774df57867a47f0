namespace DocPipeline.Web.Access;

/// <summary>Finds out who makes a request.</summary>
internal static class Callers
{
    // Until there are accounts: whoever reaches the program on loopback is the one who runs it.
    private static readonly Caller owner = new() { Name = "web", IsSignedIn = true, Everywhere = new HashSet<Role>(Enum.GetValues<Role>()) };

    internal static void IdentifyCallers(this WebApplication app) => app.Use((context, next) =>
    {
        owner.Enter(context);
        return next(context);
    });
}
