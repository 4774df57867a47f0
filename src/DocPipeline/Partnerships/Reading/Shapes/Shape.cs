using System.Text.Json;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Responsibilities;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Values.Contacts;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>What may stand at one place of a record. The reader and the JSON Schema both work from this one description.</summary>
internal abstract record Shape
{
    // Named one by one and not made by reflection: what is compiled ahead of time has to be there to be seen.
    private static readonly Dictionary<Type, Func<Shape>> Scalars = new()
    {
        [typeof(BodyId)] = () => new IdShape<BodyId>(),
        [typeof(DecisionType)] = () => new ScalarShape<DecisionType>(),
        [typeof(DocumentId)] = () => new IdShape<DocumentId>(),
        [typeof(DutyId)] = () => new IdShape<DutyId>(),
        [typeof(EmailAddress)] = () => new ScalarShape<EmailAddress>(),
        [typeof(EventName)] = () => new ScalarShape<EventName>(),
        [typeof(FormId)] = () => new IdShape<FormId>(),
        [typeof(FormPartId)] = () => new IdShape<FormPartId>(),
        [typeof(Moment)] = () => new ScalarShape<Moment>(),
        [typeof(OrganisationId)] = () => new IdShape<OrganisationId>(),
        [typeof(PartnershipId)] = () => new IdShape<PartnershipId>(),
        [typeof(PersonId)] = () => new IdShape<PersonId>(),
        [typeof(QuorumTest)] = () => new ScalarShape<QuorumTest>(),
        [typeof(QuestionId)] = () => new IdShape<QuestionId>(),
        [typeof(ResponsibilityId)] = () => new IdShape<ResponsibilityId>(),
        [typeof(SeatId)] = () => new IdShape<SeatId>(),
        [typeof(Share)] = () => new ScalarShape<Share>(),
        [typeof(TelephoneNumber)] = () => new ScalarShape<TelephoneNumber>(),
        [typeof(TermsDigest)] = () => new ScalarShape<TermsDigest>(),
        [typeof(ThresholdTest)] = () => new ScalarShape<ThresholdTest>(),
        [typeof(TimeOfDay)] = () => new ScalarShape<TimeOfDay>(),
        [typeof(VersionNumber)] = () => new ScalarShape<VersionNumber>(),
        [typeof(YearMonth)] = () => new ScalarShape<YearMonth>(),
    };

    /// <summary>What is expected, as a noun phrase: “a date such as 2009-04-02”.</summary>
    internal abstract string Noun { get; }

    internal static Shape Of(Type type, RecordRangeAttribute? range = null)
    {
        if (type == typeof(string)) return new TextShape();
        if (type == typeof(bool)) return new BooleanShape();
        if (type == typeof(int)) return new NumberShape(range?.Least ?? int.MinValue, range?.Most ?? int.MaxValue);
        if (type == typeof(DateOnly)) return new DateShape();
        if (type.IsEnum) return new ChoiceShape(type);
        if (Scalars.TryGetValue(type, out Func<Shape>? scalar)) return scalar();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new ListShape(type.GenericTypeArguments[0], Of(type.GenericTypeArguments[0]));
        return type is { IsClass: true, IsSealed: true }
            ? RecordShape.Of(type)
            : throw new NotSupportedException($"A record cannot hold a {type}.");
    }
}

internal sealed record TextShape : Shape
{
    internal override string Noun => "text";
}

internal sealed record BooleanShape : Shape
{
    internal override string Noun => "true or false";
}

internal sealed record NumberShape(int Least, int Most) : Shape
{
    internal override string Noun => this switch
    {
        { Least: int.MinValue, Most: int.MaxValue } => "a whole number",
        _ => $"a whole number from {Least} to {Most}",
    };
}

internal sealed record DateShape : Shape
{
    internal override string Noun => "a date, year first, such as 2009-04-02";
}

/// <summary>One word of several.</summary>
internal sealed record ChoiceShape : Shape
{
    internal ChoiceShape(Type type)
    {
        Type = type;
        Choices = Enum.GetValues(type).Cast<object>()
            .ToDictionary(value => WordOf((Enum)value), StringComparer.Ordinal);
    }

    /// <summary>A choice as the record writes it.</summary>
    internal static string WordOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    internal Type Type { get; }

    internal IReadOnlyDictionary<string, object> Choices { get; }

    internal override string Noun => $"one of {string.Join(", ", Choices.Keys)}";
}

/// <summary>A value type that reads itself.</summary>
internal abstract record ScalarShape(Type Type, string Pattern, string Words) : Shape
{
    internal override string Noun => Words;

    /// <summary>What the value names when it is an id: “organisation”.</summary>
    internal virtual string? Names => null;

    internal abstract object? Read(string text);

    /// <summary>A well-formed value that was probably meant.</summary>
    internal abstract string? Mended(string text);
}

internal record ScalarShape<T>() : ScalarShape(typeof(T), T.Pattern, T.Expected)
    where T : struct, IRecordScalar<T>
{
    internal sealed override object? Read(string text) => T.TryRead(text, out T? value) ? value.Value : null;

    internal sealed override string? Mended(string text) => T.Mend(text) is { } mended && T.TryRead(mended, out _) ? mended : null;
}

internal sealed record IdShape<T> : ScalarShape<T>
    where T : struct, IRecordId<T>
{
    internal override string Names => T.Names;
}

internal sealed record ListShape(Type ItemType, Shape Item) : Shape
{
    internal override string Noun => "a list, each entry on a line of its own after ‘- ’";

    internal object Make(IReadOnlyList<object> entries)
    {
        Array list = Array.CreateInstance(ItemType, entries.Count);
        for (int i = 0; i < entries.Count; i++) list.SetValue(entries[i], i);
        return list;
    }
}
