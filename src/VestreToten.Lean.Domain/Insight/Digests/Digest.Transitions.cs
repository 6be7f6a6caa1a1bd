namespace VestreToten.Lean.Domain.Insight.Digests;

public sealed partial class Digest
{
    /// <summary>Takes it, to hand it over: saved before the mail server sees a byte of it.</summary>
    /// <exception cref="RuleViolationException"><c>digests.not-due</c>.</exception>
    public void Take(DateTimeOffset now)
    {
        Require(IsDue(now), "digests.not-due");
        Tries++;
        Become(DigestState.Sending, now);
    }

    /// <summary>The mail server took it.</summary>
    /// <exception cref="RuleViolationException"><c>digests.not-sending</c>.</exception>
    public void Accept(DateTimeOffset now) => Settle(DigestState.Sent, now);

    /// <summary>The mail server refused it for good.</summary>
    /// <param name="answer">Its number, as 550; null where it was not even asked.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="RuleViolationException"><c>digests.not-sending</c>.</exception>
    public void Refuse(int? answer, DateTimeOffset now)
    {
        Settle(DigestState.Refused, now);
        Answer = answer;
    }

    /// <summary>The mail server took nothing, and may later: it waits, longer each time.</summary>
    /// <param name="answer">Its number, as 450; null where it gave none.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="RuleViolationException"><c>digests.not-sending</c>.</exception>
    public void PutOff(int? answer, DateTimeOffset now)
    {
        Settle(DigestState.Waiting, now);
        (Answer, NextTry) = (answer, now + Pauses[Math.Min(Tries, Pauses.Length) - 1]);
    }

    /// <summary>It was handed over and nobody knows whether it was taken.</summary>
    /// <exception cref="RuleViolationException"><c>digests.not-sending</c>.</exception>
    public void LoseSight(DateTimeOffset now) => Settle(DigestState.Unknown, now);

    /// <summary>It is not to be sent.</summary>
    /// <exception cref="RuleViolationException"><c>digests.not-waiting</c>.</exception>
    public void Drop(DateTimeOffset now)
    {
        Require(State == DigestState.Waiting, "digests.not-waiting");
        Become(DigestState.Dropped, now);
    }

    private void Settle(DigestState state, DateTimeOffset now)
    {
        Require(State == DigestState.Sending, "digests.not-sending");
        Become(state, now);
    }

    private void Become(DigestState state, DateTimeOffset now)
    {
        (State, Since) = (state, now);
        Version++;
    }

    private static void Require(bool holds, string key)
    {
        if (!holds)
            throw new RuleViolationException(key);
    }
}
