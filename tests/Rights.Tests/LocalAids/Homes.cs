using Appui.Calendar;
using Appui.Rights.France;

namespace Appui.Rights.Tests.LocalAids;

/// <summary>The small households of these tests.</summary>
internal static class Homes
{
    public static readonly Month May = new(2026, 5);

    public static Person Adult(int age, Activity? activity = Activity.Inactive) =>
        new() { Id = "p1", Role = Role.Applicant, BirthDate = Person.BornAround(age, May), Activity = activity };

    public static Person Child(int number, int age) =>
        new() { Id = $"c{number}", Role = Role.Child, BirthDate = Person.BornAround(age, May), Activity = Activity.Student };

    public static Situation Of(params Person[] persons) => new()
    {
        Month = May,
        Persons = persons,
        Housing = new Housing { Status = HousingStatus.Tenant, Zone = 2, Rent = 430m },
    };

    public static Situation Alone(int age, Activity? activity = Activity.Inactive) => Of(Adult(age, activity));
}
