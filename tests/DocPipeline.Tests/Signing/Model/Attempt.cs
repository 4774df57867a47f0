using System.Globalization;
using DocPipeline.Signing.Events;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Something that somebody tries to do to a round.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What.</param>
internal sealed record Attempt(DateTimeOffset At, SigningEvent Event)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:d MMM HH:mm:ss} {Event.Word} {SigningEventText.Write(Event)}");
}
