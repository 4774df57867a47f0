#!/usr/bin/python3
"""Draws the icons of the pane in Word afresh, from src/DocPipeline/Pipeline/AddIn/Icons/*.svg.

usage: python3 tests/tools/make_icons.py

Needs chromium on the PATH. Writes the icons that the site serves (src/DocPipeline.Web/wwwroot/word/icons/<edge>.png) and the two of
the unified package (color.png and outline.png, beside the drawings).
"""
import os
import struct
import subprocess
import tempfile
import zlib

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
DRAWINGS = os.path.join(ROOT, "src", "DocPipeline", "Pipeline", "AddIn", "Icons")
SERVED = os.path.join(ROOT, "src", "DocPipeline.Web", "wwwroot", "word", "icons")
ICONS = [
    ("icon-small.svg", 16, os.path.join(SERVED, "16.png")),
    ("icon.svg", 32, os.path.join(SERVED, "32.png")),
    ("icon.svg", 64, os.path.join(SERVED, "64.png")),
    ("icon.svg", 80, os.path.join(SERVED, "80.png")),
    ("icon.svg", 128, os.path.join(SERVED, "128.png")),
    ("icon.svg", 192, os.path.join(DRAWINGS, "color.png")),
    ("outline.svg", 32, os.path.join(DRAWINGS, "outline.png")),
]
CELL = 200


def photograph(sheet):
    """All drawings at once, one below the other, on a transparent ground: the rows of RGBA of the picture."""
    with tempfile.TemporaryDirectory() as folder:
        page, picture = os.path.join(folder, "sheet.html"), os.path.join(folder, "sheet.png")
        with open(page, "w", encoding="utf-8") as html:
            html.write(sheet)
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--default-background-color=00000000",
             f"--user-data-dir={folder}/profile", f"--window-size={CELL},{CELL * len(ICONS)}", f"--screenshot={picture}", "file://" + page],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(picture, "rb") as png:
            return rows_of(png.read())


def rows_of(png):
    """The rows of a PNG of 8-bit RGBA, unfiltered."""
    at, packed, width = 8, b"", 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        data = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, _, depth, colour = struct.unpack(">IIBB", data[:10])
            assert (depth, colour) == (8, 6), "not RGBA"
        elif kind == b"IDAT":
            packed += data
        at += 12 + length
    raw, stride, rows, above = zlib.decompress(packed), width * 4, [], bytearray(width * 4)
    for start in range(0, len(raw), stride + 1):
        how, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for i in range(stride):
            left, up, corner = row[i - 4] if i >= 4 else 0, above[i], above[i - 4] if i >= 4 else 0
            nearest = min((left, up, corner), key=lambda each: abs(left + up - corner - each))
            row[i] = (row[i] + (0, left, up, (left + up) // 2, nearest)[how]) & 255
        rows.append(row)
        above = row
    return rows


def write(path, rows, edge):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    raw = b"".join(b"\0" + bytes(row[:edge * 4]) for row in rows)
    with open(path, "wb") as png:
        png.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", edge, edge, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def main():
    sheet = "<style>body{margin:0}svg{position:absolute;left:0}</style>"
    for index, (drawing, edge, _) in enumerate(ICONS):
        with open(os.path.join(DRAWINGS, drawing), encoding="utf-8") as svg:
            sheet += svg.read().replace("<svg ", f'<svg width="{edge}" height="{edge}" style="top:{index * CELL}px" ', 1)
    rows = photograph(sheet)
    for index, (_, edge, path) in enumerate(ICONS):
        write(path, rows[index * CELL:index * CELL + edge], edge)


main()
