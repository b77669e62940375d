using Appui.Platform;
using Appui.Territory.Places;

namespace Appui.Territory.Model;

/// <summary>
/// A place of the directory: what its source tells, and over it what was put right here. Reading the source again changes the first alone.
/// </summary>
internal sealed class KeptPlace
{
    public required PlaceId Id { get; init; }

    /// <summary>Which list tells of it; <see cref="Here"/> for a place that was written down here.</summary>
    [NotPersonal] public required string Source { get; init; }

    /// <summary>What the source calls it: its identifier, or its name and address.</summary>
    [NotPersonal] public required string SourceKey { get; init; }

    /// <summary>The fields as the source last told them, in the national schema.</summary>
    [NotPersonal] public string Told { get; private set; } = "{}";

    /// <summary>The fields that were put right here.</summary>
    [NotPersonal] public string? Corrections { get; private set; }

    [NotPersonal] public string Name { get; private set; } = "";

    /// <summary>The code of its commune.</summary>
    [NotPersonal] public string Commune { get; private set; } = "";

    /// <summary>The structure of this house whose people keep it up to date.</summary>
    public StructureId? Structure { get; set; }

    /// <summary>The place that it is the same as: an alias, nothing is moved.</summary>
    public PlaceId? MergedInto { get; private set; }

    /// <summary>When somebody of the place last said that all is true.</summary>
    [NotPersonal] public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Since when its source tells nothing of it any more.</summary>
    [NotPersonal] public DateOnly? VanishedOn { get; private set; }

    /// <summary>The first day on which it helps nobody any more.</summary>
    [NotPersonal] public DateOnly? ClosedOn { get; private set; }

    /// <summary>How many people said « ce n'est plus vrai » since it was last confirmed or put right.</summary>
    [NotPersonal] public long Doubts { get; private set; }

    /// <summary>The number of its last change.</summary>
    [NotPersonal] public long Revision { get; set; }

    /// <summary>The source of what is written down here, without a list.</summary>
    public const string Here = "ici";

    /// <summary>More doubts than this say nothing more.</summary>
    public const int MostDoubts = 99;

    /// <summary>The place as it is shown: the corrections over what is told.</summary>
    public Place Shown() => PlaceText.Read(PlaceText.Over(Told, Corrections));

    /// <summary>The source tells of it, for the first time or again.</summary>
    /// <returns>The fields that it tells otherwise than before, and those of them that keep what was put right here.</returns>
    public (IReadOnlyList<string> Changed, IReadOnlyList<string> Kept) Tell(Place place)
    {
        var (before, now) = (PlaceText.Fields(Told), PlaceText.Of(place));
        var corrections = PlaceText.Fields(Corrections);
        string[] changed = [.. now.Keys.Union(before.Keys).Where(field => field != "date_maj" && now.GetValueOrDefault(field, "") != before.GetValueOrDefault(field, "")).Order(StringComparer.Ordinal)];
        // The source has learnt: what it tells now is what was put right here.
        foreach (var field in corrections.Keys.Where(field => now.GetValueOrDefault(field, "") == corrections[field]).ToList()) corrections.Remove(field);
        Told = PlaceText.Write(now);
        VanishedOn = null;
        Correct(corrections);
        return (changed, [.. changed.Where(corrections.ContainsKey)]);
    }

    /// <summary>Somebody of this house puts the place right: only what differs from what its source tells is a correction.</summary>
    public void PutRight(Place place, DateOnly today)
    {
        var (told, now) = (PlaceText.Fields(Told), PlaceText.Of(place));
        var corrections = now.Where(field => told.GetValueOrDefault(field.Key, "") != field.Value).ToDictionary(StringComparer.Ordinal);
        foreach (var field in told.Keys.Where(field => !now.ContainsKey(field))) corrections[field] = "";
        Correct(corrections);
        Confirm(today);
    }

    /// <summary>The source tells nothing of it any more.</summary>
    public void Vanish(DateOnly today) => VanishedOn ??= today;

    /// <summary>Somebody of the place says that all is true.</summary>
    public void Confirm(DateOnly today) => (ConfirmedOn, Doubts, ClosedOn) = (today, 0, null);

    /// <summary>It helps nobody any more.</summary>
    public void Close(DateOnly from) => ClosedOn = from;

    /// <summary>A visitor says that something is no longer true.</summary>
    public void Doubt() => Doubts = Math.Min(MostDoubts, Doubts + 1);

    /// <summary>It is the same as another: that one is shown for both.</summary>
    public void MergeInto(KeptPlace other)
    {
        if (other.MergedInto is not null || other.Id == Id) throw new InvalidOperationException("A place is merged into one that stands.");
        MergedInto = other.Id;
    }

    /// <summary>It is another place after all.</summary>
    public void Part() => MergedInto = null;

    private void Correct(Dictionary<string, string> corrections)
    {
        Corrections = corrections.Count == 0 ? null : PlaceText.Write(corrections);
        var shown = Shown();
        (Name, Commune) = (shown.Name, shown.Commune.Code);
    }
}
