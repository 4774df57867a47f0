using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Checks.Governing;
using DocPipeline.Partnerships.Reading.Shapes;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>What must be true of a record as a whole, one pure function a rule.</summary>
internal static class RecordChecks
{
    private static readonly Func<ReadRecord, IEnumerable<Finding>>[] Rules =
    [
        IdChecks.IdsAreUnique,
        IdChecks.ReferencesAreKnown,
        PartnerChecks.NamesAreUnique,
        PartnerChecks.NoBodyReportsInCircle,
        PartnerChecks.SeatsSayWhoFillsThem,
        DocumentChecks.ReferencesAreUnique,
        RenditionChecks.RenditionsAreOfAnotherLanguage,
        RenditionChecks.RenditionsAgree,
        DocumentChecks.EachSignatorySignsOnce,
        DocumentChecks.AgreementsAreSigned,
        KindChecks.NarrativesHaveWords,
        KindChecks.KeysGoWithTheKind,
        KindChecks.ASheetHasOneFieldSet,
        KindChecks.SignatoryPagesAreOfASignedDocument,
        FormChecks.PartsHaveTheirOwnKeys,
        FormChecks.FieldsHaveTheirOwnKeys,
        FormChecks.QuestionsAreUnique,
        FormChecks.WordsDiffer,
        FormChecks.CountsFitThePage,
        FormChecks.HeadsFitTheirColumns,
        DocumentChecks.CoverSheetsAreAboutADocument,
        StandingChecks.StandingsMakeSense,
        SeparationChecks.WhatIsKeptApartIsInDifferentHands,
        RuleChecks.EachRuleIsStatedOnce,
        RuleChecks.RulesAreTakenFromRules,
        RuleChecks.RulesNameSeatsOfTheBody,
        RuleChecks.RulesCanBeKept,
        RuleChecks.PartsSaySomething,
        StatedInChecks.RulesAreStatedWhereTheySay,
        DutyChecks.EachDutySaysOneThing,
        DutyChecks.EachDutyHasItsOwnId,
        DutyChecks.DutiesCanBeKept,
        DutyChecks.AnAnchorIsOfADocument,
        RetentionChecks.EachSaysOneThingOnce,
        DocumentChecks.EarlierVersionsComeInOrder,
        DocumentChecks.EarlierVersionsAreNotLater,
        ProseFileChecks.PathsAreWithinTheRecord,
        ProseFileChecks.FilesAreThere,
        ProseFileChecks.EachFileIsPrintedOnce,
        LogoChecks.TheLogoIsAPicture,
    ];

    internal static IEnumerable<Finding> All(ReadRecord record) => Rules.SelectMany(rule => rule(record));
}

/// <summary>A record with what is needed to check it.</summary>
/// <param name="Record">The record; partial when its reading has findings (see <see cref="RecordBinder.BindRoot"/>).</param>
/// <param name="Ids">The ids that were read, also those of entries that were refused.</param>
/// <param name="Places">Where each part was read.</param>
/// <param name="Files">The files that it came with.</param>
internal sealed record ReadRecord(PartnershipRecord Record, ReadIds Ids, ReadPlaces Places, RecordFiles Files);
