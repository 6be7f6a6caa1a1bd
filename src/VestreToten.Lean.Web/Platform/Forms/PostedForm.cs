using Microsoft.AspNetCore.Http.Features;

namespace VestreToten.Lean.Web.Platform.Forms;

/// <summary>Reads a small posted form; what cannot be read as one is a status, never an exception.</summary>
internal static class PostedForm
{
    /// <summary>Room for ten thousand characters, which deserve an answer beside the field.</summary>
    private const int Largest = 64 * 1024;

    /// <summary>The form, or null with the status to answer.</summary>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpContext context, int largest = Largest)
    {
        if (context.Request.ContentLength > largest)
            return (null, StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
        if (!context.Request.HasFormContentType)
            return (null, StatusCodes.Status400BadRequest);
        try
        {
            return (await context.Request.ReadFormAsync(context.RequestAborted), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            // A multipart body that ends too early is an IOException, a charset of utf-7 a NotSupportedException.
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
