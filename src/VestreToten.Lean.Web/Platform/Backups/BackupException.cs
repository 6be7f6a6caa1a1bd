namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Why a backup cannot be made, read or restored, in one line for whoever runs the program. Nothing has been changed.</summary>
internal sealed class BackupException(string message) : Exception(message);
