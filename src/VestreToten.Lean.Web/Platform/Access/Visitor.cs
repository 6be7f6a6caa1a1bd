using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Whose a circuit is: a session's, or a paired screen's.</summary>
/// <param name="Id">The session's number, or the screen's.</param>
/// <param name="AccountId">The account of the session; null for a screen.</param>
internal readonly record struct Visitor(Guid Id, int? AccountId)
{
    public static Visitor? Read(ClaimsPrincipal who) =>
        SessionClaims.Read(who) is { } session ? session : WallClaims.Read(who) is { } wall ? new Visitor(wall.WallId, null) : null;

    /// <summary>On what its connections are counted: all those of an account together, those of a screen by themselves.</summary>
    public (int? Account, Guid Wall) Holder => AccountId is { } account ? (account, Guid.Empty) : (null, Id);

    public static implicit operator Visitor(SessionClaims session) => new(session.SessionId, session.AccountId);
}
