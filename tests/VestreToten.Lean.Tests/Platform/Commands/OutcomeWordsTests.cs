using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Meetings;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Features.Meetings.Steps;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

public sealed class OutcomeWordsTests
{
    private readonly IStringLocalizerFactory _texts = new ServiceCollection().AddLocalization()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider().GetRequiredService<IStringLocalizerFactory>();

    /// <summary>Where an outcome is said in which texts, and what the screen itself keeps from happening.</summary>
    public static TheoryData<Type, Type, string[]> Said => new()
    {
        { typeof(GainTexts), typeof(GainFault), [] },
        { typeof(ServiceGoalTexts), typeof(ServiceGoalFault), [] },
        { typeof(EscalationTexts), typeof(EscalationFault), [] },
        { typeof(ImprovementsTexts), typeof(ImprovementFault), [] },
        { typeof(StepTexts), typeof(ImprovementFault), [] },
        { typeof(PhotoTexts), typeof(PhotoFault), [nameof(PhotoFault.None)] },
        { typeof(AgendaTexts), typeof(AgendaFault), [] },
        { typeof(GoalTexts), typeof(GoalFault), [nameof(GoalFault.BadText), nameof(GoalFault.BadWhy)] },
        { typeof(MeetingTexts), typeof(OpenRoundFault), [] },
        { typeof(MeetingTexts), typeof(VoidRoundFault), [] },
        { typeof(MeetingTexts), typeof(MeetingFault), [nameof(MeetingFault.AlreadyRunning), nameof(MeetingFault.ImpossibleHeadcount)] },
        { typeof(WallTexts), typeof(MeetingFault), [nameof(MeetingFault.AlreadyRunning), nameof(MeetingFault.ImpossibleHeadcount)] },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void Every_reason_that_a_screen_can_meet_has_words_of_its_own(Type texts, Type faults, string[] unmet)
    {
        Bokmaal.Read();
        var own = _texts.Create(texts);
        Assert.All(Enum.GetNames(faults).Except(unmet), fault => Assert.False(own["Outcome." + fault].ResourceNotFound, $"{texts.Name}: {fault}"));
    }

    [Fact]
    public void What_is_done_needs_no_words()
    {
        Assert.Null(Shared.Describe(_texts.Create(typeof(GainTexts)), (Outcome<GainFault>)Outcome.Done));
        Assert.Null(Shared.Describe(_texts.Create(typeof(GainTexts)), Outcome.Done));
    }

    [Fact]
    public void A_features_own_words_come_first_and_may_hold_a_number()
    {
        Bokmaal.Read();
        Assert.Equal("Noen andre har endret gevinsten. Slik står den nå.", Shared.Describe(_texts.Create(typeof(GainTexts)), (Outcome<GainFault>)Outcome.Conflict));
        Assert.Equal("Tavla har allerede 5 mål. Velg «Nådd» eller «Bytt ut» på ett av dem først.", Shared.Describe(_texts.Create(typeof(GoalTexts)), (Outcome<GoalFault>)GoalFault.TooMany, 5));
    }

    [Theory]
    [InlineData("nb-NO", "Noen andre rakk det først. Slik står det nå.", "Det lar seg ikke gjøre slik tavla står nå. Last siden på nytt.")]
    [InlineData("nn-NO", "Nokon andre rakk det først. Slik står det no.", "Det lèt seg ikkje gjere slik tavla står no. Last sida på nytt.")]
    [InlineData("en", "Somebody else got there first. This is how it stands now.", "That cannot be done as the board stands now. Reload the page.")]
    public void Where_a_feature_has_none_all_share_the_words_of_the_kind(string language, string conflict, string rejected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var own = _texts.Create(typeof(MeetingTexts));
        Assert.Equal(conflict, Shared.Describe(own, Outcome.Conflict));
        Assert.Equal(rejected, Shared.Describe(own, (Outcome<GoalFault>)GoalFault.BadWhy));
        Assert.Equal(rejected, Shared.Describe(own, (Outcome<GoalFault>)Outcome.Rejected));
    }

    private IStringLocalizer<OutcomeTexts> Shared => new StringLocalizer<OutcomeTexts>(_texts);
}
