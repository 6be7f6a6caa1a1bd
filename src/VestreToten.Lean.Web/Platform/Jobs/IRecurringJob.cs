namespace VestreToten.Lean.Web.Platform.Jobs;

/// <summary>What the program does again and again beside its pages; see <see cref="JobsFeature.AddRecurringJob{T}"/>.</summary>
internal interface IRecurringJob
{
    /// <summary>Runs once. What it throws is logged, and it runs again after the interval.</summary>
    Task ExecuteAsync(CancellationToken cancellationToken);
}
