using Appui.Rights.Engine;
using static Appui.Rights.France.Benefits.Codes;
using static Appui.Rights.France.Keeping.Horizon;

namespace Appui.Rights.France.Keeping;

/// <summary>Birthdays and durations that open, change or end a right.</summary>
internal static class AgeThresholds
{
    /// <summary>From this day the increase for age comes at eighteen (décret n° 2026-138 du 27 février 2026).</summary>
    private static readonly DateOnly IncreaseAtEighteen = new(2026, 3, 1);

    public static IEnumerable<DueDate> In(Horizon horizon)
    {
        var children = horizon.Situation.Persons.Where(p => p.Role == Role.Child).ToList();
        var adults = horizon.Situation.Persons.Where(p => p.Role != Role.Child);
        return children.SelectMany(child => OfChild(horizon, child, children.Count))
            .Concat(adults.SelectMany(adult => OfAdult(horizon, adult)))
            .Concat(IncreasedRsa(horizon, children));
    }

    private static IEnumerable<DueDate> OfChild(Horizon horizon, Person child, int children)
    {
        DueDate On(int age, string key, IReadOnlyList<Benefit> benefits, Article article, string sentence, AidCertainty certainty = AidCertainty.Certain) =>
            Due(key, DueKind.Threshold, Birthday(child, age), benefits, article, sentence, certainty, person: child.Id);

        if (horizon.Has(Benefit.JeuneEnfant))
            yield return On(3, "child_3", [Benefit.JeuneEnfant], Css("L531-3"), "l'allocation de base est versée jusqu'au mois qui précède les trois ans de l'enfant");
        if (children >= 3)
            yield return On(3, "child_3_supplement", [Benefit.ComplementFamilial], Css("L522-1"), "le complément familial s'ouvre quand les trois enfants ont trois ans ou plus");
        yield return On(6, "child_6", [Benefit.RentreeScolaire], Css("R543-2"), "l'allocation de rentrée scolaire s'ouvre pour l'enfant de six ans");
        if (children >= 2)
        {
            if (Birthday(child, 14) < IncreaseAtEighteen)
                yield return On(14, "child_14", [Benefit.AllocationsFamiliales], Css("R521-1"), "les allocations familiales sont majorées pour l'enfant de quatorze ans");
            else
                yield return On(18, "child_18_increase", [Benefit.AllocationsFamiliales], Css("R521-1"), "les allocations familiales sont majorées pour l'enfant de dix-huit ans");
            yield return On(20, "child_20", horizon.Among(Benefit.AllocationsFamiliales, Benefit.SoutienFamilial), Css("R512-2"),
                "l'enfant cesse d'être à charge pour les allocations familiales à vingt ans");
        }
        else if (horizon.Has(Benefit.SoutienFamilial))
        {
            yield return On(20, "child_20", [Benefit.SoutienFamilial], Css("R512-2"), "l'enfant cesse d'être à charge pour les prestations familiales à vingt ans");
        }

        if (horizon.Has(Benefit.RentreeScolaire))
            yield return On(18, "child_18", [Benefit.RentreeScolaire], Css("R543-2"), "l'allocation de rentrée scolaire est due jusqu'à la rentrée qui précède les dix-huit ans de l'enfant");
        if (horizon.Among(Benefit.ComplementFamilial, Benefit.AideAuLogement) is [_, ..] until21)
            yield return On(21, "child_21", until21, Css("D522-1"), "l'enfant cesse d'être à charge pour le complément familial et l'aide au logement à vingt et un ans", AidCertainty.ToCheck);
        if (horizon.Among(Benefit.Rsa, Benefit.PrimeActivite, Benefit.ComplementaireSante) is [_, ..] until25)
            yield return On(25, "child_25", until25, Casf("R262-1"), "à vingt-cinq ans, l'enfant ne compte plus dans le foyer et peut demander ses propres droits");
    }

    private static IEnumerable<DueDate> OfAdult(Horizon horizon, Person adult)
    {
        DueDate On(int age, string key, IReadOnlyList<Benefit> benefits, Article article, string sentence, AidCertainty certainty = AidCertainty.Certain) =>
            Due(key, DueKind.Threshold, Birthday(adult, age), benefits, article, sentence, certainty, person: adult.Id);

        if (!horizon.Has(Benefit.Rsa))
            yield return On(25, "adult_25", [Benefit.Rsa], Casf("L262-4")["1°"], "le revenu de solidarité active s'ouvre à vingt-cinq ans, sans condition d'enfant ni de travail passé");
        if (adult.DisabilityRate >= 0.5m || adult.UnfitForWork == true)
            yield return On(62, "adult_62_unfit", horizon.Has(Benefit.Aah) ? [Benefit.Aah, Benefit.Aspa] : [Benefit.Aspa], Css("L815-1"),
                "la retraite pour inaptitude et l'allocation de solidarité aux personnes âgées peuvent s'ouvrir dès soixante-deux ans", AidCertainty.ToCheck);
        yield return On(65, "adult_65", [Benefit.Aspa], Css("L815-1"), "l'allocation de solidarité aux personnes âgées s'ouvre à soixante-cinq ans");
        if (adult.Activity != Activity.Retired)
            yield return On(67, "adult_67", [], Css("L351-8")["1°"], "la pension de retraite est servie au taux plein à soixante-sept ans, quelle que soit la durée d'assurance");
    }

    /// <summary>The increase for who is alone lasts a year, or until the youngest child is three.</summary>
    private static IEnumerable<DueDate> IncreasedRsa(Horizon horizon, List<Person> children)
    {
        if (horizon.Situation.CoupleStatus != CoupleStatus.None || !horizon.Has(Benefit.Rsa)) yield break;
        var since = horizon.Held.First(right => right.Benefit == Benefit.Rsa).Since;
        var youngest = children.MaxBy(child => child.BirthDate);
        var third = youngest is null ? (DateOnly?)null : Birthday(youngest, 3);
        var year = horizon.Situation.RecentIsolation == true ? since?.AddMonths(12) : null;
        if ((third is null || third < horizon.From) && year is null) yield break;
        var end = third is null ? year!.Value : year is null || third > year ? third.Value : year.Value;
        yield return Due("increased_rsa_end", DueKind.Threshold, end, [Benefit.Rsa], Casf("L262-9"),
            "la majoration pour isolement dure douze mois, ou jusqu'aux trois ans du plus jeune enfant", AidCertainty.ToCheck);
    }

    /// <summary>Born on 29 February: the birthday is on 1 March of common years.</summary>
    private static DateOnly Birthday(Person person, int age)
    {
        var (year, month, day) = (person.BirthDate.Year + age, person.BirthDate.Month, person.BirthDate.Day);
        return (month, day) == (2, 29) && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, month, day);
    }
}
