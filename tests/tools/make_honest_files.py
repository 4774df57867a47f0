"""Saves documents in many ways, as people do who have LibreOffice: for tests that none of them is refused.

    /usr/bin/python3 make_honest_files.py <folder of .docx> <output folder> <profile folder> [<most>]

Takes each .docx of the folder, and documents of its own with pictures, links, notes, comments, tracked changes, text boxes, fields, contents
and forms; stores each as .docx in several forms, by way of .odt, .rtf and .doc, and as PDF with many options. Stops after <most> files, and prints how many it made.
"""
import itertools
import os
import struct
import subprocess
import sys
import time
import zlib

import uno
from com.sun.star.awt import Size
from com.sun.star.beans import PropertyValue

PARAGRAPH, LINE = 0, 1  # com.sun.star.text.ControlCharacter
AS_CHARACTER = uno.Enum("com.sun.star.text.TextContentAnchorType", "AS_CHARACTER")

PDF = {
    "plain": {},
    "pdfa1": {"SelectPdfVersion": 1},
    "pdfa2": {"SelectPdfVersion": 2},
    "pdfa3": {"SelectPdfVersion": 3},
    "v15": {"SelectPdfVersion": 15},
    "v20": {"SelectPdfVersion": 20},
    "tagged": {"UseTaggedPDF": True},
    "ua": {"PDFUACompliance": True},
    "forms": {"ExportFormFields": True, "FormsType": 1},
    "bookmarks": {"ExportBookmarks": True, "ExportOutlines": True},
    "notes": {"ExportNotes": True, "ExportNotesInMargin": True},
    "small": {"Quality": 40, "ReduceImageResolution": True, "MaxImageResolution": 75},
    "view": {"InitialView": 1, "Magnification": 2, "OpenInFullScreenMode": True, "HideViewerToolbar": True},
    "watermark": {"Watermark": "DRAFT"},
    "links": {"ExportLinksRelativeFsys": True, "ConvertOOoTargetToPDFTarget": False},
    "pages": {"PageRange": "1"},
}


