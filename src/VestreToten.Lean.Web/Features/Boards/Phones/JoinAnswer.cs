namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>The answer to a phone.</summary>
/// <param name="Secret">Its new secret; null where it keeps what it has.</param>
internal sealed record JoinAnswer(JoinOutcome Outcome, string? Secret = null)
{
    /// <summary>Without the secret, for whoever prints it by mistake.</summary>
    public override string ToString() => Outcome.ToString();
}
