using CsCheck;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Remote;

namespace VestreToten.Lean.Tests.Features.Meetings.Remote;

public sealed class RemoteSeenTests
{
    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void What_goes_out_comes_back_in_every_culture(string culture) =>
        Gen.Select(
            Gen.Int[1, int.MaxValue].Nullable(), Gen.Enum<MeetingState>(), Gen.Enum<AgendaStep>(), Gen.Int[1, 9].Nullable(), Gen.DateTime.Utc.Nullable(), Gen.Int[1, 99].Nullable())
        .Sample((id, state, step, item, began, round) =>
        {
            var seen = new RemoteSeen(
                id is { } meeting ? new SeenMeeting(meeting, state) : null,
                new StepVisit(new AgendaPlace(step, item), began is { } at ? new DateTimeOffset(at) : null), round);
            Assert.Equal(seen, SomeCultures.In(culture, () => RemoteSeen.Read(seen.ToString())));
        }, iter: 300);

    [Theory]
    [InlineData("")]
    [InlineData(".....x")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5.6.7")]
    [InlineData("-1.1.1.1.1.1")]
    [InlineData("1.1.1.1.9999999999999999999999.1")]
    [InlineData("1.1.1.1.3155378975999999999999.1")]
    [InlineData("99999999999.1.1.1.1.1")]
    [InlineData("١.1.1.1.1.1")]
    public void Anything_else_is_nothing(string typed) => Assert.Null(RemoteSeen.Read(typed));

    [Fact]
    public void No_text_makes_it_fail() => Gen.String[Gen.Char["0123456789.-x "], 0, 40].Sample(typed => _ = RemoteSeen.Read(typed));
}
