using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VestreToten.Lean.Data.Sqlite;

internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
