using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using Appui.People;

namespace Appui.Notices.Roads;

/// <summary>Hands short messages to a gateway on the network, as JSON; the key of each is the sending's id, so that one asked twice goes once.</summary>
internal sealed class SmsGateway(NoticeSettings settings, IHttpClientFactory clients)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOn => settings.SmsGateway is not null;

    public async Task<ServerAnswer> Send(SendingId id, PhoneNumber to, string text)
    {
        using var client = clients.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.SmsGateway)
        {
            Content = JsonContent.Create(new { to = to.E164, text, reference = id.ToString() }),
            Headers = { { "Idempotency-Key", id.ToString() } },
        };
        if (settings.SmsGatewayToken is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await client.SendAsync(request, stop.Token);
            return answer.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => ServerAnswer.Took,
                HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound => ServerAnswer.Refused,
                HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable => ServerAnswer.Later,
                _ => ServerAnswer.Unknown,
            };
        }
        catch (HttpRequestException away) when (away.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable })
        {
            return ServerAnswer.Later;
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return ServerAnswer.Unknown;
        }
    }
}
