namespace DocPipeline.Web.Api.Rounds;

/// <summary>Places of a round as addresses have them: with a point where people write a stroke, <c>council.second-officer</c>.</summary>
internal static class PlaceNames
{
    internal static string Of(string slot) => slot.Replace('/', '.');

    internal static string SlotOf(string place) => place.Replace('.', '/');
}
