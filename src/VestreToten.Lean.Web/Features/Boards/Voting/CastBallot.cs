using System.Buffers.Binary;
using Microsoft.AspNetCore.Http.Features;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Reads the ballot that a phone posts to an open round and hands it to the writer. There is nobody to ask leave of: the
/// round's code and the phone's own token are all there is.
/// </summary>
internal sealed class CastBallot(BallotWriter writer)
{
    /// <summary>A ballot takes some hundred bytes.</summary>
    private const int LargestBody = 16 * 1024;

    private const int LargestDrained = 32 * 1024 * 1024;

    /// <param name="context">The request.</param>
    /// <param name="round">The open round.</param>
    /// <param name="isShared">Whether it comes from a shared tablet.</param>
    /// <param name="slip">The key of the slip that the ballot is of; null where it is of none.</param>
    public async Task<CastAttempt> ExecuteAsync(HttpContext context, VotingRound round, bool isShared, string? slip = null)
    {
        if (round.IsSlipsOnly && slip is null)
            return new CastAttempt(CastOutcome.SlipsOnly, BallotForm.Empty(round.Goals.Count), StatusCodes.Status403Forbidden);
        if (!RequestOrigin.IsOwn(context.Request))
            return new CastAttempt(null, BallotForm.Empty(round.Goals.Count, BallotFault.Elsewhere), StatusCodes.Status403Forbidden);
        var token = TokenCookies.Of(context).Find(round.CookieName(isShared));
        var marks = token is { } phone ? round.Keys.Marks(phone.Secret) : default;
        // One row for each slip, however many phones read it: the slip is what the row is of, and the phone is sealed with the balls.
        var slipMarks = slip is null ? default : round.Keys.Marks(VotingSlip.TokenOf(slip));
        try
        {
            var (form, status) = await ReadAsync(context, round, marks.Binding);
            var shown = MayShow(form, token, isShared) ? form : form.WithoutBalls();
            if (form.Fault != BallotFault.None)
                return new CastAttempt(null, shown, status);
            var ballot = new Ballot([.. form.Balls.Select(b => b!.Value)], form.Sequence, slip is null ? 0 : ClaimOf(marks.Binding));
            return new CastAttempt(await writer.CastAsync(round, slip is null ? marks.Tag : slipMarks.Tag, ballot), shown, status);
        }
        finally
        {
            // The writer has answered, and looks at the tag no more.
            marks.Overwrite();
            slipMarks.Overwrite();
        }
    }

    /// <summary>Which phone it is, to this round alone; never 0, which stands for a ballot of no slip.</summary>
    private static uint ClaimOf(ReadOnlySpan<byte> binding) =>
        Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(binding) & ((1u << Ballot.ClaimBits) - 1));

    /// <summary>
    /// Whether the balls of a form that is shown again stand in it. A browser that goes back to an answer sends the same form
    /// once more, and whoever sits there may be another: of forms that were answered before, and on a shared tablet of all but
    /// the one it was just handed, nothing is shown.
    /// </summary>
    private static bool MayShow(BallotForm form, PhoneToken? token, bool isShared)
    {
        var isNewest = token is { } phone && form.Sequence == phone.Forms;
        return isNewest || (!isShared && form.Fault is BallotFault.CookieLost or BallotFault.NotThisForm);
    }

    private static async Task<(BallotForm Form, int Status)> ReadAsync(HttpContext context, VotingRound round, byte[]? binding)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            await DrainAsync(context);
            return (BallotForm.Empty(round.Goals.Count, BallotFault.Unreadable), StatusCodes.Status413PayloadTooLarge);
        }

        var (posted, status) = await PostedForm.ReadAsync(context, LargestBody);
        return posted is null
            ? (BallotForm.Empty(round.Goals.Count, BallotFault.Unreadable), status)
            : (BallotForm.Read(posted, round.Goals.Count, binding), StatusCodes.Status400BadRequest);
    }

    /// <summary>A phone that is still sending hears no answer: what it sends is taken and thrown away first.</summary>
    private static async Task DrainAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestDrained)
            return;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestDrained;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
