namespace Appui.Web.Tests;

/// <summary>Somebody of the demo who has an account.</summary>
/// <param name="Account">What they type as their name.</param>
public sealed record CastMember(string Account)
{
    internal async Task SignIn(Visitor visitor, TimeProvider clock)
    {
        await visitor.Submit(App.SignInUrl, new { Name = Account, Code = clock.GetUtcNow().ToString("O") });
    }
}

/// <summary>The people of every test, of the demo and of the documentation; all plainly invented.</summary>
public static class Cast
{
    /// <summary>A mediator of the first structure.</summary>
    public static readonly CastMember Claire = new("claire");
}
