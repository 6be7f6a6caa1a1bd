using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Who each letter is for: those who have a role, and what the role lets them read.</summary>
internal static class DigestReaders
{
    public static Role Role(this DigestKind kind) => kind == DigestKind.Weekly ? Domain.Organisation.Role.Leader : Domain.Organisation.Role.Manager;

    public static Right Right(this DigestKind kind) => kind == DigestKind.Weekly ? Platform.Access.Right.RunMeeting : Platform.Access.Right.SeeTrends;
}
