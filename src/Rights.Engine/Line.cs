namespace Appui.Rights.Engine;

/// <summary>One line of law applied to a household: the article, the sentence it states, the check and the facts it used.</summary>
public readonly struct Line
{
    internal Line(Article article, string key, string sentence, Claim check, bool appreciated, Given first, Given second, Given third)
    {
        (Article, Key, Sentence, Check, Appreciated) = (article, key, sentence, check, appreciated);
        (First, Second, Third) = (first, second, third);
    }

    /// <summary>Where the condition is written.</summary>
    public Article Article { get; }

    /// <summary>Stable name.</summary>
    public string Key { get; }

    /// <summary>The sentence of law.</summary>
    public string Sentence { get; }

    /// <summary>Whether it holds.</summary>
    public Claim Check { get; }

    /// <summary>Whether an administration appreciates it.</summary>
    public bool Appreciated { get; }

    internal Given First { get; }

    internal Given Second { get; }

    internal Given Third { get; }
}

/// <summary>A fact that a line looked at. Turned into text only when somebody reads it.</summary>
public readonly struct Given
{
    private Given(string key, double low, double high, Unit unit) => (Key, Low, High, Unit) = (key, low, high, unit);

    internal string? Key { get; }

    internal double Low { get; }

    internal double High { get; }

    internal Unit Unit { get; }

    /// <summary>An amount in euros.</summary>
    public static Given Euros<N>(string key, N value) where N : struct, IQuantity<N> => new(key, value.Low, value.High, Unit.Euros);

    /// <summary>An amount in euros, known.</summary>
    public static Given Euros(string key, double value) => new(key, value, value, Unit.Euros);

    /// <summary>An age in completed years.</summary>
    public static Given Years(string key, double value) => new(key, value, value, Unit.Years);

    /// <summary>A duration in months.</summary>
    public static Given Months(string key, int value) => new(key, value, value, Unit.Months);

    /// <summary>A number of persons.</summary>
    public static Given Persons(string key, int value) => new(key, value, value, Unit.Persons);

    /// <summary>A share between 0 and 1.</summary>
    public static Given Share(string key, double value) => new(key, value, value, Unit.Share);
}
