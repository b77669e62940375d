namespace Appui.Design;

/// <summary>The answer to a yes-or-no question when « Je ne sais pas » is an answer too. A form holds a <c>YesNo?</c>, null while the question has no answer.</summary>
public enum YesNo
{
    /// <summary>« Oui ».</summary>
    [Pictogram("check")]
    Yes,

    /// <summary>« Non ».</summary>
    [Pictogram("x")]
    No,

    /// <summary>« Je ne sais pas ».</summary>
    Unknown,
}
