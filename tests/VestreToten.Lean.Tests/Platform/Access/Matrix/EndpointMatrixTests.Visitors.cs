using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Phones;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

public sealed partial class EndpointMatrixTests
{
    private static string Filled(string address, MatrixScene scene) => address
        .Replace("{joinKey}", scene.Program.Services.GetRequiredService<OpenJoins>().Of(scene.Board)!.Key, StringComparison.Ordinal)
        .Replace("{improvement}", scene.Improvement.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{zone}", scene.Zone.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{person}", scene.Person.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task<Dictionary<string, Browser>> VisitorsAsync(MatrixScene scene)
    {
        var visitors = new Dictionary<string, Browser> { ["anonymous"] = scene.Program.Browser(), ["voter"] = scene.Program.Browser() };
        visitors["voter"].Bring("ball-1", "AAAAAAAAAAAAAAAAAAAAAA");
        foreach (var name in scene.Principals.Keys.Where(n => n != "anonymous"))
        {
            if (scene.Secrets.TryGetValue(name, out var secret))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].BringKey(secret);
            }
            else if (scene.WallSecrets.TryGetValue(name, out var wall))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].Bring("skjerm", wall);
            }
            else if (scene.PhoneSecrets.TryGetValue(name, out var phone))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].Bring("min-tavle", phone);
            }
            else
            {
                visitors[name] = await scene.Program.SignedInAsync(MatrixScene.EmailOf(name));
            }
        }

        return visitors;
    }
}
