using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>Makes values of single words and phrases: exactly as written, nothing guessed.</summary>
internal sealed partial class ScalarBinder(RecordReading reading)
{
    private static readonly string[] UkDates =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/M/d", "yyyy-M-d", "dddd d MMMM yyyy", "MMMM yyyy d"];

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    internal Bound Bind(ScalarNode node, Shape shape, string label, Node? home) => shape switch
    {
        _ when string.IsNullOrWhiteSpace(node.Text) => Refuse(ShapeFindings.Blank(node, shape, label)),
        TextShape => new Bound(node.Text, IsWhole: true),
        BooleanShape => Boolean(node, label),
        NumberShape number => Number(node, number, label),
        DateShape => Date(node, shape, label),
        ChoiceShape choice => Choice(node, choice, label),
        ScalarShape scalar => Scalar(node, scalar, label, home),
        _ => throw new NotSupportedException($"{shape} is no single value."),
    };

    private Bound Boolean(ScalarNode node, string label)
    {
        if (node is { IsPlain: true, Text: "true" or "false" }) return new Bound(node.Text == "true", IsWhole: true);
        string? meant = node.Text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "y" or "1" => "true",
            "false" or "no" or "off" or "n" or "0" => "false",
            _ => null,
        };
        return Refuse(RecordCodes.BadBoolean.Error(
            node.Place,
            Is(node, label, node.IsPlain ? "neither true nor false" : "a text in quotation marks"),
            "true or false, in small letters and without quotation marks",
            meant is null ? "Write ‘true’ or ‘false’." : $"Write ‘{meant}’."));
    }

    private Bound Number(ScalarNode node, NumberShape shape, string label)
    {
        if (!node.IsPlain || !WholeNumber().IsMatch(node.Text))
        {
            return Refuse(RecordCodes.BadNumber.Error(
                node.Place,
                Is(node, label, node.IsPlain ? "not a whole number" : "a text in quotation marks"),
                shape.Noun,
                WholeNumber().IsMatch(node.Text)
                    ? $"Write {node.Text} without quotation marks."
                    : "Write the number in figures alone, without commas, points, units or words."));
        }

        return int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= shape.Least && value <= shape.Most
            ? new Bound(value, IsWhole: true)
            : Refuse(RecordCodes.NumberOutOfRange.Error(node.Place, Is(node, label, "out of range"), shape.Noun, "Check the figures."));
    }

    private Bound Date(ScalarNode node, Shape shape, string label)
    {
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return new Bound(date, IsWhole: true);
        if (YearMonthDay().Match(node.Text) is { Success: true } parts)
            return Refuse(RecordCodes.BadDate.Error(node.Place, Is(node, label, "a day that the calendar does not have"), shape.Noun, DaysOf(parts)));
        string? meant = DateOnly.TryParseExact(node.Text.Trim(), UkDates, British, DateTimeStyles.None, out DateOnly uk)
            ? uk.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        return Refuse(RecordCodes.BadDate.Error(
            node.Place,
            Is(node, label, meant is null ? "not a date" : "not how a record writes dates"),
            shape.Noun,
            meant is null ? "Write the date as year-month-day, with two figures for the month and two for the day." : $"Write {meant}."));
    }

    private static string DaysOf(Match parts)
    {
        int year = int.Parse(parts.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        int month = int.Parse(parts.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return year > 0 && month is >= 1 and <= 12
            ? $"Check the day: {new DateOnly(year, month, 1).ToString("MMMM yyyy", British)} has {DateTime.DaysInMonth(year, month)} days."
            : "Check the month: write the year first, then the month from 01 to 12, then the day.";
    }

    private Bound Choice(ScalarNode node, ChoiceShape shape, string label)
    {
        if (shape.Choices.TryGetValue(node.Text, out object? value)) return new Bound(value, IsWhole: true);
        string? meant = Nearest.To(node.Text, shape.Choices.Keys);
        return Refuse(RecordCodes.UnknownChoice.Error(
            node.Place,
            Is(node, label, "none of its choices"),
            shape.Noun,
            meant is null ? "Write one of the words above, exactly as it stands there." : $"Write ‘{meant}’."));
    }

    private Bound Scalar(ScalarNode node, ScalarShape shape, string label, Node? home)
    {
        object? value = shape.Read(node.Text);
        string? meant = value is null ? shape.Mended(node.Text) : node.Text;
        // A badly formed id of an entry counts as mended, so that what refers to the entry is not refused as well.
        if (shape.Names is not null && meant is not null && (value ?? home) is not null)
            reading.Ids.Add(new ReadId(shape.Type, shape.Names, meant, node.Place, home));
        else if (shape.Names is not null && home is not null)
            reading.Ids.MarkIncomplete(shape.Type);
        return value is not null
            ? new Bound(value, IsWhole: true)
            : Refuse((shape.Names is null ? RecordCodes.BadValue : RecordCodes.BadId).Error(
                node.Place,
                Is(node, label, $"not {shape.Noun.Split(':')[0].Split(" such as")[0]}"),
                shape.Noun,
                meant is null ? "Write it in the form above." : $"Write ‘{meant}’."));
    }

    private Bound Refuse(Finding finding)
    {
        reading.Findings.Add(finding);
        return Bound.Nothing;
    }

    private static string Is(ScalarNode node, string label, string what) =>
        $"{ShapeFindings.Capital(label)} is ‘{ShapeFindings.Shown(node.Text)}’, which is {what}.";

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\A([0-9]{4})-([0-9]{2})-([0-9]{2})\z")]
    private static partial Regex YearMonthDay();
}
