"""Edits Word files in LibreOffice as a person would, one office for all of them.

Usage: edit.py <profile folder> <jobs.json>
jobs.json: [{"in": path, "out": path, "edits": [["kind", arguments...], ...]}, ...]; prints one line a job: "ok" or what went wrong.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

BOLD = 150.0
NORMAL = 100.0


def value(name, what):
    prop = PropertyValue()
    prop.Name, prop.Value = name, what
    return prop


def paragraphs(text):
    every = text.createEnumeration()
    while every.hasMoreElements():
        part = every.nextElement()
        if part.supportsService("com.sun.star.text.Paragraph"):
            yield part


class Edits:
    def __init__(self, doc):
        self.doc, self.text = doc, doc.Text

    def paragraph(self, start):
        every = list(paragraphs(self.text))
        for one in [p for p in every if p.String == start] + [p for p in every if p.String.startswith(start)]:
            return one
        raise LookupError("no paragraph starts with " + start)

    def found(self, words):
        search = self.doc.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        # The contents have the words of headings, too: the last place is the text's own.
        every = self.doc.findAll(search)
        for i in range(every.Count):
            at = every.getByIndex(i)
            if not at.getPropertyValue("ParaStyleName").startswith("Contents"):
                return at
        raise LookupError("nowhere: " + words)

    def table(self, words):
        for i in range(self.doc.TextTables.Count):
            table = self.doc.TextTables.getByIndex(i)
            for name in table.CellNames:
                if table.getCellByName(name).String.replace("\u00a0", " ") == words:
                    return table, name
        raise LookupError("no cell says " + words)

    def replace(self, old, new):
        self.found(old).String = new

    def bold(self, words):
        self.found(words).CharWeight = BOLD

    def plain(self, words):
        self.found(words).CharWeight = NORMAL

    def link(self, words, address):
        self.found(words).HyperLinkURL = address

    def append(self, start, words):
        self.text.insertString(self.paragraph(start).End, words, False)

    def after(self, start, *added):
        """New paragraphs behind one, as the Enter key makes them."""
        cursor = self.text.createTextCursorByRange(self.paragraph(start).End)
        for words in added:
            self.text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            self.text.insertString(cursor, words, False)

    def delete(self, start):
        cursor = self.text.createTextCursorByRange(self.paragraph(start).Start)
        cursor.gotoEndOfParagraph(True)
        cursor.String = ""
        cursor.goLeft(1, True)
        cursor.String = ""

    def split(self, start, words):
        cursor = self.text.createTextCursorByRange(self.paragraph(start).Start)
        cursor.goRight(self.paragraph(start).String.index(words), False)
        self.text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)

    def merge(self, start):
        """The paragraph takes in the next, with a space between them."""
        cursor = self.text.createTextCursorByRange(self.paragraph(start).End)
        cursor.goRight(1, True)
        cursor.String = " "

    def line(self, start, words):
        cursor = self.text.createTextCursorByRange(self.paragraph(start).Start)
        cursor.goRight(self.paragraph(start).String.index(words), False)
        self.text.insertControlCharacter(cursor, 1, False)

    def move(self, start, behind):
        """Cut with its paragraph mark, and pasted before the paragraph that follows the other."""
        view = self.doc.CurrentController
        whole = self.text.createTextCursorByRange(self.paragraph(start).Start)
        whole.gotoNextParagraph(True)
        view.select(whole)
        carried = view.getTransferable()
        whole.String = ""
        at = self.text.createTextCursorByRange(self.paragraph(behind).Start)
        at.gotoNextParagraph(False)
        view.ViewCursor.gotoRange(at, False)
        view.insertTransferable(carried)

    def level(self, start, by):
        one = self.paragraph(start)
        one.NumberingLevel = one.NumberingLevel + by

    def like(self, start, model):
        """Gives a paragraph the style and the list of another, as the format brush does."""
        one, other = self.paragraph(start), self.paragraph(model)
        one.ParaStyleName = other.ParaStyleName
        if other.NumberingRules is not None:
            one.NumberingRules = other.NumberingRules
            one.NumberingLevel = other.NumberingLevel
            one.ParaIsNumberingRestart = False
        else:
            one.NumberingStyleName = ""
        one.ParaLeftMargin, one.ParaFirstLineIndent = other.ParaLeftMargin, other.ParaFirstLineIndent

    def cell(self, old, new):
        table, name = self.table(old)
        table.getCellByName(name).String = new

    def row(self, behind, *cells):
        table, name = self.table(behind)
        at = int("".join(c for c in name if c.isdigit()))
        table.Rows.insertByIndex(at, 1)
        for i, words in enumerate(cells):
            table.getCellByPosition(i, at).String = words

    def norow(self, words):
        table, name = self.table(words)
        table.Rows.removeByIndex(int("".join(c for c in name if c.isdigit())) - 1, 1)

    def column(self, behind, *cells):
        table, name = self.table(behind)
        at = ord(name[0]) - ord("A") + 1
        table.Columns.insertByIndex(at, 1)
        for i, words in enumerate(cells):
            table.getCellByPosition(at, i).String = words

    def nocolumn(self, words):
        table, name = self.table(words)
        table.Columns.removeByIndex(ord(name[0]) - ord("A"), 1)

    def note(self, words, note):
        at = self.found(words).End
        made = self.doc.createInstance("com.sun.star.text.Footnote")
        self.text.insertTextContent(at, made, False)
        made.insertString(made.End, note, False)

    def track(self):
        self.doc.RecordChanges = True


def office(profile):
    pipe = "takeback%d" % os.getpid()
    process = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo", "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.1)
    process.kill()
    raise SystemExit("no office")


def main(profile, jobs):
    process, desktop = office(profile)
    try:
        for job in json.load(open(jobs, encoding="utf-8")):
            try:
                doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["in"]), "_blank", 0, (value("Hidden", True),))
                edits = Edits(doc)
                for kind, *arguments in job["edits"]:
                    getattr(edits, kind)(*arguments)
                doc.storeToURL(uno.systemPathToFileUrl(job["out"]), (value("FilterName", "MS Word 2007 XML"),))
                doc.close(False)
                print("ok", flush=True)
            except Exception as wrong:
                print(repr(wrong).replace("\n", " "), flush=True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        process.wait(30)


main(sys.argv[1], sys.argv[2])
