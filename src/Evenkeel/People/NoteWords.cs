using Evenkeel.App.People;
using Evenkeel.Web;

namespace Evenkeel.People;

/// <summary>Says what a note becomes.</summary>
public static class NoteWords
{
    /// <summary>What there will be, and what of the note it holds.</summary>
    public static IEnumerable<(string What, string Became)> Lines(CaptureNote.Answer captured)
    {
        var note = captured.Note;
        yield return (Texts.Of(captured.IsKnown ? "note.known-person" : "note.new-person"), Joined([captured.Person, note.Role, note.Organisation, .. note.Emails, .. note.Phones, .. note.Links]));
        if (note.Met is not null)
            yield return (Texts.Of("note.contact"), note.Met.Length > 0 ? Texts.Of("note.met-at", note.Met) : Texts.Of("note.met"));
        if (captured.Lead is not null)
            yield return (Texts.Of("note.lead"), captured.Lead);
        if (captured.Step is not null)
            yield return (Texts.Of("note.step"), note.StepOn is { } on ? Texts.Of("note.step-on", captured.Step, DayText.Of(on)) : captured.Step);
        if (note.Notes.Count > 0)
            yield return (Texts.Of("note.rest"), Joined([.. note.Notes]));
    }

    private static string Joined(string?[] parts) => string.Join(", ", parts.OfType<string>());
}
