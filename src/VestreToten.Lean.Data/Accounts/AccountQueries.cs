using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VestreToten.Lean.Data.Accounts;

/// <summary>
/// What an account says of itself and no column holds, once for objects and for queries: a query that names one of these
/// properties is translated as what stands here.
/// </summary>
internal sealed class AccountQueries : IQueryExpressionInterceptor
{
    private static readonly Dictionary<MemberInfo, LambdaExpression> Meanings = [];

    public static Func<Account, bool> IsTaken { get; } = Means(nameof(Account.IsTaken), a => a.PasswordHash != null || a.SignsInByProvider);

    public static Func<Account, bool> HasPassword { get; } = Means(nameof(Account.HasPassword), a => a.PasswordHash != null && !a.HasNoPassword);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new Meaning().Visit(queryExpression);

    private static Func<Account, bool> Means(string property, Expression<Func<Account, bool>> meaning)
    {
        Meanings.Add(typeof(Account).GetProperty(property)!, meaning);
        return meaning.Compile();
    }

    private sealed class Meaning : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is { } account && Meanings.TryGetValue(node.Member, out var meaning)
                ? new Given(meaning.Parameters[0], Visit(account)).Visit(meaning.Body)
                : base.VisitMember(node);
    }

    private sealed class Given(ParameterExpression parameter, Expression account) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? account : node;
    }
}
