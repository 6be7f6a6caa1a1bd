using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VestreToten.Lean.Data.Postgres;

internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
