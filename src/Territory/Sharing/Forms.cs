using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Appui.Territory.Places;

namespace Appui.Territory.Sharing;

/// <summary>Places written in a form that other programs read.</summary>
internal static class Forms
{
    /// <param name="form">Which.</param>
    /// <param name="places">The places, each with its id.</param>
    /// <param name="to">Where to.</param>
    /// <param name="today">The date of update of a place whose source gives none.</param>
    public static void Write(PlacesForm form, IEnumerable<Place> places, Stream to, DateOnly today)
    {
        if (form is PlacesForm.LieuxCsv)
        {
            to.Write(Encoding.UTF8.GetBytes(NationalSchema.Csv(places, today)));
            return;
        }

        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        if (form is PlacesForm.Structures) DataInclusion.WriteStructures(json, places, today);
        else if (form is PlacesForm.Services) DataInclusion.WriteServices(json, places, today);
        else NationalSchema.Write(json, places, today);
    }
}
