using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Forms;

/// <summary>303: the browser goes on with a GET, and going back never posts again.</summary>
internal static class SeeOther
{
    public static StatusCodeHttpResult To(HttpContext context, string address)
    {
        context.Response.Headers.Location = context.Request.SitePath(address);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
