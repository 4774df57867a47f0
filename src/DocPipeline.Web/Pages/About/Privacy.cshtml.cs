namespace DocPipeline.Web.Pages.About;

/// <summary>What is held of people, why, for how long, and what they can ask for.</summary>
[ForAnyone("everybody may read what is held of them")]
public sealed class PrivacyModel : FormPage;
