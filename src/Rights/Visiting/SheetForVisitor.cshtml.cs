using Appui.Platform;

namespace Appui.Rights.Visiting;

/// <summary>The rights found on one sheet; its square carries the answers, so that nothing has to be stored.</summary>
[OpenToAll]
[Printable]
internal sealed class SheetForVisitor(VisitorAnswers kept, Texts texts, TimeProvider clock) : ResultForVisitor(kept, texts, clock);
