using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Appui.Territory.Places;
using Microsoft.AspNetCore.Html;

namespace Appui.Territory.Finding;

/// <summary>A simple plan drawn here, from outlines and names of communes, over the ground of this installation if it has one: nothing comes from elsewhere, nobody learns who looks where.</summary>
internal sealed class Plan(Tiles tiles)
{
    private const double Side = 640;

    /// <summary>Draws numbered points around where somebody is.</summary>
    /// <param name="title">What the picture shows, for those who hear it.</param>
    /// <param name="latitude">Where they are, degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="points">The points and what is written in them.</param>
    /// <param name="height">As a part of the width.</param>
    public IHtmlContent Draw(string title, double latitude, double longitude, IReadOnlyList<(double Latitude, double Longitude, string Sign)> points, double height = 0.75)
    {
        // A frame that holds all points and where the person is: at least one kilometre.
        var flat = Math.Cos(latitude * Math.PI / 180);
        var ys = points.Select(p => p.Latitude).Append(latitude).ToList();
        var xs = points.Select(p => p.Longitude).Append(longitude).ToList();
        var (midY, midX) = ((ys.Min() + ys.Max()) / 2, (xs.Min() + xs.Max()) / 2);
        var span = Math.Max(0.009, Math.Max((ys.Max() - ys.Min()) / height, (xs.Max() - xs.Min()) * flat) * 1.25);
        var scale = Side / span;
        double X(double lon) => (Side / 2) + ((lon - midX) * flat * scale);
        double Y(double lat) => (Side * height / 2) - ((lat - midY) * scale);

        // Colours of paper as attributes, which style sheets win over: the program that makes PDFs reads no style sheet inside a drawing.
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"plan\" viewBox=\"0 0 {Side} {Side * height:0}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(title)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"plan-ground\" fill=\"#fff\" width=\"{Side}\" height=\"{Side * height:0}\"/>");
        var (halfY, halfX) = (span * height / 2, span / flat / 2);
        var ground = tiles.Of(midY - halfY, midX - halfX, midY + halfY, midX + halfX);
        foreach (var tile in ground)
            svg.Append(CultureInfo.InvariantCulture, $"<image href=\"/fonds/{tile.Z}/{tile.X}/{tile.Y}.png\" x=\"{X(tile.West):0.0}\" y=\"{Y(tile.North):0.0}\" width=\"{X(tile.East) - X(tile.West):0.0}\" height=\"{Y(tile.South) - Y(tile.North):0.0}\" preserveAspectRatio=\"none\"/>");
        foreach (var shape in ground.Count > 0 ? [] : Outlines.In(midY - halfY, midX - halfX, midY + halfY, midX + halfX))
        {
            svg.Append("<path class=\"plan-land\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\" d=\"M");
            foreach (var (lat, lon) in shape.Points) svg.Append(CultureInfo.InvariantCulture, $"{X(lon):0} {Y(lat):0} ");
            svg.Append("Z\"/>");
        }

        foreach (var town in ground.Count > 0 ? [] : Communes.All.Where(c => c is { Latitude: { } y, Longitude: { } x, Parent: "" } && Math.Abs(y - midY) < halfY * 0.9 && Math.Abs(x - midX) < halfX * 0.8).OrderByDescending(c => c.Population).Take(6))
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"plan-town\" fill=\"#000\" font-size=\"18\" x=\"{X(town.Longitude!.Value):0}\" y=\"{Y(town.Latitude!.Value):0}\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(town.Name)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"plan-here\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"3\" cx=\"{X(longitude):0}\" cy=\"{Y(latitude):0}\" r=\"9\"/>");
        foreach (var (lat, lon, sign) in points.Reverse())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"plan-point\" fill=\"#000\" cx=\"{X(lon):0}\" cy=\"{Y(lat):0}\" r=\"17\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"plan-sign\" fill=\"#fff\" font-size=\"19\" font-weight=\"700\" x=\"{X(lon):0}\" y=\"{Y(lat) + 7:0}\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(sign)}</text>");
        }

        Scale(svg, scale, height);
        if (ground.Count > 0) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"plan-credit\" x=\"{Side - 8}\" y=\"{(Side * height) - 8:0}\" text-anchor=\"end\">{HtmlEncoder.Default.Encode(tiles.Credit)}</text>");
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>A bar of a round length, about a quarter of the width.</summary>
    private static void Scale(StringBuilder svg, double scale, double height)
    {
        var kilometre = scale / 111.2;
        double[] lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
        var length = lengths.LastOrDefault(l => l * kilometre <= Side / 3, lengths[0]);
        var words = length < 1 ? $"{length * 1000:0} m" : $"{length:0} km";
        var y = (Side * height) - 16;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"plan-scale\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\" d=\"M16 {y - 6:0}V{y:0}H{16 + (length * kilometre):0}V{y - 6:0}\"/><text class=\"plan-town\" fill=\"#000\" font-size=\"18\" x=\"20\" y=\"{y - 10:0}\">{words}</text>");
    }
}
