using System.Globalization;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;

namespace Appui.Procedures.Following;

/// <summary>Cases and look dates as sentences. All words are texts; this chooses among them.</summary>
internal sealed class Words(Texts texts, CardLibrary cards, TimeProvider clock)
{
    /// <summary>The name of an agency: "Caf".</summary>
    public string Name(Agency agency) => texts[$"Agency.{agency}"];

    /// <summary>With its article: "la Caf".</summary>
    public string The(Agency agency) => texts[$"Agency.{agency}.The"];

    /// <summary>Towards it: "à la Caf".</summary>
    public string To(Agency agency) => texts[$"Agency.{agency}.To"];

    /// <summary>What was asked, in a word or two.</summary>
    public string Right(Case followed) => cards.Find(followed.Card) is { } card ? texts[card.Short] : followed.Card;

    /// <summary>What was sent, as said after "votre".</summary>
    public string Claim(Case followed) => cards.Find(followed.Card) is { } card ? texts[card.Claim] : followed.Card;

    /// <summary>Where the case stands, in a sentence.</summary>
    public string Stands(Case followed) =>
        followed.Closing is { } closing ? texts["Suivi terminé : {0}", texts[$"ClosingReason.{closing.Reason}"]] : Stands(followed.State, followed);

    /// <summary>A state of this case, in a sentence.</summary>
    public string Stands(CaseState state, Case followed) =>
        texts[$"CaseState.{Key(state, followed)}", Capital(The(followed.Agency)), The(followed.Agency), To(followed.Agency)];

    /// <summary>The text of a state: what brings no money is received, not paid.</summary>
    public string Key(CaseState state, Case followed) =>
        state is CaseState.Granted or CaseState.Paid or CaseState.Suspended && cards.Find(followed.Card) is { Pays: false } ? $"{state}.Thing" : $"{state}";

    /// <summary>A line of the desk: "Ouvrir la boîte mail : la Caf devait répondre". The desk says with whom, as far as a room may read it.</summary>
    public string ToLook(Case followed)
    {
        var look = followed.Next!;
        return texts["{0} : {1}", Act(look, followed.Agency), Awaited(followed, late: look.On < clock.Today)];
    }

    /// <summary>What is opened: "Ouvrir le compte Caf".</summary>
    public string Act(Look look, Agency agency) => texts[$"Look.{look.At}", Name(agency), The(agency)];

    /// <summary>The same, with whom.</summary>
    public string Act(Look look, Agency agency, string person) => look.With switch
    {
        LookWith.Person => texts["{0}, avec {1}", Act(look, agency), person],
        LookWith.Relative => texts["{0}, avec {1}", Act(look, agency), texts["un proche de confiance"]],
        _ => Act(look, agency),
    };

    /// <summary>A line of the desk for a date without a case.</summary>
    public string ToLook(Watch watch) => watch.Agency is Agency.Other ? texts[$"Watch.{watch.Kind}"] : texts["{0} ({1})", texts[$"Watch.{watch.Kind}"], Name(watch.Agency)];

    /// <summary>What kind of date it is, for the person who reads it.</summary>
    public string Kind(Watch watch) => watch.Agency is Agency.Other ? texts[$"WatchKind.{watch.Kind}"] : texts["{0} ({1})", texts[$"WatchKind.{watch.Kind}"], Name(watch.Agency)];

    /// <summary>"mardi 24 novembre", with its year when it is another one.</summary>
    public string Day(DateOnly day) =>
        day.InWords(day.Year == clock.Today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy");

    /// <summary>"mardi 24 novembre à 10 h 12".</summary>
    public string Moment(DateTimeOffset at)
    {
        var there = at.InParis();
        return texts["{0} à {1}", Day(DateOnly.FromDateTime(there.DateTime)), there.ToString(texts["H' h 'mm"], CultureInfo.CurrentCulture)];
    }

    private string Awaited(Case followed, bool late) =>
        texts[late && Cycle.AwaitsAnswer(followed.State) && followed.State is not CaseState.Silence ? "Awaited.Late" : $"Awaited.{Key(followed.State, followed)}",
            The(followed.Agency), Claim(followed), Right(followed), To(followed.Agency)];

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
