using System.Text.Json.Serialization;

namespace Evenkeel.App.Backups;

/// <summary>What a backup says about itself.</summary>
/// <param name="Evenkeel">The format's version.</param>
/// <param name="Store">The kind of store it came from.</param>
/// <param name="Migration">The last one that the store had.</param>
/// <param name="Rows">By table.</param>
public sealed record BackupManifest(int Evenkeel, string Store, string Migration, IReadOnlyDictionary<string, long> Rows)
{
    public const int Format = 1;

    public const string FileName = "manifest.json";
}

[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
