#!/usr/bin/python3
"""Makes the pictures of docs/templates.md afresh, from documents that the program makes.

usage: python3 tests/tools/make_pictures.py

Needs LibreOffice and pdftoppm on the PATH, and the command line built in Release. Writes docs/pictures/*.png.
"""
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROGRAM = os.path.join(ROOT, "src", "DocPipeline.Cli", "bin", "Release", "net10.0", "DocPipeline.Cli.dll")
PICTURES = os.path.join(ROOT, "docs", "pictures")
SAMPLE = os.path.join(ROOT, "samples", "cheshire-west")
OWN = os.path.join(ROOT, "samples", "council-style")
RESOLUTION = 80
GREY = b"\xd0\xd4\xd8"


def docpipeline(*arguments):
    subprocess.run(["dotnet", PROGRAM, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def pdf(docx):
    folder = os.path.dirname(docx)
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
    subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return docx[:-5] + ".pdf"


def page(file, number, top=0.0, bottom=1.0):
    """A page of a PDF between two heights, as rows of RGB."""
    stem = tempfile.mktemp()
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-f", str(number), "-l", str(number), "-singlefile", file, stem], check=True)
    with open(stem + ".ppm", "rb") as ppm:
        _, size, _, pixels = ppm.read().split(b"\n", 3)
    os.remove(stem + ".ppm")
    width, height = map(int, size.split())
    rows = [pixels[y * width * 3:(y + 1) * width * 3] for y in range(height)]
    return framed(rows[int(height * top):int(height * bottom)])


def framed(rows):
    line = GREY * (len(rows[0]) // 3 + 2)
    return [line, *(GREY + row + GREY for row in rows), line]


def beside(left, right):
    """Two pictures of one height, side by side."""
    height = max(len(left), len(right))
    gap = b"\xff" * 3 * 12
    fill = [b"\xff" * len(rows[0]) for rows in (left, right)]
    return [(left[y] if y < len(left) else fill[0]) + gap + (right[y] if y < len(right) else fill[1]) for y in range(height)]


def write(name, rows):
    """An indexed PNG where the colours are few enough, else RGB."""
    pixels = [[row[x:x + 3] for x in range(0, len(row), 3)] for row in rows]
    # 5 bits a channel are more than a page of text needs.
    pixels = [[bytes((c >> 3) * 255 // 31 for c in pixel) for pixel in row] for row in pixels]
    palette = sorted({pixel for row in pixels for pixel in row})
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    if len(palette) <= 256:
        index = {pixel: bytes([i]) for i, pixel in enumerate(palette)}
        kind, raw = 3, b"".join(b"\0" + b"".join(index[pixel] for pixel in row) for row in pixels)
    else:
        kind, raw = 2, b"".join(b"\0" + b"".join(row) for row in pixels)
    with open(os.path.join(PICTURES, name), "wb") as png:
        png.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, kind, 0, 0, 0)))
        if kind == 3:
            png.write(chunk(b"PLTE", b"".join(palette)))
        png.write(chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def last_page_with(file, words):
    text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    return max(i for i, content in enumerate(text) if words in content) + 1


def main():
    work = tempfile.mkdtemp()
    os.makedirs(PICTURES, exist_ok=True)
    try:
        at = lambda *names: os.path.join(work, *names)
        docpipeline("template", "pack", os.path.join(OWN, "look"), "--out", at("look.docx"))
        docpipeline("template", "pack", os.path.join(OWN, "agreement-template"), "--out", at("template.docx"))
        docpipeline("generate", SAMPLE, "--document", "agreement", "--template", at("template.docx"), "--out", at("own"))
        docpipeline("generate", SAMPLE, "--document", "cover-sheet", "--style", at("look.docx"), "--out", at("look"))
        docpipeline("generate", SAMPLE, "--document", "cover-sheet", "--out", at("house"))
        template, own = pdf(at("template.docx")), pdf(at("own", "agreement.docx"))
        write("template-and-document.png", beside(page(template, 1, 0, 0.62), page(own, 1, 0, 0.62)))
        last = last_page_with(template, "How this document came about")
        write("repeated-row.png", page(template, last, 0.34, 0.52))
        end = last_page_with(own, "How this document came about")
        write("repeated-row-filled.png", page(own, end, 0.04, 0.26))
        write("house-and-council-look.png", beside(page(pdf(at("house", "cover-sheet.docx")), 1, 0, 0.8), page(pdf(at("look", "cover-sheet.docx")), 1, 0, 0.8)))
        write("header-and-footer.png", page(template, 1, 0, 0.1) + page(template, 1, 0.9, 1))
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
