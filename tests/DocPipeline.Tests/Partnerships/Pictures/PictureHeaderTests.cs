using DocPipeline.Partnerships.Pictures;
using Made = DocPipeline.Tests.Documents.Pictures;

namespace DocPipeline.Tests.Partnerships.Pictures;

public sealed class PictureHeaderTests
{
    private const int Inch = 914_400;

    [Fact]
    public void A_png_without_a_resolution_has_96_pixels_to_the_inch() => Assert.Equal((2L * Inch, Inch), Size(Made.Png(192, 96)));

    [Fact]
    public void A_png_is_as_large_as_its_resolution_says()
    {
        (long width, long height) = Size(Made.Png(300, 150, perMetre: 11_811));

        Assert.Equal(1.0, width / (double)Inch, 3);
        Assert.Equal(0.5, height / (double)Inch, 3);
    }

    [Theory]
    [InlineData(1, 200, 2.0, 1.0)]
    [InlineData(2, 200, 0.7874, 0.3937)]
    [InlineData(0, 1, 4.1667, 2.0833)]
    public void A_jpeg_is_as_large_as_its_density_says(byte unit, ushort density, double width, double height)
    {
        (long wide, long high) = Size(Made.JpegHeader(400, 200, unit, density));

        Assert.Equal(width, wide / (double)Inch, 3);
        Assert.Equal(height, high / (double)Inch, 3);
    }

    [Fact]
    public void Whatever_is_cut_off_is_no_picture()
    {
        byte[] png = Made.Png(40, 30);
        byte[] jpeg = Made.JpegHeader(40, 30, 1, 96);

        Assert.All(Enumerable.Range(0, png.Length), length => Assert.Null(PictureHeader.Read(png.AsMemory(0, length))));
        Assert.All(Enumerable.Range(0, jpeg.Length - 3), length => Assert.Null(PictureHeader.Read(jpeg.AsMemory(0, length))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void Other_kinds_of_file_are_no_picture(string content) => Assert.Null(PictureHeader.Read(System.Text.Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_picture_of_no_size_is_none() => Assert.Null(PictureHeader.Read(Made.JpegHeader(0, 20, 1, 96)));

    private static (long, long) Size(byte[] content)
    {
        Picture picture = PictureHeader.Read(content)!;
        return (picture.Width, picture.Height);
    }
}
