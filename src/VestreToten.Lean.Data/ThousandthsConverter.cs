using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VestreToten.Lean.Data;

/// <summary>A decimal as whole thousandths: SQLite neither orders nor compares decimals.</summary>
internal sealed class ThousandthsConverter()
    : ValueConverter<decimal, long>(number => decimal.ToInt64(number * 1000), thousandths => thousandths / 1000m);
