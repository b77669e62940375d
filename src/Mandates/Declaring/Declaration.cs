using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appui.Mandates.Declaring;

/// <summary>
/// What a person confirmed, frozen at the moment of their yes: never changed, only deleted when its time is over or when they ask. In clear: which act,
/// who read it to them, when, how. The words: in the person's own place when they have one (<see cref="IOwnPlace"/>), else sealed here; for a slip number
/// they are not kept at all, only printed. In the journal: the hash alone.
/// </summary>
[Keeps(Processing.Mandates, Keeping.EndOfAct)]
internal sealed class Declaration
{
    private Declaration()
    {
    }

    public DeclarationId Id { get; private init; }
    public StructureId Structure { get; private init; }
    public FileId? File { get; private init; }
    public SlipId? Slip { get; private init; }
    [Personal(DataCategory.FollowUp)] public string ActKind { get; private init; } = "";
    [Personal(DataCategory.FollowUp)] public Guid ActId { get; private init; }

    /// <summary>The one read-back that was answered: a yes counts once.</summary>
    [NotPersonal] public Guid ReadBack { get; private init; }

    /// <summary>Why there was no screen; null when the person confirmed on theirs.</summary>
    [Personal(DataCategory.Choice)] public NoScreen? WhyNoScreen { get; private init; }

    [Personal(DataCategory.Choice)] public Explained How { get; private init; }

    /// <summary>The language in which it was shown or read.</summary>
    [Personal(DataCategory.Identity)] public string Language { get; private init; } = "";

    public HelperId Helper { get; private init; }

    /// <summary>The function of the helper at that moment.</summary>
    [Personal(DataCategory.Helper)] public HelperRole HelperRole { get; private init; }

    [Personal(DataCategory.Choice)] public DateTimeOffset At { get; private init; }
    [Personal(DataCategory.FollowUp)] public string Ground { get; private init; } = "";

    /// <summary>The words are with the person, who alone opens them.</summary>
    [Personal(DataCategory.Choice)] public bool WithThePerson { get; private init; }

    /// <summary>The words, as JSON; null when they are with the person, and for a slip number.</summary>
    [Personal(DataCategory.Situation)] public SealedText? Words { get; private init; }

    /// <summary>SHA-256 of <see cref="Frozen"/>'s JSON, in UTF-8.</summary>
    [Personal(DataCategory.Choice)] public byte[] Hash { get; private init; } = [];

    public bool OnScreen => WhyNoScreen is null;

    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    /// <summary>Freezes what was confirmed.</summary>
    /// <param name="withThePerson">The words were put in the person's own place.</param>
    public static Declaration Freeze(Frozen frozen, Guid readBack, Whom whom, StructureId structure, HelperId helper, bool withThePerson, Seals seals) =>
        new()
        {
            Id = frozen.Id,
            Structure = structure,
            File = whom.File,
            Slip = whom.Slip,
            ActKind = frozen.Act.Kind,
            ActId = frozen.Act.Id,
            ReadBack = readBack,
            WhyNoScreen = frozen.WhyNoScreen,
            How = frozen.How,
            Language = frozen.Language,
            Helper = helper,
            HelperRole = frozen.Function,
            At = frozen.At,
            Ground = frozen.Ground,
            WithThePerson = withThePerson,
            Words = whom.File is null || withThePerson ? null : seals.Seal(structure, Binding(frozen.Id), frozen.ToJson()),
            Hash = frozen.ComputeHash(),
        };

    /// <summary>The words; null when they were not kept.</summary>
    /// <exception cref="InvalidOperationException">They are not those that were confirmed.</exception>
    public Frozen? Read(Seals seals)
    {
        if (Words is not { } words) return null;

        var json = seals.Open(Structure, Binding(Id), words);
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(json)), Hash)
            ? Frozen.FromJson(json)
            : throw new InvalidOperationException($"Declaration {Id} does not match its hash.");
    }

    private static string Binding(DeclarationId id) => $"mandates.declarations/{id}/words";
}

/// <summary>What the person did of it, as the helper said at the end; never inferred.</summary>
internal enum Posture
{
    /// <summary>Done for them.</summary>
    DoneFor,

    /// <summary>Done with them.</summary>
    DoneWith,

    /// <summary>They did it, guided.</summary>
    HadDone,

    /// <summary>They learned it.</summary>
    Learned,

    /// <summary>They did it, alone.</summary>
    LetDo,
}

/// <summary>The posture of one meeting on one act: who said so, when.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class PostureSaid
{
    [Personal(DataCategory.FollowUp)] public required Guid Id { get; init; }
    public required StructureId Structure { get; init; }
    [Personal(DataCategory.FollowUp)] public required string ActKind { get; init; }
    [Personal(DataCategory.FollowUp)] public required Guid ActId { get; init; }
    [Personal(DataCategory.FollowUp)] public required Posture Posture { get; init; }
    public required HelperId By { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset At { get; init; }
}

internal sealed class DeclarationTable : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("Declarations");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.OnScreen).Ignore(d => d.Whom);
    }
}

internal sealed class PostureTable : IEntityTypeConfiguration<PostureSaid>
{
    public void Configure(EntityTypeBuilder<PostureSaid> builder)
    {
        builder.ToTable("Postures");
        builder.Property(said => said.Id).ValueGeneratedNever();
    }
}

internal static class VisibleDeclarations
{
    /// <summary>Those of the structure where the user follows people; a volunteer's are narrowed further by the person.</summary>
    public static IQueryable<Declaration> VisibleTo(this IQueryable<Declaration> declarations, ClaimsPrincipal user)
    {
        var structure = user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer ? user.StructureOrNone : null;
        return structure is { } house ? declarations.Where(d => d.Structure == house) : declarations.Where(_ => false);
    }
}
