using Appui.Calendar;
using Appui.Rights.Engine;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Changing;

/// <summary>What the texts say of each right when an adult stays in hospital or in prison for more than sixty days.</summary>
/// <param name="now">The household.</param>
/// <param name="person">Who stays there.</param>
/// <param name="place">Where.</param>
/// <param name="entry">The first day.</param>
internal sealed class StayRules(Situation now, Person person, StayPlace place, DateOnly entry)
{
    /// <summary>AAH is reduced to this share (CSS R821-8).</summary>
    private const decimal AahLeft = 0.3m;

    private const string NoText = "aucun texte ne la réduit pendant le séjour";

    /// <summary>Wages, turnover or unemployment benefit would stop or be replaced: by how much is not known.</summary>
    public bool LosesWork => person.Incomes is not { SalaryNet: 0m, UnemploymentNet: 0m, TurnoverGoods: 0m, TurnoverServices: 0m, TurnoverLiberal: 0m };

    private bool IsAlone => now.Persons.All(p => p.Role != Role.Partner);

    private bool HasChild => now.Persons.Any(p => p.Role == Role.Child);

    /// <summary>RSA is raised for who is alone with a child, or expects one (CASF L262-9).</summary>
    private bool IsRaised => IsAlone && now.RecentIsolation != false && (HasChild || person.Pregnant != false);

    private Month Entry => Month.Of(entry);

    /// <summary>The first of the month after sixty full days.</summary>
    private Month AfterSixtyDays => Month.Of(entry.AddDays(60)) + 1;

    public StayEffect? EffectOn(Benefit benefit) => benefit switch
    {
        Benefit.Rsa => place == StayPlace.Hospital ? RsaInHospital() : RsaInPrison(),
        Benefit.Aah => Aah(),
        Benefit.MajorationVieAutonome => ToCheck(benefit, "mva", 0, Css("L821-1-2"), "un décret précise les conditions dans lesquelles la majoration est versée à l'hôpital et en détention"),
        Benefit.Aspa or Benefit.Asi when place == StayPlace.Hospital => Kept(benefit, "old_kept", Css(benefit == Benefit.Aspa ? "L815-1" : "L815-24"), NoText),
        Benefit.Aspa or Benefit.Asi => ToCheck(benefit, "old_prison", 0, Css(benefit == Benefit.Aspa ? "L815-1" : "L815-24"), "aucun texte lu ici ne dit si elle continue en détention"),
        Benefit.Ass when place == StayPlace.Prison => new(benefit, "ass_stops", Month.Of(entry.AddDays(15)), Month.Of(entry.AddDays(15)), 0, 0, ToCheck: Concerns(p => p.Activity == Activity.Unemployed),
            Travail("R5411-10")["5°"].Citation, "une personne détenue plus de quinze jours n'est plus réputée immédiatement disponible pour un emploi"),
        Benefit.Ass => ToCheck(benefit, "ass_hospital", 0, Travail("R5411-10")["4°"], "une personne en congé de maladie plus de quinze jours n'est plus réputée immédiatement disponible pour un emploi"),
        Benefit.AideAuLogement when place == StayPlace.Hospital => Kept(benefit, "housing_kept", Cch("R822-23"), "une absence pour raison de santé laisse au logement sa qualité de résidence principale"),
        Benefit.AideAuLogement => IsAlone
            ? ToCheck(benefit, "housing_prison", 0, Cch("R822-23"), "le logement doit être occupé au moins huit mois par an, sauf cas de force majeure")
            : Kept(benefit, "housing_partner", Cch("R822-23"), "le logement occupé au moins huit mois par an par le conjoint reste la résidence principale"),
        Benefit.PrimeActivite => ToCheck(benefit, "bonus", 0, Css("L842-1"), "la prime suppose des revenus d'activité"),
        Benefit.ComplementaireSante => Kept(benefit, "care_kept", Css("L861-5"), "la protection est accordée pour un an"),
        Benefit.AllocationsFamiliales or Benefit.ComplementFamilial or Benefit.SoutienFamilial or Benefit.JeuneEnfant => place == StayPlace.Prison && IsAlone
            ? ToCheck(benefit, "family_prison", 0, Css("L513-1"), "les prestations familiales sont dues à qui assume la charge effective et permanente de l'enfant")
            : Kept(benefit, "family_kept", Css("L513-1"), "les prestations familiales sont dues à qui assume la charge effective et permanente de l'enfant"),
        _ => null,
    };

