using System.Linq.Expressions;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>An improvement as its card shows it, in SQL and in memory.</summary>
internal static class CardReads
{
    public static readonly Expression<Func<Improvement, ImprovementCard>> Of = i => new ImprovementCard
    {
        Id = i.Id, Kind = i.Kind, Title = i.Title, State = i.State, Owner = i.Owner, Due = i.Due, Effort = i.Effort, Effect = i.Effect,
        Created = i.Created, Changed = i.Changed, Ended = i.Ended, Comments = i.CommentCount, Photos = i.PhotoCount,
        IsEscalated = i.IsEscalated, Version = i.Version,
    };

    public static readonly Func<Improvement, ImprovementCard> OfNow = Of.Compile();
}
