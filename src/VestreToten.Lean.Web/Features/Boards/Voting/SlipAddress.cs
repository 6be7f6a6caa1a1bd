namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Where a slip's QR leads: under <c>/s</c>, where nothing knows who comes.</summary>
internal static class SlipAddress
{
    public static string Of(string key) => "/s/lapp/" + key;
}
