using Appui.Platform;

namespace Appui.Rights.Desk;

/// <summary>A finished screening for Awa Exemple, in the demonstration.</summary>
internal sealed class DemoScreening : IDemoSeed
{
    public int Order => 30;

    public Task Plant() => Task.CompletedTask;
}
