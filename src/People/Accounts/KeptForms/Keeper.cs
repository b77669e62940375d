using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Json;
using Appui.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Appui.People.Accounts.KeptForms;

/// <summary>A form that was sent after its session had ended.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Structure">Where the helper worked when they wrote it.</param>
/// <param name="Fields">What was written, without the antiforgery token and without files.</param>
internal sealed record KeptForm(string Address, StructureId Structure, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Keeps what was typed before a session ended, for half an hour, in memory and sealed, for the helper to whom the form was given:
/// its antiforgery token says to whom. One form a helper; nobody else ever sees it.
/// </summary>
internal sealed class Keeper(
    LastHelper last, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int LongestForm = 200_000;
    private const int MostForms = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<HelperId, Entry> entries = new();

    /// <summary>Keeps the form of this request, if it has one that the last helper of this browser was given.</summary>
    public async Task<bool> Keep(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > LongestForm) return false;
        if (last.Of(context) is not var (helper, structure) || !await WasGivenTo(helper, context)) return false;

        DropOld();
        if (entries.Count >= MostForms) return false;
        var form = new KeptForm($"{request.PathBase}{request.Path}{request.QueryString}", structure, Fields(request.Form));
        entries[helper] = new(Protector(helper).Protect(JsonSerializer.SerializeToUtf8Bytes(form)), clock.GetUtcNow() + Kept, IsOffered: false);
        return true;
    }

    /// <summary>Is there something that this helper has not been shown yet?</summary>
    public bool HasNewsFor(HelperId helper)
    {
        DropOld();
        if (!entries.TryGetValue(helper, out var entry)) return false;
        if (entry.IsOffered) Drop(helper);
        return !entry.IsOffered;
    }

    /// <summary>What this helper had written, or null.</summary>
    public KeptForm? For(HelperId helper)
    {
        DropOld();
        if (!entries.TryGetValue(helper, out var entry)) return null;
        entries[helper] = entry with { IsOffered = true };
        return JsonSerializer.Deserialize<KeptForm>(Protector(helper).Unprotect(entry.Sealed));
    }

    public void Drop(HelperId helper) => entries.TryRemove(helper, out _);

    private async Task<bool> WasGivenTo(HelperId helper, HttpContext context)
    {
        var visitor = context.User;
        context.User = new ClaimsPrincipal(HelperClaims.Bare(helper));
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        finally
        {
            context.User = visitor;
        }
    }

    private List<KeyValuePair<string, string>> Fields(IFormCollection form) =>
    [
        .. from field in form
           where field.Key != options.Value.FormFieldName
           from value in field.Value
           select KeyValuePair.Create(field.Key, value ?? ""),
    ];

    private IDataProtector Protector(HelperId helper) => protection.CreateProtector("Appui.People.KeptForms", helper.ToString());

    private void DropOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (helper, _) in entries.Where(entry => entry.Value.Until < now))
            Drop(helper);
    }

    private sealed record Entry(byte[] Sealed, DateTimeOffset Until, bool IsOffered);
}
