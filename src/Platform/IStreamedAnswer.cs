namespace Appui.Platform;

/// <summary>Metadata of a route whose answer goes out bit by bit (server-sent events): it is not held back, and commits by itself before it begins.</summary>
public interface IStreamedAnswer;