COMMENTED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>The partners meet<office:annotation office:name="a1"><dc:creator>Officer</dc:creator><dc:date>2026-11-20T10:00:00</dc:date><text:p>Is this still so?</text:p></office:annotation> four times a year<office:annotation-end office:name="a1"/>.</text:p>
<text:p>The board decides.<office:annotation office:name="a2"><dc:creator>Clerk</dc:creator><dc:date>2026-11-21T10:00:00</dc:date><text:p>By which majority?</text:p></office:annotation></text:p>
</office:text></office:body></office:document>
"""


def value(name, content):
    return PropertyValue(name, 0, content, 0)


def commented(out, profile):
    """Comments go by the command line: making or opening one through the bridge ends a LibreOffice that has no screen."""
    path = os.path.join(out, "comments.fodt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(COMMENTED)
    for form in ("docx", "pdf"):
        subprocess.run(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--convert-to", form, "--outdir", out, path],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=120)
    os.remove(path)
    return 2


def start_office(profile):
    pipe = "docpipelinehonest%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if office.poll() is not None and office.returncode not in (0, 81):
                break
            time.sleep(0.25)
    office.kill()
    raise SystemExit("LibreOffice did not start")


def png(width, height, colour):
    """A picture of one colour, which packs as well as any honest picture can."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = (b"\0" + bytes(colour) * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Maker:
    def __init__(self, desktop, out):
        self.desktop, self.out = desktop, out

    def new(self, lines=12):
        document = self.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
        self.say(document, "Terms of the partnership", "Heading 1")
        for n in range(lines):
            self.say(document, "The partners meet in month %d, and the board is told of it in writing." % (n + 1))
        return document

    def say(self, document, words, style=None):
        text = document.Text
        cursor = text.createTextCursorByRange(text.End)
        if style:
            cursor.ParaStyleName = style
        text.insertString(text.End, words, False)
        text.insertControlCharacter(text.End, PARAGRAPH, False)

    def put(self, document, service, **properties):
        content = document.createInstance(service)
        for name, one in properties.items():
            setattr(content, name, one)
        document.Text.insertTextContent(document.Text.End, content, False)
        return content

    def pictures(self):
        document = self.new()
        for n, (width, height) in enumerate([(40, 40), (1200, 900)]):
            path = os.path.join(self.out, "picture%d.tmp" % n)
            with open(path, "wb") as file:
                file.write(png(width, height, (200, 30 * n, 90)))
            picture = document.createInstance("com.sun.star.text.TextGraphicObject")
            picture.GraphicURL = uno.systemPathToFileUrl(path)
            picture.AnchorType = AS_CHARACTER
            picture.Size = Size(4000, 3000)
            document.Text.insertTextContent(document.Text.End, picture, False)
        return document

    def links(self):
        document = self.new()
        for address in ("https://www.example.org/", "mailto:clerk@example.org", "#Terms of the partnership|outline", "http://example.org/a?b=c&d=%20e"):
            cursor = document.Text.createTextCursorByRange(document.Text.End)
            document.Text.insertString(cursor, "See this page. ", True)
            cursor.HyperLinkURL = address
            document.Text.insertControlCharacter(document.Text.End, PARAGRAPH, False)
        return document

    def footnotes(self):
        document = self.new()
        for n in range(3):
            note = document.createInstance("com.sun.star.text.Footnote")
            document.Text.insertTextContent(document.Text.End, note, False)
            note.insertString(note.End, "As the constitution has it, clause %d." % n, False)
        note = document.createInstance("com.sun.star.text.Endnote")
        document.Text.insertTextContent(document.Text.End, note, False)
        note.insertString(note.End, "At the end.", False)
        return document

    def changes(self):
        document = self.new()
        document.RecordChanges = True
        self.say(document, "A sentence that is new.")
        cursor = document.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoNextParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.setString("")
        cursor.gotoNextParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.CharWeight = 150.0
        return document

    def changed_fields(self):
        document = self.fields()
        document.RecordChanges = True

        # Only new ones: of a deleted field this LibreOffice writes XML that nothing can read.
        for service in ("PageNumber", "DateTime"):
            self.put(document, "com.sun.star.text.textfield." + service)
        return document

    def frames(self):
        document = self.new()
        for n in range(2):
            frame = document.createInstance("com.sun.star.text.TextFrame")
            frame.AnchorType = AS_CHARACTER
            frame.Size = Size(6000, 1500)
            document.Text.insertTextContent(document.Text.End, frame, False)
            frame.Text.insertString(frame.Text.End, "In a box (%d)" % n, False)
            frame.Text.insertTextContent(frame.Text.End, document.createInstance("com.sun.star.text.textfield.PageNumber"), False)
        return document

    def shapes(self):
        document = self.new()
        for service in ("RectangleShape", "EllipseShape", "LineShape", "TextShape"):
            shape = document.createInstance("com.sun.star.drawing." + service)
            shape.AnchorType = AS_CHARACTER
            shape.Size = Size(3000, 2000)
            document.Text.insertTextContent(document.Text.End, shape, False)
        return document

    def fields(self):
        document = self.new()
        for service in ("PageNumber", "PageCount", "DateTime", "Author", "FileName", "WordCount", "Chapter", "DocInfo.Title", "DocInfo.ChangeDateTime", "Input", "JumpEdit", "HiddenText", "ConditionalText", "DropDown"):
            try:
                self.put(document, "com.sun.star.text.textfield." + service)
                document.Text.insertControlCharacter(document.Text.End, PARAGRAPH, False)
            except Exception:
                pass
        return document

    def contents(self):
        document = self.new()
        for n in range(4):
            self.say(document, "Part %d" % n, "Heading 1")
            self.say(document, "Section of it", "Heading 2")
            self.say(document, "Words.", "Text body")
        index = document.createInstance("com.sun.star.text.ContentIndex")
        index.CreateFromOutline = True
        document.Text.insertTextContent(document.Text.Start, index, False)
        index.update()
        return document

    def tables(self, rows=12):
        document = self.new()
        table = document.createInstance("com.sun.star.text.TextTable")
        table.initialize(rows, 4)
        document.Text.insertTextContent(document.Text.End, table, False)
        for row, column in itertools.product(range(rows), range(4)):
            table.getCellByPosition(column, row).setString("%d, %d" % (row, column))
        return document

    def alike(self):
        """Empty rows, each as the last: the best that honest markup packs."""
        document = self.new(1)
        table = document.createInstance("com.sun.star.text.TextTable")
        table.initialize(300, 5)
        document.Text.insertTextContent(document.Text.End, table, False)
        return document

    def heads(self):
        document = self.new(80)
        style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
        style.HeaderIsOn = True
        style.FooterIsOn = True
        style.FirstIsShared = False
        style.HeaderText.setString("Partnership board")
        style.FooterText.insertTextContent(style.FooterText.End, document.createInstance("com.sun.star.text.textfield.PageNumber"), False)
        return document

    def form(self):
        document = self.new()
        page = document.DrawPage
        for model, name in (("TextField", "name"), ("CheckBox", "agreed"), ("ListBox", "body")):
            shape = document.createInstance("com.sun.star.drawing.ControlShape")
            shape.AnchorType = AS_CHARACTER
            shape.Size = Size(4000, 700)
            control = document.createInstance("com.sun.star.form.component." + model)
            control.Name = name
            shape.Control = control
            document.Text.insertTextContent(document.Text.End, shape, False)
        return document

    def bookmarks(self):
        document = self.new()
        mark = document.createInstance("com.sun.star.text.Bookmark")
        mark.Name = "clause"
        document.Text.insertTextContent(document.Text.End, mark, False)
        self.put(document, "com.sun.star.text.textfield.GetReference", SourceName="clause", ReferenceFieldSource=2, ReferenceFieldPart=0)
        return document

    def own(self):
        for name in ("links", "footnotes", "fields", "pictures", "changes", "frames", "contents", "tables", "heads", "bookmarks", "shapes", "alike", "changed_fields", "form"):
            yield name, getattr(self, name)


