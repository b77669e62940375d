using System.Security.Claims;
using Appui.Mandates.Model;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appui.Mandates.Storage;

/// <summary>How mandates lie in the database.</summary>
internal sealed class MandateTable : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Ignore(m => m.Whom).Ignore(m => m.NoticeFrom).Ignore(m => m.Binding);
        builder.Property(m => m.Acts).HasConversion(acts => Lists.Write(acts), text => Lists.Read<MandateAct>(text), Lists.Comparer<MandateAct>());
        builder.Property(m => m.Channels).HasConversion(ways => Lists.Write(ways), text => Lists.Read<MandateChannel>(text), Lists.Comparer<MandateChannel>());
        builder.ComplexProperty(m => m.Giving);
        builder.ComplexProperty(m => m.Heard);
        builder.ComplexProperty(m => m.Ending);
        builder.ComplexProperty(m => m.Done);
        builder.ComplexProperty(m => m.Notice);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasMany(m => m.Parts).WithOne().HasForeignKey(part => part.MandateId);
    }
}

internal sealed class PartTable : IEntityTypeConfiguration<MandatePart>
{
    public void Configure(EntityTypeBuilder<MandatePart> builder)
    {
        builder.ToTable("parts").Property(part => part.Id).ValueGeneratedNever();
        builder.ComplexProperty(part => part.Ending);
    }
}

internal sealed class FreezeTable : IEntityTypeConfiguration<Freeze>
{
    public void Configure(EntityTypeBuilder<Freeze> builder)
    {
        builder.Property(freeze => freeze.Id).ValueGeneratedNever();
        builder.Property(freeze => freeze.From).HasColumnName("FromAt");
        builder.Property(freeze => freeze.Until).HasColumnName("UntilAt");
    }
}

internal sealed class OutsideTable : IEntityTypeConfiguration<OutsideMandate>
{
    public void Configure(EntityTypeBuilder<OutsideMandate> builder)
    {
        builder.ToTable("outside").Property(outside => outside.Id).ValueGeneratedNever();
        builder.Ignore(outside => outside.Binding);
        builder.Property(outside => outside.Families).HasConversion(families => Lists.Write(families), text => Lists.Read<MandateFamily>(text), Lists.Comparer<MandateFamily>());
    }
}

internal sealed class CharterTable : IEntityTypeConfiguration<HouseCharter>
{
    public void Configure(EntityTypeBuilder<HouseCharter> builder) => builder.ToTable("charters").HasKey(charter => charter.Structure);
}

/// <summary>A few words of the program in one column: "Look,FillIn,Send".</summary>
internal static class Lists
{
    public static string Write<T>(IReadOnlyList<T> values) => string.Join(',', values);

    public static IReadOnlyList<T> Read<T>(string text)
        where T : struct, Enum => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];

    public static ValueComparer<IReadOnlyList<T>> Comparer<T>() =>
        new((left, right) => left!.SequenceEqual(right!), values => values.Count, values => values.ToList());
}

/// <summary>Who sees what: the one place that says so. Whether the person may be seen at all is asked of people.</summary>
internal static class Visibility
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>Employed, and following people: who may hold a standing mandate.</summary>
        public bool HoldsMandates => user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator;
    }

    /// <summary>The mandates of the house, for those who may hold one; for a volunteer, the acts they were allowed themselves.</summary>
    public static IQueryable<Mandate> VisibleTo(this IQueryable<Mandate> mandates, ClaimsPrincipal user)
    {
        if (user.StructureOrNone is not { } house) return mandates.Where(_ => false);
        var me = user.HelperId;
        return user.HelperRole switch
        {
            HelperRole.SocialWorker or HelperRole.Mediator => mandates.Where(m => m.Structure == house),
            HelperRole.Volunteer => mandates.Where(m => m.Structure == house && m.Kind == MandateKind.OneAct && m.Helper == me),
            _ => mandates.Where(_ => false),
        };
    }

    /// <summary>Those of one person, under all the ids that they had.</summary>
    public static IQueryable<Mandate> Of(this IQueryable<Mandate> mandates, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return mandates.Where(m => files.Contains(m.File) || slips.Contains(m.Slip));
    }

    public static IQueryable<Freeze> Of(this IQueryable<Freeze> freezes, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return freezes.Where(f => files.Contains(f.File) || slips.Contains(f.Slip));
    }

    public static IQueryable<OutsideMandate> Of(this IQueryable<OutsideMandate> outside, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return outside.Where(o => files.Contains(o.File) || slips.Contains(o.Slip));
    }

    private static (List<FileId?> Files, List<SlipId?> Slips) Ids(IReadOnlyCollection<Whom> aliases) =>
        ([.. aliases.Where(whom => whom.File is not null).Select(whom => whom.File)], [.. aliases.Where(whom => whom.Slip is not null).Select(whom => whom.Slip)]);
}
