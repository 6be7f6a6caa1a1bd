namespace VestreToten.Lean.Web.Features.Accounts.Profile;

internal static class ProfileFeature
{
    public static void AddProfile(this IServiceCollection services) => services
        .AddSingleton<ReadProfile>().AddSingleton<ChangeProfile>().AddSingleton<ChangeEmail>().AddSingleton<ConfirmOwner>().AddSingleton<OwnSessions>()
        .AddSingleton<DeleteOwnAccount>().AddSingleton<SeeMyData>();

    public static void MapProfile(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(ProfileEndpoints.Address, reads, ProfileEndpoints.ShowAsync).RequireAuthorization();
        app.MapMethods("/konto/mine-data.json", reads, ProfileEndpoints.DataAsync).RequireAuthorization();
        app.MapMethods(EmailEndpoints.Address + "/{token}", reads, EmailEndpoints.Enter).AllowAnonymous();
        app.MapMethods(EmailEndpoints.Address, reads, EmailEndpoints.ShowAsync).RequireAuthorization();
        // The endpoints check the form's token themselves: a stale tab gets a fresh form with what was typed.
        app.MapPost(EmailEndpoints.Address, EmailEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/navn", ProfileEndpoints.RenameAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/epost", ProfileEndpoints.EmailAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/passord", ProfileEndpoints.PasswordAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/bekreft", ProfileEndpoints.ConfirmAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/okter", ProfileEndpoints.EndSessionAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/okter/alle", ProfileEndpoints.EndAllAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/konto/slett", ProfileEndpoints.DeleteAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost(ConfirmByPasskey.Address + "/valg", ConfirmByPasskey.OptionsAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost(ConfirmByPasskey.Address, ConfirmByPasskey.PostAsync).RequireAuthorization().DisableAntiforgery();
    }
}
