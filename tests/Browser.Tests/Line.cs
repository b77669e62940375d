using System.Net;
using System.Net.Sockets;

namespace Appui.Browser.Tests;

/// <summary>
/// A line to the site that can be cut as a wireless one is: nothing is closed, nothing is refused, and nothing arrives any more. Once it is mended, what was
/// open is gone and what is opened anew works.
/// </summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly Uri site;
    private readonly CancellationTokenSource end = new();
    private CancellationTokenSource cut = new();
    private TaskCompletionSource mended = new();

    public Line(string site)
    {
        this.site = new(site);
        door.Start();
        _ = Accept();
    }

    /// <summary>The site, over this line.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}";

    public void Cut() => cut.Cancel();

    public void Mend()
    {
        cut = new();
        mended.SetResult();
        mended = new();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        door.Stop();
        end.Dispose();
    }

    private async Task Accept()
    {
        while (!end.IsCancellationRequested)
            _ = Carry(await door.AcceptTcpClientAsync(end.Token), cut.Token);
    }

    private async Task Carry(TcpClient near, CancellationToken until)
    {
        using var far = new TcpClient();
        await far.ConnectAsync(site.Host, site.Port, end.Token);
        try
        {
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), until), far.GetStream().CopyToAsync(near.GetStream(), until));
        }
        catch (OperationCanceledException)
        {
        }
        if (until.IsCancellationRequested) await mended.Task;
        near.Dispose();
    }
}
