using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Appui.Kiosk.Device;
using Appui.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Appui.Kiosk.Frame;

/// <summary>
/// What the terminal says aloud: sentences of the program alone, never a name or the title of a paper. A page names its sentences, and gets addresses whose sound is made when
/// it is asked for and kept: nobody can make this machine say something else.
/// </summary>
internal sealed class Speech
{
    private const int MostSentences = 5_000;
    private const int MostKept = 600;
    private readonly ConcurrentDictionary<string, (string Text, string Language)> sentences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> sounds = new(StringComparer.Ordinal);

    /// <summary>The address of the sound of a sentence, in the language of the page or in another; null when this machine has no voice.</summary>
    public string? this[string text, string? language = null]
    {
        get
        {
            if (!Voice.IsHere) return null;
            var spoken = language ?? Texts.Language;
            var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{spoken}\0{text}")))[..24];
            if (sentences.Count < MostSentences) sentences.TryAdd(key, (text, spoken));
            return $"/borne/voix/{key}";
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/borne/voix/{key}", Say).WithMetadata(new OnTerminalAttribute());

    private static async Task<IResult> Say(string key, Speech speech, HttpContext context)
    {
        if (!speech.sentences.TryGetValue(key, out var said)) return Results.NotFound();
        if (!speech.sounds.TryGetValue(key, out var sound))
        {
            if (await Voice.Read(said.Text, said.Language, context.RequestAborted) is not { } made) return Results.NotFound();
            sound = made;
            if (speech.sounds.Count < MostKept) speech.sounds.TryAdd(key, sound);
        }
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Bytes(sound, "audio/wav");
    }
}
