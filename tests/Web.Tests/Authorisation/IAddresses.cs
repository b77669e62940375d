namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// What the parameters of a module's addresses are filled with. One class per module, in <c>Matrix/</c> beside the module's table; a new
/// parameter is one more line there.
/// </summary>
internal interface IAddresses
{
    /// <summary>
    /// Values by parameter: <c>{card}</c> in any address, or <c>/equipe/{id}</c> in addresses that begin so. A relation after an equals sign
    /// (<c>{whom=slip}</c>) makes one more line for every address with that parameter; <c>=elsewhere</c> is what belongs to another structure, and needs no line.
    /// </summary>
    Task<Dictionary<string, string>> Of(App app);
}
