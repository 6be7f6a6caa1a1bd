using VestreToten.Lean.Data.Auditing;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>Somebody in the log: a number, and the name of whoever still has an account.</summary>
public sealed record AuditPerson(int Id, string? Name);

/// <summary>A line of the log as it is shown.</summary>
/// <param name="Actor">Who did it; null for the program, a screen or a stranger.</param>
/// <param name="Person">To whom.</param>
/// <param name="Unit">At which unit; null where none, or it is gone.</param>
/// <param name="Before">What it was; a unit's number is its name here.</param>
public sealed record AuditRow(
    long Id, DateTimeOffset At, AuditAction Action, AuditPerson? Actor, AuditPerson? Person, string? Unit, string? Thing, string? Field, string? Before, string? After);

/// <summary>What somebody looks for.</summary>
/// <param name="Typed">A part of a name, or an account's number.</param>
/// <param name="Action">What was done; null for anything.</param>
/// <param name="Days">How many days back; null for all that is kept.</param>
/// <param name="Page">The page, from 0.</param>
public sealed record AuditRequest(string? Typed, AuditAction? Action, int? Days, int Page);

/// <summary>A page of the log, and how many lines there are.</summary>
public sealed record AuditList(IReadOnlyList<AuditRow> Rows, int Total);
