using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Ground;

public sealed partial class RoutesTests(App app) : IClassFixture<App>
{
    private IReadOnlyList<RouteEndpoint> Routes => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void No_page_hides_another_one()
    {
        var files = Sources.Files(".cshtml").Where(file => PageDirective().IsMatch(file.Text)).Select(file => file.Path);

        var pages = Routes.Select(r => r.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().Select(p => "src" + p.RelativePath);

        pages.Distinct().Order(StringComparer.Ordinal).ShouldBe(files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_pages_answer_at_the_same_address()
    {
        var pages = Routes.Where(r => r.Metadata.GetMetadata<PageActionDescriptor>() is not null);

        pages.GroupBy(r => r.RoutePattern.RawText).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_route_says_who_may_come_in()
    {
        var silent = Routes.Where(r => r.Metadata.GetMetadata<IAuthorizeData>() is null && r.Metadata.GetMetadata<IAllowAnonymous>() is null);

        silent.Select(r => r.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_does_not_exist_says_so_in_plain_words()
    {
        var page = await app.As(Cast.Claire).Get("/cette-page-n-existe-pas");

        ((int)page.Status).ShouldBe(404);
        page.Text.ShouldContain("Cette page n'existe pas, ou n'est pas pour vous.");
    }

    [Fact]
    public async Task Nothing_is_kept_framed_or_brought_in_from_elsewhere()
    {
        var headers = (await app.Anybody().Get("/")).Response.Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        headers.Contains("Permissions-Policy").ShouldBeTrue();
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [GeneratedRegex(@"^@page\b", RegexOptions.Multiline)]
    private static partial Regex PageDirective();
}
