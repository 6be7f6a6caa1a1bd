using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>A closed week of a unit with all below it, as it is stored.</summary>
internal readonly record struct StoredSubtree(
    int UnitId, IsoWeek Week, int? Green, int? Pink, int? Red, int ColouredBallots, int Ballots, int Headcount, int Boards);

internal readonly record struct StoredMeeting(int BoardId, IsoWeek Week, MeetingState State);

/// <summary>The time of a board's gains, as <see cref="GainTime.HoursOf"/> reads it. As floating numbers, which no sum overflows.</summary>
internal readonly record struct StoredGains(int BoardId, double FoundParts, double UsedParts);

/// <summary>How many a board has, and how many of them are late.</summary>
internal readonly record struct CountOfBoard(int BoardId, int Count, int Late);
