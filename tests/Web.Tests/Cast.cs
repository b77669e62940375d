using Appui.People;
using Shouldly;

namespace Appui.Web.Tests;

/// <summary>Somebody of the demo who has an account.</summary>
/// <param name="Account">What they type as their name.</param>
public sealed record CastMember(string Account)
{
    /// <summary>The password of everybody in the demo.</summary>
    public const string Password = "appui-demo";

    /// <summary>What their telephone shows at this instant.</summary>
    public string CodeAt(TimeProvider clock) => DemoCode.Of(Account, clock.GetUtcNow())!;

    internal async Task SignIn(Visitor visitor, TimeProvider clock)
    {
        var asked = await visitor.Submit(App.SignInUrl, new { UserName = Account, Password });
        var page = await asked.Submit(new { Code = CodeAt(clock) });
        page.Url.ShouldNotStartWith(App.SignInUrl, Case.Sensitive, page.Text);
    }
}

/// <summary>The people of every test, of the demo and of the documentation; all plainly invented.</summary>
public static class Cast
{
    /// <summary>A social worker of the Centre social des Essais, also a mediator of the Maison Modèle; signs in to the former.</summary>
    public static readonly CastMember Claire = new("claire");

    /// <summary>A mediator of the Centre social des Essais.</summary>
    public static readonly CastMember Malik = new("malik");

    /// <summary>Welcomes at the Centre social des Essais.</summary>
    public static readonly CastMember Rosa = new("rosa");

    /// <summary>A volunteer of the Centre social des Essais.</summary>
    public static readonly CastMember Victor = new("victor");

    /// <summary>Runs the Centre social des Essais.</summary>
    public static readonly CastMember Diane = new("diane");

    /// <summary>Runs the platform.</summary>
    public static readonly CastMember Oscar = new("oscar");

    /// <summary>A social worker of the Maison Modèle.</summary>
    public static readonly CastMember Paul = new("paul");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<CastMember> All = [Claire, Malik, Rosa, Victor, Diane, Oscar, Paul];
}
