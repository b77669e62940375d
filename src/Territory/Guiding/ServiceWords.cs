using Appui.Territory.Finding;

namespace Appui.Territory.Guiding;

/// <summary>The pictogram and the short words of each service of the national schema, for paper that is read from the street.</summary>
internal static class ServiceWords
{
    private static readonly string[] Icons = ["file-text", "device-mobile", "briefcase", "shield-check", "friends", "bulb", "info-circle", "printer", "wallet"];

    /// <summary>A pictogram of Design.</summary>
    public static string Icon(string service) => Array.IndexOf(Facets.Services, service) is >= 0 and var at ? Icons[at] : "help-circle";

    /// <summary>The key of its short words.</summary>
    public static string Short(string service) => Array.IndexOf(Facets.Services, service) is >= 0 and var at ? $"Service.{at + 1}" : service;
}
