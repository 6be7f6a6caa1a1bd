namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>What is done before the schema of a database is upgraded.</summary>
internal interface IBeforeUpgrade
{
    /// <exception cref="SettingException">It could not be done, and the schema stays as it is.</exception>
    Task ExecuteAsync(CancellationToken cancellationToken);
}
