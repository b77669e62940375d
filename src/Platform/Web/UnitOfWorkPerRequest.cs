using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Appui.Platform.Web;

/// <summary>
/// The answer is held back until the unit of work is committed: nobody reads a byte whose reading was not journalled, or is told
/// "enregistré" before it is. An exception undoes everything. Streams (server-sent events) say <see cref="IStreamedAnswer"/> and commit by themselves.
/// </summary>
internal sealed class UnitOfWorkPerRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, UnitOfWork work)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IStreamedAnswer>() is not null)
        {
            await next(context);
            return;
        }

        var direct = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var held = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held));
        try
        {
            await next(context);
            await work.Commit();
        }
        catch
        {
            // The error page is another unit of work: it must neither save this one nor wait for it.
            await work.Undo();
            throw;
        }
        finally
        {
            context.Features.Set(direct);
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<PrintableAttribute>() is not null && PdfAnswer.IsAsked(context))
            await PdfAnswer.Send(context, held);
        else if (held.Length > 0)
        {
            context.Response.ContentLength = held.Length;
            held.Position = 0;
            await held.CopyToAsync(direct.Stream, context.RequestAborted);
        }
    }
}
