using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Appui.Procedures.Sources;

/// <summary>Something that an official sheet leads to: a service on line, a form, a model of a letter.</summary>
/// <param name="Id">As the source names it: R49166.</param>
/// <param name="Kind">Its kind, in the source's words: "Téléservice", "Formulaire".</param>
/// <param name="Title">In its words.</param>
/// <param name="Address">Where it is; null when the source gives none.</param>
internal sealed record OfficialLink(string Id, string Kind, string Title, string? Address);

/// <summary>What we keep of a sheet of service-public.fr: its date, and what it leads to.</summary>
/// <param name="Id">F19778.</param>
/// <param name="Title">Its title.</param>
/// <param name="Modified">The day that it says it was changed; null when it says none.</param>
/// <param name="Links">By id.</param>
internal sealed record OfficialSheet(string Id, string Title, DateOnly? Modified, IReadOnlyList<OfficialLink> Links)
{
    private const long LongestSheet = 8_000_000;
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly string[] LinkNames = ["ServiceEnLigne", "ServiceComplementaire"];

    // No document type, no entity, nothing fetched from elsewhere: a file of the State needs none of it, a hostile one does.
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestSheet, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Reads a sheet; elements that a newer schema adds are passed over.</summary>
    /// <exception cref="XmlException">It is cut, too long, or no such document.</exception>
    public static OfficialSheet Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Careful);
        var root = XDocument.Load(reader).Root!;
        if (root.Name.LocalName is not "Publication" || (string?)root.Attribute("ID") is not { } id) throw new XmlException("It is no sheet: <Publication ID=…> is awaited.");
        return new(
            id, root.Element(Dc + "title")?.Value.Trim() ?? "", Day(root.Element(Dc + "date")?.Value),
            [.. root.Descendants().Where(one => LinkNames.Contains(one.Name.LocalName)).Select(Link).OfType<OfficialLink>().DistinctBy(link => link.Id).OrderBy(link => link.Id, StringComparer.Ordinal)]);
    }

    private static OfficialLink? Link(XElement element) =>
        (string?)element.Attribute("ID") is { } id
            ? new(id, (string?)element.Attribute("type") ?? element.Name.LocalName, element.Elements().FirstOrDefault(part => part.Name.LocalName is "Titre")?.Value.Trim() ?? "", (string?)element.Attribute("URL"))
            : null;

    /// <summary>"modified 2020-01-01".</summary>
    private static DateOnly? Day(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (DateOnly?)day : null).FirstOrDefault(day => day is not null);
}
