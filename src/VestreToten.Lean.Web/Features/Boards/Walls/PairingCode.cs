namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>What a screen that waits to be paired has: the secret that it is to be known by, and the code that it shows.</summary>
internal sealed record PairingCode(string Secret, string Code)
{
    /// <summary>Without the secret, for whoever prints it by mistake.</summary>
    public override string ToString() => nameof(PairingCode);
}
