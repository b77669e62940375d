using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

/// <summary>Somebody looks for help near here: how many touches, how many seconds.</summary>
public sealed class DirectoryTests(Site site)
{
    [Theory]
    [InlineData("phone", false)]
    [InlineData("kiosk", true)]
    public async Task Where_to_print_near_here_today_takes_three_touches_and_less_than_ten_seconds(string screen, bool script)
    {
        await using var visitor = await site.Visitor(screen == "phone" ? Screen.Phone : Screen.Kiosk, script);
        await visitor.Open("/", "first");
        var watch = Stopwatch.StartNew();

        await visitor.Press("Trouver de l'aide près d'ici");
        await visitor.Press("Imprimer");
        await visitor.Press("Aujourd'hui");

        watch.Elapsed.TotalSeconds.ShouldBeLessThan(10);
        await visitor.Look("find-print-today");
        (await visitor.Text()).ShouldContain("min à pied du centre");
        await visitor.Arrive(visitor.Page.Locator(".found a").First);
        await visitor.Look("find-place");
        await visitor.Press("Sur papier");
        await visitor.Look("find-paper");
    }

    [Fact]
    public async Task The_search_and_the_page_of_a_place_are_accessible_on_a_phone()
    {
        await using var visitor = await site.Visitor(Screen.Phone);
        await visitor.Open("/trouver", "find");
        await visitor.Open("/trouver?besoin=caf&f=lire&f=fauteuil&quand=semaine", "find-filters");
        await visitor.Open("/trouver?besoin=caf&ou=76110", "find-which");
        await visitor.Open("/trouver?mots=zzyzx", "find-nothing");
    }
}
