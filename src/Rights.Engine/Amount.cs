namespace Appui.Rights.Engine;

/// <summary>An amount in the making: each step changes it and tells why.</summary>
/// <typeparam name="N">The kind of number.</typeparam>
public readonly struct Amount<N> where N : struct, IQuantity<N>
{
    /// <summary>What is left by the writing of decimals in binary.</summary>
    private const double Imperceptible = 1e-9;

    private readonly Notebook? notes;

    private Amount(N value, Notebook? notes) => (Value, this.notes) = (value, notes);

    /// <summary>The amount so far, unrounded until the law rounds.</summary>
    public N Value { get; }

    /// <summary>Where the amount starts.</summary>
    public static Amount<N> From(Notebook? notes, Article article, string key, string sentence, N value) =>
        new Amount<N>(value, notes).Tell(StepKind.Base, article, key, sentence, value);

    /// <summary>Something added.</summary>
    public Amount<N> Plus(Article article, string key, string sentence, N value) =>
        With(Value + value).Tell(StepKind.Added, article, key, sentence, value);

    /// <summary>Something taken off; the amount may become negative until <see cref="AtLeastNothing"/>.</summary>
    public Amount<N> Minus(Article article, string key, string sentence, N value) =>
        With(Value - value).Tell(StepKind.TakenOff, article, key, sentence, value);

    /// <summary>The amount held to a ceiling.</summary>
    public Amount<N> AtMost(Article article, string key, string sentence, N ceiling) =>
        (Value <= ceiling).IsYes ? this : With(N.Min(Value, ceiling)).Tell(StepKind.Capped, article, key, sentence, ceiling);

    /// <summary>The amount multiplied by a share.</summary>
    public Amount<N> Times(Article article, string key, string sentence, N share) =>
        With(Value * share).Tell(StepKind.Shared, article, key, sentence, share);

    /// <summary>A negative amount is nothing.</summary>
    public Amount<N> AtLeastNothing() => With(N.Max(0, Value));

    /// <summary>Rounded to the cent, because a text says so.</summary>
    public Amount<N> ToTheCent(Article article, string key, string sentence)
    {
        var rounded = With(N.Round(Value, 2));
        return Math.Abs(rounded.Value.Low - Value.Low) <= Imperceptible ? rounded : rounded.Tell(StepKind.Rounded, article, key, sentence, rounded.Value);
    }

    /// <summary>Nothing is paid under the threshold; at the threshold it is.</summary>
    public Amount<N> NotPaidUnder(Article article, string key, string sentence, N threshold) =>
        NotPaidUnless(Value >= threshold, article, key, sentence, threshold);

    /// <summary>Nothing is paid unless the claim holds; <paramref name="threshold"/> is what it is compared with, for the story.</summary>
    public Amount<N> NotPaidUnless(Claim claim, Article article, string key, string sentence, N threshold)
    {
        var paid = With(N.When(claim, Value, 0));
        return claim.IsYes ? paid : paid.Tell(StepKind.NotPaid, article, key, sentence, threshold);
    }

    /// <summary>The amount replaced by what the law finally counts; the story tells the difference.</summary>
    public Amount<N> Becomes(Article article, string key, string sentence, N value)
    {
        var difference = value - Value;
        return With(value).Tell(StepKind.Added, article, key, sentence, difference);
    }

    private Amount<N> With(N value) => new(value, notes);

    /// <summary>Writes the step down, unless it changes nothing.</summary>
    private Amount<N> Tell(StepKind kind, Article article, string key, string sentence, N amount)
    {
        if (notes is null) return this;
        var neutral = kind switch
        {
            StepKind.Added or StepKind.TakenOff => 0,
            StepKind.Shared => 1,
            _ => double.NaN,
        };
        if (Math.Abs(amount.Low - neutral) > Imperceptible || Math.Abs(amount.High - neutral) > Imperceptible || double.IsNaN(neutral))
            notes.Write(key, kind, article, sentence, amount, Value);
        return this;
    }
}
