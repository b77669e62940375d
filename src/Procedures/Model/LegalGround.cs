using Appui.Mandates;

namespace Appui.Procedures.Model;

/// <summary>On what ground somebody acts in a person's name.</summary>
internal enum GroundKind
{
    /// <summary>The person acts; the helper is beside them.</summary>
    PersonActs,

    /// <summary>The person said yes, aloud, and it is written down here.</summary>
    OralAndRecorded,

    /// <summary>A written mandate.</summary>
    Mandate,
}

/// <summary>How a spoken yes was obtained.</summary>
internal enum SpokenHow
{
    /// <summary>The facts were read aloud to the person.</summary>
    ReadAloud,

    /// <summary>Through an interpreter.</summary>
    Interpreter,

    /// <summary>On the telephone.</summary>
    Phone,
}

/// <summary>The ground of an act, and for a spoken yes how it was obtained.</summary>
internal sealed record LegalGround
{
    private LegalGround(GroundKind kind, SpokenHow? how, MandateId? mandate = null) => (Kind, How, Mandate) = (kind, how, mandate);

    /// <summary>Which ground.</summary>
    public GroundKind Kind { get; private init; }

    /// <summary>Never null for a spoken yes, always null otherwise.</summary>
    public SpokenHow? How { get; private init; }

    /// <summary>Which mandate; never null for a mandate, always null otherwise.</summary>
    public MandateId? Mandate { get; private init; }

    /// <summary>The person acts.</summary>
    public static LegalGround PersonActs { get; } = new(GroundKind.PersonActs, null);

    /// <summary>The person said yes aloud.</summary>
    public static LegalGround Spoken(SpokenHow how) => new(GroundKind.OralAndRecorded, how);

    /// <summary>A mandate that allowed the act at that instant.</summary>
    public static LegalGround Under(MandateId mandate) => new(GroundKind.Mandate, null, mandate);

    /// <summary>The ground as it was stored; a spoken yes without a how was read aloud.</summary>
    public static LegalGround Of(GroundKind kind, SpokenHow? how, MandateId? mandate) => kind switch
    {
        GroundKind.OralAndRecorded => Spoken(how ?? SpokenHow.ReadAloud),
        GroundKind.Mandate => Under(mandate!.Value),
        _ => PersonActs,
    };
}
