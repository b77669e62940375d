using Appui.Platform;
using Appui.Vault.Keys;
using Microsoft.AspNetCore.Http;

namespace Appui.Vault.Cards;

/// <summary>What the square of a card holds: the address where it opens, and after # the code, which a browser never sends by itself.</summary>
internal sealed class CardAddress(Settings settings)
{
    public string Of(CardCode code, HttpRequest request) => $"{settings.PublicAddress ?? $"{request.Scheme}://{request.Host}"}/moi/ouvrir#{code}";
}