def main():
    source, out, profile = sys.argv[1:4]
    most = int(sys.argv[4]) if len(sys.argv) > 4 else 10000
    made = commented(out, profile)
    office, desktop = start_office(profile)
    try:
        maker = Maker(desktop, out)

        def store(document, name, filter_name, options=None):
            nonlocal made
            if made >= most:
                return
            properties = [value("FilterName", filter_name)]
            if options is not None:
                data = tuple(value(key, one) for key, one in options.items())
                properties.append(value("FilterData", uno.Any("[]com.sun.star.beans.PropertyValue", data)))
            document.storeToURL(uno.systemPathToFileUrl(os.path.join(out, name)), tuple(properties))
            made += 1

        def load(path):
            return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (value("Hidden", True),))

        def by_way_of(document, name, ending, filter_name):
            path = os.path.join(out, name + ".between." + ending)
            document.storeToURL(uno.systemPathToFileUrl(path), (value("FilterName", filter_name),))
            again = load(path)
            store(again, name + "." + ending + ".docx", "MS Word 2007 XML")
            again.close(True)
            os.remove(path)

        options = itertools.cycle(PDF.items())
        for name, make in maker.own():
            document = make()
            # A control of LibreOffice's own forms becomes ActiveX in Word's format, which is refused: a form goes as PDF.
            if name != "form":
                store(document, name + ".word.docx", "MS Word 2007 XML")
                store(document, name + ".ooxml.docx", "Office Open XML Text")
                if made < most:
                    by_way_of(document, name, "odt", "writer8")
                    by_way_of(document, name, "rtf", "Rich Text Format")
                    by_way_of(document, name, "doc", "MS Word 97")
            for option in ("plain", "forms") if name == "form" else ("plain", "pdfa2", "ua"):
                store(document, "%s.%s.pdf" % (name, option), "writer_pdf_Export", PDF[option])
            for option, data in itertools.islice(options, 2):
                store(document, "%s.also-%s.pdf" % (name, option), "writer_pdf_Export", data)
            document.close(True)
            if made >= most:
                break
        for file in sorted(os.listdir(source)):
            if made >= most:
                break
            name = file[:-len(".docx")]
            document = load(os.path.join(source, file))
            store(document, name + ".word.docx", "MS Word 2007 XML")
            store(document, name + ".ooxml.docx", "Office Open XML Text")
            by_way_of(document, name, "odt", "writer8")
            by_way_of(document, name, "rtf", "Rich Text Format")
            for option, data in itertools.islice(options, 3):
                store(document, "%s.%s.pdf" % (name, option), "writer_pdf_Export", data)
            document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(60)
    for file in os.listdir(out):
        if file.endswith(".tmp"):
            os.remove(os.path.join(out, file))
    print(made)


main()
