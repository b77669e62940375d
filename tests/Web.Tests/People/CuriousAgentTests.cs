using System.Globalization;
using Appui.People;
using Appui.Web.Tests.Authorisation;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

public sealed class CuriousAgentTests(App app) : IClassFixture<App>
{
    private static readonly string[] FirstNames = ["Lina", "Omar", "Rose", "Paulin", "Nina", "Hugo", "Aya", "Basile"];
    private static readonly string[] Surnames = ["Inventé", "Fictif", "Supposé", "Imaginé", "Prétendu"];

    [Fact]
    public async Task Five_hundred_scripted_searches_show_twenty_names_at_most_and_stay_in_the_journal()
    {
        var claire = app.As(Cast.Claire);
        foreach (var name in FirstNames.SelectMany(first => Surnames.Select(last => $"{first} {last}")))
        {
            var asked = await claire.Submit("/bureau/recevoir/nouvelle", new { Name = name, Age = 40 });
            if (asked.Url.Contains("/nouvelle", StringComparison.Ordinal))
            {
                await asked.Submit(button: "ouvrir un dossier");
            }
        }

        var malik = app.As(Cast.Malik);
        var written = await Written();
        var page = await malik.Open("/bureau/chercher");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 500; i++)
        {
            // As a script would: every name there is, again and again, over four hours.
            var text = i % 3 == 0 ? FirstNames[i % FirstNames.Length] : $"{FirstNames[i % FirstNames.Length]} {Surnames[i % Surnames.Length]}";
            var found = await page.Submit(new { Text = text }, button: "Chercher");
            foreach (var shown in found.Document.QuerySelectorAll("main ul.tasks button[name=whom]"))
            {
                seen.Add(shown.GetAttribute("value")!);
            }

            app.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        seen.Count.ShouldBeInRange(1, 20);
        (await Written()).ShouldBe(written + 500);
    }

    [Fact]
    public async Task Who_was_looked_for_and_found_does_not_count()
    {
        var rosa = app.As(Cast.Rosa);
        for (var i = 0; i < 25; i++)
        {
            var found = await rosa.Submit("/bureau/chercher", new { Text = "Samir Essai" });
            found.Text.ShouldContain("Samir E.");
            await rosa.Open($"/personnes/{DemoPeople.Samir}");
        }
    }

    private async Task<int> Written() =>
        int.Parse(await app.First("SELECT COUNT(*) FROM platform_journal_leaves WHERE verb IN ('person.searched', 'person.search-refused')"), CultureInfo.InvariantCulture);
}
