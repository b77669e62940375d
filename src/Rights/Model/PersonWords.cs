using Appui.Platform;

namespace Appui.Rights.Model;

/// <summary>How the persons of a household are called on the pages: nobody gives a name here.</summary>
internal sealed class PersonWords(Texts texts, Answers answers, DateOnly today)
{
    public string Name(string who) => who switch
    {
        Answers.Applicant => texts["vous"],
        Answers.Partner => texts["la personne avec qui vous vivez"],
        _ => answers.AgeOf(who, today) is { } age ? texts["l'enfant de {0} ans", age] : texts["l'enfant"],
    };
}
