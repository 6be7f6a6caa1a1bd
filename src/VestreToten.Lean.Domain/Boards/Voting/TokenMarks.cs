namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>What a phone's token is to one round.</summary>
/// <param name="Tag">The key of the phone's row, <see cref="RoundKeys.TagLength"/> bytes. Never leaves the server.</param>
/// <param name="Binding">What the phone's forms carry, as many bytes.</param>
public readonly record struct TokenMarks(byte[] Tag, byte[] Binding)
{
    /// <summary>Overwrites both. Nobody may use them any more.</summary>
    public void Overwrite()
    {
        if (Tag is null)
            return;
        PinnedBytes.Return(Tag);
        PinnedBytes.Return(Binding);
    }
}
