namespace VestreToten.Lean.Demo;

/// <summary>What the verb hands to the demonstration.</summary>
/// <param name="Folder">Its data folder, which nobody else uses.</param>
/// <param name="IsFresh">Whether it begins anew.</param>
/// <param name="Password">The accounts' password; null for one that is made up.</param>
/// <param name="CloseWeeksAsync">The program's own use case that closes the weeks that are over.</param>
/// <param name="KeepPhotoAsync">The program's own intake of photos, for a board: draws a picture anew and stores it.</param>
/// <param name="Address">The address that the program listens on, as a browser on this machine can open it.</param>
public sealed record DemoSettings(
    string Folder, bool IsFresh, string? Password, Func<IServiceProvider, CancellationToken, Task> CloseWeeksAsync,
    Func<IServiceProvider, int, byte[], CancellationToken, Task<KeptPicture>> KeepPhotoAsync, Func<IServiceProvider, string> Address);

/// <summary>A picture that the program has stored.</summary>
public sealed record KeptPicture(string Hash, int Width, int Height, int Bytes);
