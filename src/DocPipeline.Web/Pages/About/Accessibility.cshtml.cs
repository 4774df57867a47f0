namespace DocPipeline.Web.Pages.About;

/// <summary>How accessible the site is, how that was tested, and what to do where it is not (the 2018 accessibility regulations, SI 2018/952).</summary>
[ForAnyone("everybody may read how accessible the site is")]
public sealed class AccessibilityModel : FormPage;
