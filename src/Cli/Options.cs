using System.Globalization;

namespace Appui.Cli;

/// <summary>The options after a verb: <c>--name value</c> or <c>--name</c>. Each verb takes the ones it knows, then asks that nothing be left.</summary>
internal sealed class Options(string[] args)
{
    private readonly List<string> left = [.. args];

    /// <summary>A switch.</summary>
    public bool Has(string name) => left.Remove(name);

    /// <summary>An option with a value, or <c>null</c>.</summary>
    public string? Value(string name)
    {
        var place = left.IndexOf(name);
        if (place < 0) return null;
        if (place + 1 == left.Count) throw new UsageException($"{name} needs a value");
        var value = left[place + 1];
        left.RemoveRange(place, 2);
        return value;
    }

    /// <summary>A word that stands by itself, such as a file; <c>null</c> when there is none left. Ask after the options with values.</summary>
    public string? Word()
    {
        var place = left.FindIndex(word => word == "-" || !word.StartsWith('-'));
        if (place < 0) return null;
        var word = left[place];
        left.RemoveAt(place);
        return word;
    }

    /// <summary>An option that must be given.</summary>
    public string Required(string name) => Value(name) ?? throw new UsageException($"{name} is missing");

    /// <summary>A word that must be given, by the name that the usage gives it.</summary>
    public string Word(string name) => Word() ?? throw new UsageException($"{name} is missing");

    /// <summary>A number between two bounds.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Value(name) is not { } text) return null;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        throw new UsageException($"{name} is a number between {least} and {most}");
    }

    /// <summary>Refuses what no verb asked for.</summary>
    public void NothingLeft()
    {
        if (left.Count > 0) throw new UsageException($"'{left[0]}' is not an option here");
    }
}

/// <summary>The command was misused; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);
