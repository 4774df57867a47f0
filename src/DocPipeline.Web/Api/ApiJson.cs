using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Web.Api.Amendments;
using DocPipeline.Web.Api.Archiving;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Api.People;
using DocPipeline.Web.Api.Reviews;
using DocPipeline.Web.Api.Rounds;
using DocPipeline.Web.Api.Signing;
using DocPipeline.Web.Api.Word;

namespace DocPipeline.Web.Api;

/// <summary>The JSON of the API: source-generated, strict, camel case.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(FindingCodeJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(Page<ListedPartnership>))]
[JsonSerializable(typeof(PartnershipAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(IReadOnlyList<DocumentAnswer>))]
[JsonSerializable(typeof(Page<VersionAnswer>))]
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(TakenBackAnswer))]
[JsonSerializable(typeof(FactsAnswer))]
[JsonSerializable(typeof(SignatoryPagesAnswer))]
[JsonSerializable(typeof(DraftCheckAnswer))]
[JsonSerializable(typeof(AmendmentFromDraftAnswer))]
[JsonSerializable(typeof(ReturnCheckAnswer))]
[JsonSerializable(typeof(Page<DecisionAnswer>))]
[JsonSerializable(typeof(WhatIf))]
[JsonSerializable(typeof(Count))]
[JsonSerializable(typeof(AdoptionAnswer))]
[JsonSerializable(typeof(Page<ReviewsAnswer>))]
[JsonSerializable(typeof(Page<ListedRound>))]
[JsonSerializable(typeof(RoundAnswer))]
[JsonSerializable(typeof(SendAnswer))]
[JsonSerializable(typeof(SendOrder))]
[JsonSerializable(typeof(InviteOrder))]
[JsonSerializable(typeof(RemindOrder))]
[JsonSerializable(typeof(ReasonOrder))]
[JsonSerializable(typeof(NoteOrder))]
[JsonSerializable(typeof(ExtendOrder))]
[JsonSerializable(typeof(AuthorityOrder))]
[JsonSerializable(typeof(IReadOnlyList<KeptReturn>))]
[JsonSerializable(typeof(SigningAnswer))]
[JsonSerializable(typeof(SentBackAnswer))]
[JsonSerializable(typeof(SignOrder))]
[JsonSerializable(typeof(DelegateOrder))]
[JsonSerializable(typeof(Page<ArchivedItem>))]
[JsonSerializable(typeof(ArchivedAnswer))]
[JsonSerializable(typeof(InForceAnswer))]
[JsonSerializable(typeof(FiledAnswer))]
[JsonSerializable(typeof(DisposalAnswer))]
[JsonSerializable(typeof(VerifiedAnswer))]
[JsonSerializable(typeof(IReadOnlyList<AuditOutcome>))]
[JsonSerializable(typeof(EndOrder))]
[JsonSerializable(typeof(DueObjects))]
[JsonSerializable(typeof(Page<ListedPerson>))]
[JsonSerializable(typeof(PersonAnswer))]
[JsonSerializable(typeof(ShownPerson))]
[JsonSerializable(typeof(ErasurePlan))]
[JsonSerializable(typeof(EraseOrder))]
[JsonSerializable(typeof(PersonErased))]
internal sealed partial class ApiJson : JsonSerializerContext;
