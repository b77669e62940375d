namespace Appui.Design;

/// <summary>How often an amount comes.</summary>
public enum Period
{
    /// <summary>Twelve times a year.</summary>
    Month,

    /// <summary>Fifty-two times a year.</summary>
    Week,

    /// <summary>Four times a year.</summary>
    Quarter,

    /// <summary>Once a year.</summary>
    Year,
}
