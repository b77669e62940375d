using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>
/// A condition that the file of an aid may set. The list is closed: it is the records of this folder, and <see cref="Vocabulary"/> gives each its words.
/// </summary>
internal abstract record Requirement
{
    /// <summary>The name of the fact it looks at, asked for when it is not known.</summary>
    public abstract string Fact { get; }

    /// <summary>The requirement in French, for files that do not word it themselves.</summary>
    public abstract string Sentence { get; }

    public abstract Claim Holds(AidSubject subject);

    /// <summary>The figure looked at, for the explanation.</summary>
    public virtual Given Shown(AidSubject subject) => default;
}

/// <summary>The contrary of another requirement.</summary>
internal sealed record Not(Requirement Other) : Requirement
{
    public override string Fact => Other.Fact;

    public override string Sentence => "ne pas être dans ce cas : " + Other.Sentence;

    public override Claim Holds(AidSubject subject) => !Other.Holds(subject);

    public override Given Shown(AidSubject subject) => Other.Shown(subject);
}

/// <summary>What only the agency can check, in its own words. Not known until somebody tells.</summary>
internal sealed record LeftToAgency(string Words) : Requirement
{
    public override string Fact => "agency";

    public override string Sentence => Words;

    public override Claim Holds(AidSubject subject) => Claim.Unknown;
}

/// <summary>How a figure compares with a threshold.</summary>
internal enum Comparison
{
    Under,
    AtMost,
    AtLeast,
    Over,
    Equal,
}

internal static class Comparing
{
    extension(Comparison comparison)
    {
        public Claim Of(Bounds value, double threshold) => comparison switch
        {
            Comparison.Under => value < threshold,
            Comparison.AtMost => value <= threshold,
            Comparison.AtLeast => value >= threshold,
            Comparison.Over => value > threshold,
            _ => (value <= threshold) & (value >= threshold),
        };

        public string Words(string threshold) => comparison switch
        {
            Comparison.Under => "moins de " + threshold,
            Comparison.AtMost => "au plus " + threshold,
            Comparison.AtLeast => "au moins " + threshold,
            Comparison.Over => "plus de " + threshold,
            _ => threshold,
        };
    }

    public static Comparison Parse(string sign) => sign switch
    {
        "<" => Comparison.Under,
        "<=" => Comparison.AtMost,
        ">=" => Comparison.AtLeast,
        ">" => Comparison.Over,
        "=" => Comparison.Equal,
        _ => throw new FormatException($"'{sign}' is not one of: < <= >= > ="),
    };
}
