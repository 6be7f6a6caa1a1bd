using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>Makes the kommune, its first unit and its first admin, all or nothing.</summary>
internal sealed partial class SetUpKommune(
    LeanDbContext db, UserManager<Account> accounts, SetUpState state, TimeProvider time, ILogger<SetUpKommune> logger)
{
    public async Task<SetUpAnswer> ExecuteAsync(SetUpInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await MakeAsync(input, cancellationToken);
        }
        catch (Exception e) when (LostTheRace(e))
        {
            return new SetUpAnswer(SetUpOutcome.AlreadyDone);
        }
    }

    private async Task<SetUpAnswer> MakeAsync(SetUpInput input, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
            return AlreadyDone();
        var admin = new Account { UserName = input.Email, Email = input.Email, Name = input.Name };
        if (await RefusalAsync(admin, input) is { } refusal)
            return new SetUpAnswer(refusal);
        // A hash is slow by design: it is made before anybody waits for the transaction.
        admin.PasswordHash = accounts.PasswordHasher.HashPassword(admin, input.Password);

        // SQLite lets one writer in at a time; PostgreSQL finds out at the end who was second.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken))
            return AlreadyDone();
        if (await accounts.CreateAsync(admin) is { Succeeded: false } refused)
            return new SetUpAnswer(OutcomeOf(refused));
        var kommune = Unit.Kommune(input.Kommune, await FreeSlugAsync(input.Kommune, cancellationToken));
        await PlaceAsync(kommune, null, cancellationToken);
        var unit = Unit.Below(kommune, input.Unit, await FreeSlugAsync(input.Unit, cancellationToken), order: 1, input.Staff);
        await PlaceAsync(unit, kommune, cancellationToken);
        db.ActsFor(admin.Id, time.GetUtcNow()).Note(AuditAction.UnitAdded, unitId: kommune.Id, after: kommune.Name);
        db.MunicipalSettings.Add(MunicipalSettings.For(kommune.Id));
        db.Boards.AddRange(Board.For(kommune.Id, input.Day, input.Time), Board.For(unit.Id, input.Day, input.Time));
        db.Grants.Add(Grant.To(admin.Id, kommune.Id, Role.Admin));
        if (input.LeadsUnit)
            db.Grants.Add(Grant.To(admin.Id, unit.Id, Role.Leader));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        state.Finish();
        LogDone(logger, admin.Id);
        return new SetUpAnswer(SetUpOutcome.Done, admin, input.LeadsUnit ? "/tavle/" + unit.Slug : null);
    }

    private SetUpAnswer AlreadyDone()
    {
        state.Finish();
        return new SetUpAnswer(SetUpOutcome.AlreadyDone);
    }

    /// <summary>Why the password cannot be; null where it can.</summary>
    private async Task<SetUpOutcome?> RefusalAsync(Account admin, SetUpInput input)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            if (await rule.ValidateAsync(accounts, admin, input.Password) is { Succeeded: false } refused)
                return OutcomeOf(refused);
        }

        return PasswordRule.IsGuessable(input.Password, [input.Kommune, input.Unit, input.Name, input.Email]) ? SetUpOutcome.PasswordGuessable : null;
    }

    private static SetUpOutcome OutcomeOf(IdentityResult refused) =>
        refused.Errors.Any(e => e.Code != PasswordRule.Guessable && e.Code.StartsWith("Password", StringComparison.Ordinal)) ? SetUpOutcome.PasswordRefused
        : refused.Errors.Any(e => e.Code == PasswordRule.Guessable) ? SetUpOutcome.PasswordGuessable
        : SetUpOutcome.EmailRefused;

    private async Task PlaceAsync(Unit unit, Unit? parent, CancellationToken cancellationToken)
    {
        db.Units.Add(unit);
        await db.SaveChangesAsync(cancellationToken);
        unit.TakePlace(parent);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellationToken)
    {
        var slug = Slug.From(name);
        var taken = await db.Units.Where(u => u.Slug.StartsWith(slug)).Select(u => u.Slug).ToListAsync(cancellationToken);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? slug : $"{slug}-{n}").First(s => !taken.Contains(s));
    }

    private static bool LostTheRace(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure }
        || (e.InnerException is { } inner && LostTheRace(inner));

    [LoggerMessage(65, LogLevel.Information, "First account {AccountId} created")]
    private static partial void LogDone(ILogger logger, int accountId);
}
