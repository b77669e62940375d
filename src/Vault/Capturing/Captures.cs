using System.Security.Cryptography;
using System.Text;
using Appui.Platform;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Capturing;

/// <summary>Codes that let a telephone photograph into a porte-documents for five minutes, and look at nothing in it.</summary>
internal sealed class Captures(VaultDb db, Settings settings, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Draws a code; gives the address that the square holds.</summary>
    public string Draw(PersonId person, PaperFolder folder, HelperId? by, HttpRequest request)
    {
        var token = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ23456789", 26);
        db.Captures.Add(new() { Hash = HashOf(token), Person = person, Folder = folder, By = by, LastInstant = clock.GetUtcNow() + Lasts });
        return $"{settings.PublicAddress ?? $"{request.Scheme}://{request.Host}"}/photo/{token}";
    }

    public async Task<Capture?> Find(string token)
    {
        var hash = HashOf(token);
        return await db.Captures.AsNoTracking().SingleOrDefaultAsync(capture => capture.Hash == hash) is { } capture && clock.GetUtcNow() < capture.LastInstant ? capture : null;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes("appui capture 1\0" + token));
}
