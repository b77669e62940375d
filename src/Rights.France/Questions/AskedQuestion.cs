namespace Appui.Rights.France.Questions;

/// <summary>How a kind of question works on a situation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Applies">Whether it makes sense for this person (the applicant, for the household) on what is known.</param>
/// <param name="IsOpen">Whether one of its facts is missing.</param>
/// <param name="Answer">Takes its facts over from the situation that answers.</param>
/// <param name="Suppose">Gives its missing facts ordinary values.</param>
internal sealed record AskedQuestion(
    QuestionKind Kind, Func<Situation, Person, bool> Applies, Func<Situation, Person, bool> IsOpen,
    Func<Situation, Person, Situation, Person, Situation> Answer, Func<Situation, Person, Situation> Suppose);
