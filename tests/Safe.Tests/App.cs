namespace Appui.Web.Tests;

/// <summary>What the people of the pages' tests know of the program in their own process; here it is in another one.</summary>
internal static class App
{
    public const string SignInUrl = "/connexion";
}
