using System.Formats.Asn1;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>What a signer says of their own office, signed with the rest.</summary>
/// <remarks>Source: ETSI EN 319 122-1, 5.2.6.1 (signer-attributes-v2); X.520 (title).</remarks>
internal static class SignerAttributes
{
    internal const string Oid = "0.4.0.19122.1.1";
    private const string Title = "2.5.4.12";
    private static readonly Asn1Tag claimed = new(TagClass.ContextSpecific, 0);

    internal static byte[] Write(string role)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(claimed))
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Title);
            using (writer.PushSetOf()) writer.WriteCharacterString(UniversalTagNumber.UTF8String, role);
        }

        return writer.Encode();
    }

    /// <summary>The first office that is claimed in words; nothing when there is none that can be read.</summary>
    internal static string? Read(byte[] attribute)
    {
        try
        {
            AsnReader all = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence();
            if (!all.HasData || !all.PeekTag().HasSameClassAndValue(claimed)) return null;
            AsnReader one = all.ReadSequence(claimed).ReadSequence();
            one.ReadObjectIdentifier();
            AsnReader values = one.ReadSetOf();
            return values.PeekTag().HasSameClassAndValue(new Asn1Tag(UniversalTagNumber.UTF8String)) ? SignatureFindings.Shown(values.ReadCharacterString(UniversalTagNumber.UTF8String)) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
