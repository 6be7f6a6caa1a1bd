using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>A large kommune that is in place.</summary>
/// <param name="Root">The kommune.</param>
/// <param name="BoardIds">Its boards.</param>
/// <param name="First">The first week of its history.</param>
/// <param name="Last">The last.</param>
/// <param name="BulkCount">How many tallies and closed weeks went in by the bulk path.</param>
/// <param name="BulkTook">How long that took, to the commit.</param>
internal sealed record SeededKommune(
    Unit Root, IReadOnlyList<int> BoardIds, IsoWeek First, IsoWeek Last, int BulkCount, TimeSpan BulkTook);
