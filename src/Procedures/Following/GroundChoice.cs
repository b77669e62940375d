using Appui.Procedures.Model;

namespace Appui.Procedures.Following;

/// <summary>The ground of an act, as a form asks it: one tap.</summary>
internal enum GroundChoice
{
    /// <summary>The person acts.</summary>
    PersonActs,

    /// <summary>They said yes after everything was read aloud.</summary>
    ReadAloud,

    /// <summary>They said yes through an interpreter.</summary>
    Interpreter,

    /// <summary>They said yes on the telephone.</summary>
    Phone,
}

/// <summary>From the form to the model.</summary>
internal static class GroundChoices
{
    /// <summary>The ground that was chosen.</summary>
    public static LegalGround ToGround(this GroundChoice choice) => choice switch
    {
        GroundChoice.ReadAloud => LegalGround.Spoken(SpokenHow.ReadAloud),
        GroundChoice.Interpreter => LegalGround.Spoken(SpokenHow.Interpreter),
        GroundChoice.Phone => LegalGround.Spoken(SpokenHow.Phone),
        _ => LegalGround.PersonActs,
    };
}
