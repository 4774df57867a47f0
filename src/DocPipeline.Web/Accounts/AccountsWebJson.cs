using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Web.Word;

namespace DocPipeline.Web.Accounts;

/// <summary>The JSON of accounts, as strict as the rest.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(PasswordChoice))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(AccountOrder))]
[JsonSerializable(typeof(AccountAlteration))]
[JsonSerializable(typeof(TokenOrder))]
[JsonSerializable(typeof(CallerAnswer))]
[JsonSerializable(typeof(AccountInFull))]
[JsonSerializable(typeof(NewAccountAnswer))]
[JsonSerializable(typeof(AccountsAnswer))]
[JsonSerializable(typeof(NewTokenAnswer))]
[JsonSerializable(typeof(TokensAnswer))]
[JsonSerializable(typeof(PaneSettings))]
[JsonSerializable(typeof(WordCodeRequest))]
[JsonSerializable(typeof(WordSessionAnswer))]
[JsonSerializable(typeof(AccessPage))]
[JsonSerializable(typeof(AccessCheckAnswer))]
internal sealed partial class AccountsWebJson : JsonSerializerContext;
