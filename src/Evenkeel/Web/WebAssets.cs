using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Evenkeel.Web;

/// <summary>The style sheet, script and icon: in the program itself, and cached until it changes.</summary>
public static class WebAssets
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Version)> Files = Load("evenkeel.css", "evenkeel.js", "theme.js", "icon.svg");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpResponse response) =>
    {
        if (!Files.TryGetValue(name, out var file))
            return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }).ExcludeFromDescription();

    /// <summary>The address of an asset, which changes with its content.</summary>
    public static string Url(string name) => $"/assets/{name}?v={Files[name].Version}";

    private static FrozenDictionary<string, (byte[], string, string)> Load(params string[] names) => names.ToFrozenDictionary(name => name, name =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("assets/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" };
        return (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    });
}
