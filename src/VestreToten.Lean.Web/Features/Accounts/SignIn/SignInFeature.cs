using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

internal static class SignInFeature
{
    private const string Address = "/logg-inn";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = TypedPasswordHasher.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, TypedPasswordHasher>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = PasswordRule.MinLength;
            options.Password.RequiredUniqueChars = PasswordRule.MinDifferent;
            // Long is what helps; signs and capitals only make people write it down.
            options.Password.RequireDigit = options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
            // The user name is the e-mail address, and øyvind@ has one too.
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<LeanDbContext>().AddPasswordValidator<PasswordRule>();
        services.AddAuthentication().AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = VisitorScheme.SignInCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.SlidingExpiration = true;
            options.LoginPath = Address;
            options.ReturnUrlParameter = "returnUrl";
            options.EventsType = typeof(SessionEvents);
        });
        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionEvents>();
        services.AddSingleton<WrongPasswords>();
        services.AddSingleton<SignInLanes>();
        services.AddSingleton<SignInTurns>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<SignInFailures>();
        services.AddHostedService(provider => provider.GetRequiredService<SignInFailures>());
        services.AddSingleton<CheckPassword>();
        services.AddSingleton<PasswordsOff>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<PendingSignIn>();
        services.AddSingleton<EnterAccount>();
        services.AddScoped<SignOut>();
        services.AddRecurringJob<EndOldSessions>(TimeSpan.FromHours(1));
    }

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], SignInEndpoints.Show).AllowAnonymous();
        // The endpoints check the form's token themselves: a stale tab gets a fresh form, not a bare 400.
        app.MapPost(Address, SignInEndpoints.SignInAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/logg-ut", SignInEndpoints.SignOutAsync).AllowAnonymous().DisableAntiforgery();
    }
}
