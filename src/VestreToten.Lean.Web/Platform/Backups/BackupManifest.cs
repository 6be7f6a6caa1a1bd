using System.Security.Cryptography;
using System.Text.Json;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>What a backup says that it holds: the file <see cref="FileName"/> in it.</summary>
/// <param name="Format">Which form the backup has; <see cref="Newest"/> is the newest.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Made">When the database was copied.</param>
/// <param name="Schema">The migrations that its database has.</param>
/// <param name="Kommuner">The names of the kommuner in it.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Files">Every other file in it.</param>
/// <param name="MissingPhotos">Photos that the database refers to and that were not there.</param>
internal sealed record BackupManifest(
    int Format, string Program, DateTimeOffset Made, IReadOnlyList<string> Schema, IReadOnlyList<string> Kommuner,
    IReadOnlyDictionary<string, long> Rows, IReadOnlyList<BackupFile> Files, IReadOnlyList<string> MissingPhotos)
{
    public const string FileName = "manifest.json";

    public const string Database = "forbedringstavle.db";

    public const string Photos = "photos/";

    public const string CookieKeys = "cookie-keys/";

    public const int Newest = 1;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}

/// <summary>A file in a backup.</summary>
/// <param name="Name">Its name, with <c>/</c> between folders.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
internal sealed record BackupFile(string Name, long Size, string Sha256)
{
    /// <summary>Copies a file, and says what it was. It stops soon after where there is more of it than there may be.</summary>
    public static async Task<BackupFile> CopyAsync(string name, Stream from, Stream to, long most, CancellationToken cancellationToken)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var size = 0L;
        for (int read; size <= most && (read = await from.ReadAsync(buffer, cancellationToken)) > 0; size += read)
        {
            sum.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return new BackupFile(name, size, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }
}
