using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

internal static class PhonesFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddStaffPhones(this IServiceCollection services)
    {
        services.AddSingleton<OpenJoins>();
        services.AddSingleton<LetPhonesJoin>();
        services.AddSingleton<JoinBoard>();
        services.AddSingleton<JoinQueries>();
        services.AddSingleton<KnownPhones>();
        services.AddSingleton<NamePhone>();
        services.AddSingleton<SeePhones>();
        services.AddRecurringJob<ForgetPhones>(ForgetPhones.Interval);
    }

    public static void MapStaffPhones(this IEndpointRouteBuilder app)
    {
        var join = MyBoardAddress.JoinOf("{key}");
        app.MapMethods(join, Reading, JoinEndpoints.ShowAsync).AllowAnonymous().WithMetadata(new NoRequestLogAttribute());
        // The endpoints look at where a form comes from, or at its token, themselves: a stale page gets a fresh one, not a bare 400.
        app.MapPost(join, JoinEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new NoRequestLogAttribute());
        foreach (var address in (string[])[PhonesEndpoints.Address, PhonesEndpoints.AdminAddress])
        {
            app.MapMethods(address, Reading, PhonesEndpoints.ShowAsync).RequireAuthorization();
            app.MapPost(address, PhonesEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
        }
    }
}
