using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Localization;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// What a paired screen may open: its board and what is open to everybody. Everything else is not there, whoever forgets to ask.
/// The front page is its board; one that has been disconnected is shown how to be paired again. Each page renews the cookie.
/// </summary>
internal sealed class WallGate(RequestDelegate next, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isFront = context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method);
        if (WallClaims.Read(context.User) is not { } wall)
        {
            if (isFront && context.User.Identity?.IsAuthenticated != true && WallCookie.Read(context.Request) is not null)
                context.Response.Redirect(context.Request.SitePath(WallHandler.PairAddress));
            else
                await next(context);
            return;
        }

        if (isFront)
        {
            context.Response.Redirect(context.Request.SitePath("/tavle/" + await BoardOfAsync(wall, context.RequestAborted)));
            return;
        }

        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint?.Metadata.GetMetadata<OpenToWallsAttribute>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && WallCookie.Read(context.Request) is { } secret)
        {
            WallCookie.Give(context, secret);
            if (LanguageCookie.Read(context.Request) is { } language)
                LanguageCookie.Give(context, language);
        }

        await next(context);
    }

    private async Task<string> BoardOfAsync(WallClaims wall, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from device in db.WallDevices
            join board in db.Boards on device.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where device.Id == wall.WallId
            select unit.Slug).SingleAsync(cancellationToken);
    }
}
