using System.Security.Claims;
using Appui.Platform;

namespace Appui.Vault;

/// <summary>A porte-documents on a machine that many people use, for the pages of that machine. Only who came in with the card and its pictures sees anything.</summary>
public interface IOwnSafe
{
    /// <summary>The code of the card in what a reader or somebody typed, as it is written on the card; null when it is none, torn, or two at once.</summary>
    string? CardIn(string? read);

    /// <summary>The pictures among which a code is touched, in another order each time. Each has a pictogram and a text, <c>Picture.name</c>.</summary>
    IReadOnlyList<string> Pictures();

    /// <summary>How many pictures make a code.</summary>
    int PicturesInCode { get; }

    /// <summary>Tries a card and its pictures; counted by the sealer, ten in all.</summary>
    /// <param name="card">As <see cref="CardIn"/> gave it.</param>
    /// <param name="pictures">In the order in which they were touched.</param>
    /// <param name="idle">Closed after this long without a page.</param>
    Task<OpeningAnswer> Open(string card, IReadOnlyList<string> pictures, TimeSpan idle);

    /// <summary>Forgets the key: what the browser still holds opens nothing.</summary>
    void Close(ClaimsPrincipal user);

    /// <summary>The papers of the person, the newest first.</summary>
    /// <param name="user">The person.</param>
    /// <param name="binned">Those in the bin, instead of the others.</param>
    Task<IReadOnlyList<OwnPaper>> Papers(ClaimsPrincipal user, bool binned = false);

    /// <summary>One of them; null when it is not theirs.</summary>
    Task<OwnPaper?> Find(ClaimsPrincipal user, PaperId id);

    /// <summary>Its file; null when it is not theirs. Written down in the journal.</summary>
    Task<byte[]?> Read(ClaimsPrincipal user, PaperId id);

    /// <summary>Puts it into the bin for thirty days, or takes it back; false when it is not theirs.</summary>
    Task<bool> Bin(ClaimsPrincipal user, PaperId id, bool back = false);
}

/// <summary>A paper as its owner sees it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Title">In the words of who put it in; empty for none.</param>
/// <param name="Type">PDF, JPEG or PNG, as a media type.</param>
/// <param name="AddedAt">When.</param>
/// <param name="BinnedAt">Since when it is in the bin.</param>
public sealed record OwnPaper(PaperId Id, PaperFolder Folder, string Title, string Type, DateTimeOffset AddedAt, DateTimeOffset? BinnedAt)
{
    /// <summary>Says nothing of what it is called, in logs too.</summary>
    public override string ToString() => Id.ToString();
}

/// <summary>How an opening ended.</summary>
public abstract record OpeningAnswer;

/// <summary>It is open.</summary>
/// <param name="Person">Who the person is from now on.</param>
/// <param name="Afterwards">To be run once the answer was sent: older cards are forgotten.</param>
public sealed record SafeIsOpen(ClaimsPrincipal Person, Func<Task> Afterwards) : OpeningAnswer;

/// <summary>The card or the pictures are not right.</summary>
/// <param name="Left">Tries left; 0 when the card opens nothing any more; null for a card that nobody knows.</param>
/// <param name="RestsUntil">When the next try is looked at.</param>
public sealed record SafeStaysShut(int? Left, DateTimeOffset? RestsUntil) : OpeningAnswer;

/// <summary>Too many people at once: nothing was tried or counted.</summary>
public sealed record SafeIsBusy : OpeningAnswer;
