using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>The desk as the demonstration leaves it, before anybody worked there.</summary>
public sealed class DemoDeskTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_desk_shows_the_late_ones_first_calmly()
    {
        var desk = await app.As(Cast.Malik).Open("/bureau");

        var lines = desk.TextAt("[aria-labelledby=today]");
        lines.ShouldContain("Ouvrir la boîte mail : la Caf devait répondre");
        lines.IndexOf("devait répondre", StringComparison.Ordinal).ShouldBeLessThan(lines.IndexOf("demande de RSA à envoyer", StringComparison.Ordinal));
        lines.ShouldNotContain("Samir Essai");
    }
}
