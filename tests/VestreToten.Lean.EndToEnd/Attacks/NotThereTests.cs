using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>What somebody may not see and what does not exist get the same answer.</summary>
[Collection<AttackedProgram.Definition>]
public sealed partial class NotThereTests(AttackedProgram attacked)
{
    private const string Nowhere = "finnes-ikke";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Attack(1)]
    public async Task Another_kommune_looks_on_every_route_as_if_it_were_not_there()
    {
        foreach (var visitor in attacked.Everybody.Except(attacked.Nobodies).Where(v => !v.Name.Contains("nabo", StringComparison.Ordinal)))
            await ExpectAlikeAsync(visitor, AttackedProgram.Neighbour);
        foreach (var visitor in attacked.Everybody.Where(v => v.Name.Contains("nabo", StringComparison.Ordinal)))
        {
            await ExpectAlikeAsync(visitor, AttackedProgram.Own);
            Assert.DoesNotContain("Ytterskogen", (await visitor.GetAsync("/")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("ytterskogen", (await visitor.GetAsync("/api/v1/units")).Body, StringComparison.Ordinal);
        }
    }

    /// <summary>Every route of a unit answers 404, with the page that a unit gets which does not exist.</summary>
    private static async Task ExpectAlikeAsync(Visitor visitor, string unit)
    {
        var isProgram = visitor.Name.StartsWith("key of", StringComparison.Ordinal);
        IEnumerable<string> Of(string slug) => isProgram ? Routes.ApiOf(slug) : [.. Routes.PagesOf(slug), .. Routes.FilesOf(slug), .. Routes.PhotosOf(slug)];
        foreach (var (path, nowhere) in Of(unit).Zip(Of(Nowhere)))
            await ExpectAlikeAsync(visitor, path, nowhere);
    }

    private static async Task ExpectAlikeAsync(Visitor visitor, string path, string nowhere)
    {
        var (answer, absent) = (await visitor.GetAsync(path), await visitor.GetAsync(nowhere));
        Assert.True(answer.Status == 404, $"{path} gave {visitor.Name} {answer.Status}");
        Assert.Equal((path, absent.Status, absent.Steady(nowhere)), (path, answer.Status, answer.Steady(path)));
    }
}
