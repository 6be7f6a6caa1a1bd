using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data;

/// <summary>
/// The whole database, one model for both providers. Ballots are not in the model: only <see cref="Voting.BallotBox"/>
/// touches them.
/// </summary>
public abstract partial class LeanDbContext(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>What each kommune decides for itself.</summary>
    public DbSet<MunicipalSettings> MunicipalSettings => Set<MunicipalSettings>();

    /// <summary>One improvement board per unit.</summary>
    public DbSet<Board> Boards => Set<Board>();

    /// <summary>Wellbeing goals with their wordings.</summary>
    public DbSet<WellbeingGoal> WellbeingGoals => Set<WellbeingGoal>();

    /// <summary>New words that are proposed for active goals.</summary>
    public DbSet<WordingProposal> WordingProposals => Set<WordingProposal>();

    /// <summary>One meeting per board and week.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>What else changed in the meetings, a line each.</summary>
    public DbSet<MeetingChange> MeetingChanges => Set<MeetingChange>();

    /// <summary>The agendas of the boards that have changed theirs.</summary>
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<GoalDecision> GoalDecisions => Set<GoalDecision>();

    /// <summary>Goals for the services with their wordings.</summary>
    public DbSet<ServiceGoal> ServiceGoals => Set<ServiceGoal>();

    public DbSet<ServiceGoalDecision> ServiceGoalDecisions => Set<ServiceGoalDecision>();

    /// <summary>Which phones support which proposals, by opaque marks.</summary>
    public DbSet<ServiceGoalSupport> ServiceGoalSupports => Set<ServiceGoalSupport>();

    public DbSet<ServiceGoalValue> ServiceGoalValues => Set<ServiceGoalValue>();

    public DbSet<Gain> Gains => Set<Gain>();

    /// <summary>Years of the account of time that are locked with their constant.</summary>
    public DbSet<LockedYear> LockedYears => Set<LockedYear>();

    /// <summary>What each gain counted in them.</summary>
    public DbSet<LockedGain> LockedGains => Set<LockedGain>();

    /// <summary>Secret votes, open and past.</summary>
    public DbSet<BallRound> BallRounds => Set<BallRound>();

    /// <summary>Printed slips for the next round of a board, by their hashes.</summary>
    public DbSet<VotingSlip> VotingSlips => Set<VotingSlip>();

    /// <summary>Weekly results: the history.</summary>
    public DbSet<Tally> Tallies => Set<Tally>();

    /// <summary>What managers may see of each unit's closed weeks.</summary>
    public DbSet<ClosedWeek> ClosedWeeks => Set<ClosedWeek>();

    /// <summary>What managers may see of each goal's closed weeks.</summary>
    public DbSet<ClosedGoalWeek> ClosedGoalWeeks => Set<ClosedGoalWeek>();

    /// <summary>Suggestions and time thieves, open and ended.</summary>
    public DbSet<Improvement> Improvements => Set<Improvement>();

    /// <summary>What happened to them, a line each.</summary>
    public DbSet<ImprovementEvent> ImprovementEvents => Set<ImprovementEvent>();

    public DbSet<ImprovementComment> ImprovementComments => Set<ImprovementComment>();

    public DbSet<ImprovementPhoto> ImprovementPhotos => Set<ImprovementPhoto>();

    /// <summary>Matters sent to the board above.</summary>
    public DbSet<Escalation> Escalations => Set<Escalation>();

    /// <summary>Places and folders that are kept in an agreed order, with their points.</summary>
    public DbSet<Zone> Zones => Set<Zone>();

    public DbSet<AgreedPoint> AgreedPoints => Set<AgreedPoint>();

    /// <summary>What was found on rounds: by week, never by whom.</summary>
    public DbSet<ZoneRound> ZoneRounds => Set<ZoneRound>();

    public DbSet<ZoneAnswer> ZoneAnswers => Set<ZoneAnswer>();

    public DbSet<ZonePhoto> ZonePhotos => Set<ZonePhoto>();

    public DbSet<RedTag> RedTags => Set<RedTag>();

    /// <summary>The keys by which phones put up ideas.</summary>
    public DbSet<IdeaAccess> IdeaAccesses => Set<IdeaAccess>();

    /// <summary>The keys by which calendar programs follow a board.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>What calendar programs were last told of each event.</summary>
    public DbSet<CalendarRevision> CalendarRevisions => Set<CalendarRevision>();

    /// <summary>Letters by mail: which are to be sent, and what became of them.</summary>
    public DbSet<Digest> Digests => Set<Digest>();

    /// <summary>Which letters people have chosen, and in which language.</summary>
    public DbSet<DigestChoice> DigestChoices => Set<DigestChoice>();

    /// <summary>Paired screens.</summary>
    public DbSet<WallDevice> WallDevices => Set<WallDevice>();

    /// <summary>The PINs by which leaders unlock them.</summary>
    public DbSet<WallPin> WallPins => Set<WallPin>();

    /// <summary>Phones that have joined a board.</summary>
    public DbSet<StaffPhone> StaffPhones => Set<StaffPhone>();

    /// <summary>Which phones support which proposed wellbeing goals, by opaque marks.</summary>
    public DbSet<GoalSupport> GoalSupports => Set<GoalSupport>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    /// <summary>Keys by which programs read.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>What people sign in with by a touch or a look.</summary>
    public DbSet<IdentityUserPasskey<int>> Passkeys => Set<IdentityUserPasskey<int>>();

    /// <summary>The apps that make codes.</summary>
    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();

    /// <summary>What is left of the codes for those who have lost their app.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Invitations, and links to a new password or another address.</summary>
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    /// <summary>Who accounts are at sign-in providers.</summary>
    public DbSet<ExternalLogin> ExternalLogins => Set<ExternalLogin>();

    /// <summary>Which sessions sign-in providers have opened.</summary>
    public DbSet<ProviderSession> ProviderSessions => Set<ProviderSession>();

    /// <summary>Logout tokens that have been carried out.</summary>
    public DbSet<UsedLogoutToken> UsedLogoutTokens => Set<UsedLogoutToken>();

    /// <summary>Which claims of a sign-in provider give which roles.</summary>
    public DbSet<SignInRule> SignInRules => Set<SignInRule>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<IsoWeek>().HaveConversion<IsoWeekConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LeanDbContext).Assembly);
    }
}
