using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class PolicyTests
{
    [Fact]
    public async Task A_route_without_a_policy_stops_the_program_from_starting()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/oubliee", () => "");
        app.MapGet("/ouverte", () => "").WithMetadata(new OpenToAllAttribute());
        app.MapGet("/bureau", () => "").WithMetadata(new AllowedToAttribute(HelperRole.Mediator));

        var refused = Should.Throw<InvalidOperationException>(app.DemandPolicyEverywhere);

        refused.Message.ShouldContain("/oubliee");
        refused.Message.ShouldNotContain("/ouverte");
        refused.Message.ShouldNotContain("/bureau");
    }
}
