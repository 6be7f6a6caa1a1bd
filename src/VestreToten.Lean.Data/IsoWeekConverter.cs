using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Data;

internal sealed class IsoWeekConverter() : ValueConverter<IsoWeek, int>(week => week.Value, value => IsoWeek.FromValue(value));
