using Appui.Platform;

namespace Appui.People.Model;

/// <summary>How a person can really be reached, as sentences in the user's language, the surest first.</summary>
internal sealed class ReachWords(Texts texts)
{
    public IReadOnlyList<string> Say(Reach reach)
    {
        var ways = Ways(reach).ToList();
        return ways.Count > 0 ? ways : [texts["Aucun moyen sûr : attendre son passage"]];
    }

    /// <summary>What the person said yes to, and the words of a message that says nothing.</summary>
    private string Allowed(Relative relative) => relative.May.Count == 0
        ? texts["demander à la personne avant de l'appeler"]
        : string.Join(", ", relative.May.Order().Select(may => texts[$"RelativeMay.{may}"]))
          + (relative.May.Contains(RelativeMay.GetMessage) ? " : " + texts["« Pouvez-vous lui dire de nous rappeler ? Rien d'urgent. »"] : "");

    private IEnumerable<string> Ways(Reach reach)
    {
        if (reach.Visits is { } day)
            yield return day is VisitDay.AnyDay ? texts["Passe ici régulièrement"] : texts["Passe ici le {0}", texts[$"VisitDay.{day}"]];
        if (reach.Phone is { } phone)
            yield return reach.TakesSms ? texts["Téléphone ou SMS : {0}", phone] : texts["Téléphone : {0}", phone];
        if (reach.Relative is { } relative)
            yield return $"{(relative.Phone is { } number ? texts["Par {0}, {1}", relative.Name, number] : texts["Par {0}", relative.Name])} ({Allowed(relative)})";
        if (reach.Address is { } address)
            yield return texts["Courrier : {0}", address];
        if (reach.Email is { } email)
            yield return texts["Courriel : {0}", email];
    }
}
