namespace Appui.Design.Parts;

internal static class KindLooks
{
    public static string Class(this Kind kind) => kind switch
    {
        Kind.Done => "is-done",
        Kind.Look => "is-look",
        Kind.Act => "is-act",
        Kind.Yours => "is-yours",
        _ => "is-plain",
    };

    public static string Sign(this Kind kind) => kind switch
    {
        Kind.Done => "circle-check",
        Kind.Look => "eye",
        Kind.Act => "alert-triangle",
        Kind.Yours => "hand-stop",
        _ => "info-circle",
    };
}
