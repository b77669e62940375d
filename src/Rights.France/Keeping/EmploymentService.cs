using static Appui.Rights.France.Benefits.Codes;
using static Appui.Rights.France.Keeping.Horizon;

namespace Appui.Rights.France.Keeping;

/// <summary>Who is registered as unemployed says so again each month, from the 28th (the 26th in February) to the 15th of the next month.</summary>
internal static class EmploymentService
{
    public static IEnumerable<DueDate> In(Horizon horizon) =>
        from person in horizon.Situation.Persons
        where person.Activity == Activity.Unemployed && person.Role != Role.Child
        from month in horizon.Months
        let before = month - 1
        select Due("employment_update", DueKind.Declaration, month.FirstDay.AddDays(14), horizon.Among(Benefit.Ass), Travail("R5411-17"),
            "cesse d'être inscrite la personne qui n'actualise pas sa situation chaque mois",
            opens: before.FirstDay.AddDays(before.Number == 2 ? 25 : 27),
            missed: "L'inscription s'arrête, et l'allocation avec elle. Il faut se réinscrire vite, et demander la prise en compte des jours manqués.", person: person.Id);
}
