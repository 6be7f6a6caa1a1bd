using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>What became of the first run.</summary>
internal enum SetUpOutcome
{
    /// <summary>Kommune, unit, boards and admin are there.</summary>
    Done,

    /// <summary>Somebody else was first.</summary>
    AlreadyDone,

    PasswordRefused,

    PasswordGuessable,

    /// <summary>The e-mail address is not one.</summary>
    EmailRefused,
}

/// <param name="Outcome">What became of it.</param>
/// <param name="Admin">The account that was made.</param>
/// <param name="Board">The address of the board that the account leads; null where it leads none.</param>
internal sealed record SetUpAnswer(SetUpOutcome Outcome, Account? Admin = null, string? Board = null);