    /// <summary>CASF R262-43 and R262-44: by half, for who has nobody, from the second quarterly review on.</summary>
    private StayEffect RsaInHospital() => IsAlone && !HasChild && person.Pregnant != true
        ? new(Benefit.Rsa, "rsa_half", Entry + 4, Entry + 6, 0.5m, person.Pregnant is null ? 1 : 0.5m, person.Pregnant is null, Casf("R262-43").Citation,
            "l'allocation d'une personne sans conjoint ni personne à charge, hospitalisée plus de soixante jours, est réduite de moitié à la deuxième révision trimestrielle")
        : Kept(Benefit.Rsa, "rsa_kept", Casf("R262-43"), "l'allocation n'est pas réduite pour qui vit en couple, a une personne à charge ou est enceinte");

    /// <summary>CASF R262-45: suspended for who has nobody; the others of the home are looked at without them.</summary>
    private StayEffect RsaInPrison()
    {
        if (IsRaised) return ToCheck(Benefit.Rsa, "rsa_raised", 0, Casf("R262-45"), "l'allocation majorée de qui conserve un enfant à charge n'est pas suspendue");
        return IsAlone && !HasChild
            ? new(Benefit.Rsa, "rsa_suspended", Entry + 4, Entry + 6, 0, 0, ToCheck: false, Casf("R262-45").Citation,
                "l'allocation d'une personne sans conjoint ni personne à charge, détenue plus de soixante jours, est suspendue à la deuxième révision trimestrielle")
            : new(Benefit.Rsa, "rsa_family", Entry + 4, Entry + 6, 0, 1, ToCheck: true, Casf("R262-45").Citation,
                "les droits des autres personnes du foyer sont examinés, le bénéficiaire n'étant plus compté parmi elles");
    }

    /// <summary>CSS R821-8: thirty per cent, except for who pays the daily hospital charge, has a child, or whose partner cannot work.</summary>
    private StayEffect Aah()
    {
        const string Sentence = "après soixante jours, il reste trente pour cent de l'allocation, sauf forfait journalier, personne à charge, ou conjoint qui ne peut travailler";
        var isOthers = Concerns(p => p.DisabilityRate != 0m);
        if (HasChild) return Kept(Benefit.Aah, "aah_kept", Css("R821-8"), Sentence);
        if (place == StayPlace.Hospital) return Reduced("aah_charge", AahLeft, 1, toCheck: true);
        return IsAlone ? Reduced("aah_30", AahLeft, AahLeft, toCheck: false) : Reduced("aah_partner", AahLeft, 1, toCheck: true);

        StayEffect Reduced(string key, decimal lowest, decimal highest, bool toCheck) =>
            new(Benefit.Aah, key, AfterSixtyDays, AfterSixtyDays, lowest, highest, toCheck || isOthers, Css("R821-8").Citation, Sentence);
    }

    /// <summary>The right may also be the other adult's: only a part of it would change.</summary>
    private bool Concerns(Func<Person, bool> may) => now.Persons.Any(p => p.Role != Role.Child && p.Id != person.Id && may(p));

    private static StayEffect Kept(Benefit benefit, string key, Article article, string sentence) =>
        new(benefit, key, null, null, 1, 1, ToCheck: false, article.Citation, sentence);

    private static StayEffect ToCheck(Benefit benefit, string key, decimal least, Article article, string sentence) =>
        new(benefit, key, null, null, least, 1, ToCheck: true, article.Citation, sentence);
}
