using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>A sign-in provider: OpenIddict on a free port of this machine. Whoever comes is <see cref="Person"/>, and is asked nothing.</summary>
internal sealed class OidcServer : IAsyncDisposable
{
    public const string ClientId = "tavla", Secret = "et langt og hemmelig ord";

    private readonly SqliteConnection _memory = new("Data Source=:memory:");
    private readonly WebApplication _app;

    private OidcServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _memory.Open();
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(_memory).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout").SetPushedAuthorizationEndpointUris("connect/par").SetUserInfoEndpointUris("connect/userinfo");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile, Scopes.Email);
                server.AddSigningKey(Key).AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<OpenIddictServerEvents.ApplyTokenResponseContext>(handler => handler.SetOrder(int.MinValue).UseInlineHandler(context =>
                {
                    if (context.Response.IdToken is { } token)
                        context.Response.IdToken = LastIdToken = Forge?.Invoke(token) ?? token;
                    return default;
                }));
            });
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            if (!IsDown)
                return next(context);
            context.Abort();
            return Task.CompletedTask;
        });
        // In this order, and by name: the provider answers most of its addresses as the authentication that it is.
        _app.UseRouting();
        _app.UseAuthentication();
        _app.MapMethods("connect/authorize", [HttpMethods.Get, HttpMethods.Post], Authorize);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The key that the next token is signed by.</summary>
    public RsaSecurityKey Key { get; private set; } = new(RSA.Create(2048)) { KeyId = "first" };

    /// <summary>What is told of whoever comes: text, lists of text, or JSON.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "0001", ["name"] = "Siri Solberg" };

    /// <summary>What becomes of a token on its way out.</summary>
    public Func<string, string>? Forge { get; set; }

    public string? LastIdToken { get; private set; }

    /// <summary>The last request for a sign-in.</summary>
    public OpenIddictRequest? LastRequest { get; private set; }

    /// <summary>Every connection is cut.</summary>
    public bool IsDown { get; set; }

    public static async Task<OidcServer> StartAsync()
    {
        var server = new OidcServer();
        await using (var scope = server._app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Makes a program known: its addresses, and its secret or its key.</summary>
    public async Task RegisterAsync(Uri program, string slug, SecurityKey? key = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId, ClientSecret = key is null ? Secret : null, ConsentType = ConsentTypes.Implicit, ClientType = ClientTypes.Confidential,
            RedirectUris = { new Uri(program, $"logg-inn/{slug}/svar") }, PostLogoutRedirectUris = { new Uri(program, $"logg-inn/{slug}/ut") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.PushedAuthorization,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        if (key is not null)
            client.JsonWebKeySet = new JsonWebKeySet { Keys = { JsonWebKeyConverter.ConvertFromSecurityKey(key) } };
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
    }

    /// <summary>Signs by another key from now on, and shows that one alone.</summary>
    public void RotateKey()
    {
        Key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString() };
        var signing = _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials;
        signing.Clear();
        signing.Add(new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _memory.DisposeAsync();
    }

    private IResult Authorize(HttpContext context)
    {
        LastRequest = context.GetOpenIddictServerRequest();
        var identity = new ClaimsIdentity("test");
        foreach (var (name, value) in Person)
        {
            switch (value)
            {
                case string text: identity.SetClaim(name, text); break;
                case string[] texts: identity.SetClaims(name, texts.ToImmutableArray()); break;
                default: identity.SetClaim(name, JsonSerializer.SerializeToElement(value)); break;
            }
        }

        identity.SetScopes(LastRequest!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
