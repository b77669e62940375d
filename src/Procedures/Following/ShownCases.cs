using System.Security.Claims;
using Appui.Mandates;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;

namespace Appui.Procedures.Following;

/// <summary>A case about to be sent, as it is put before the person: what is sent, with which papers, and what the site asks page after page.</summary>
internal sealed class ShownCases(CaseBook book, Words words, Texts texts) : IActs
{
    public const string CaseKind = "demarche";

    public string Kind => CaseKind;

    public async Task<ShownAct?> Find(Guid id, ClaimsPrincipal user) =>
        await book.Find(CaseId.From(id), user) is { } found && found.Case.IsOpen && Cycle.After(found.Case.State).Contains(CaseState.Sent) ? Show(found) : null;

    /// <summary>What is confirmed before sending.</summary>
    public ShownAct Show(Followed found)
    {
        var (sent, card, person) = found;
        var papers = card.Papers.Where(paper => sent.Papers.Any(seen => seen.Paper == paper.Key && seen.Present)).ToList();
        return new(
            new(CaseKind, sent.Id.Value), person, words.Right(sent), Purpose(sent),
            papers.Count == 0 ? [] : [Sentence.Of(texts, "Declare.Papers", (Func<string>)(() => string.Join(", ", papers.Select(paper => texts[paper.Text])))) with { HasOneValue = false }],
            sent.Channel is Channel.Web ? [.. card.SitePages.Select(page => Sentence.Of(texts, $"SitePage.{page}"))] : [],
            [.. papers.Select(paper => new ShownPaper(paper.Text))],
            Code(sent.Ground), $"/demarches/suivi/{sent.Id}/envoyer");
    }

    /// <summary>The legal ground as declarations keep it.</summary>
    public static string Code(LegalGround ground) => ground switch
    {
        { Mandate: { } mandate } => $"{ground.Kind}/{mandate}",
        { How: { } how } => $"{ground.Kind}/{how}",
        _ => $"{ground.Kind}",
    };

    private Sentence Purpose(Case sent) => Sentence.Of(texts, "Declare.Purpose", (Func<string>)(() => words.Claim(sent)), (Func<string>)(() => words.To(sent.Agency)));
}
