#!/usr/bin/python3
"""Makes the council templates among the fixtures of the template tests, in LibreOffice, as a person would type them.

usage: /usr/bin/python3 tests/tools/make_council_templates.py [folder]

Needs LibreOffice Writer and python3-uno. Starts its own LibreOffice with a profile of its own and ends it.
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt.FontWeight import BOLD, NORMAL
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER
from com.sun.star.awt import Size

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "DocPipeline.Tests", "Documents", "Templates", "fixtures", "council")


def value(name, content):
    return PropertyValue(Name=name, Value=content)


class Writer:
    """A document under the cursor of somebody who types. ** switches bold on and off, so it can fall inside a tag."""

    def __init__(self, desktop):
        self.document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
        self.text = self.document.Text
        self.cursor = self.text.createTextCursor()
        self.fresh = True

    def type(self, line, style="Standard", text=None, cursor=None):
        own = text is None
        text, cursor = (self.text, self.cursor) if own else (text, cursor)
        if own and not self.fresh:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        if own:
            self.fresh = False
            cursor.ParaStyleName = style
            cursor.NumberingStyleName = ""
        bold = False
        for piece in line.split("**"):
            cursor.CharWeight = BOLD if bold else NORMAL
            text.insertString(cursor, piece, False)
            bold = not bold
        cursor.CharWeight = NORMAL

    def number(self, line, style="Numbering 123"):
        self.type(line)
        self.cursor.NumberingStyleName = style

    def table(self, rows):
        self.text.insertControlCharacter(self.cursor, PARAGRAPH_BREAK, False)
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(rows), len(rows[0]))
        self.text.insertTextContent(self.cursor, table, False)
        for r, row in enumerate(rows):
            for c, line in enumerate(row):
                self.fill(table.getCellByPosition(c, r), line)
        self.cursor.gotoEnd(False)
        self.fresh = True
        return table

    def fill(self, cell, line):
        cursor = cell.createTextCursor()
        for i, part in enumerate(line.split("\n")):
            if i:
                cell.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            self.type(part, text=cell, cursor=cursor)

    def nested(self, cell, rows):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(rows), len(rows[0]))
        cell.insertTextContent(cell.createTextCursor(), table, False)
        for r, row in enumerate(rows):
            for c, line in enumerate(row):
                self.fill(table.getCellByPosition(c, r), line)

    def box(self, lines):
        shape = self.document.createInstance("com.sun.star.drawing.RectangleShape")
        size = Size()
        size.Width, size.Height = 9000, 2500
        shape.Size = size
        shape.AnchorType = AS_CHARACTER
        self.type("")
        self.text.insertTextContent(self.cursor, shape, False)
        shape.TextBox = True
        inner = shape.TextBoxContent.Text if hasattr(shape, "TextBoxContent") else shape
        cursor = inner.createTextCursor()
        for i, line in enumerate(lines):
            if i:
                inner.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            inner.insertString(cursor, line, False)

    def page(self, header=None, footer=None):
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
        if header:
            style.HeaderIsOn = True
            self.type(header, text=style.HeaderText, cursor=style.HeaderText.createTextCursor())
        if footer:
            style.FooterIsOn = True
            self.type(footer, text=style.FooterText, cursor=style.FooterText.createTextCursor())
        return style

    def footnote(self, line):
        note = self.document.createInstance("com.sun.star.text.Footnote")
        self.text.insertTextContent(self.cursor, note, False)
        note.insertString(note.createTextCursor(), line, False)

    def bookmark(self, name, line):
        self.type("")
        mark = self.document.createInstance("com.sun.star.text.Bookmark")
        mark.Name = name
        start = self.text.createTextCursorByRange(self.cursor)
        self.text.insertString(self.cursor, line, False)
        start.gotoRange(self.cursor, True)
        self.text.insertTextContent(start, mark, True)
        self.cursor.gotoEnd(False)

    def reference(self, name):
        field = self.document.createInstance("com.sun.star.text.TextField.GetReference")
        field.ReferenceFieldSource = 2
        field.SourceName = name
        field.ReferenceFieldPart = 2
        self.text.insertTextContent(self.cursor, field, False)

    def save(self, name, folder):
        self.document.refresh()
        self.document.TextFields.refresh()
        url = uno.systemPathToFileUrl(os.path.join(os.path.abspath(folder), name + ".docx"))
        self.document.storeToURL(url, (value("FilterName", "MS Word 2007 XML"),))
        self.document.close(True)


def agenda(w):
    w.page("{{council}} – {{commi**ttee.name}}**", "{{reference}} issued {{date issued}}")
    w.type("{{commit**tee.na**me}}", "Heading 1")
    w.type("To be held at {{meeting.**place**}} on {{date meeting.on}}.")
    w.type("Members are asked to attend. **{{#if public}}**The public may attend.{{else}}The public may not attend.{{/if}}")
    w.type("{{#each items}}")
    w.number("{{title}}**{{#if paper}}** (paper {{paper}}){{/if}}")
    w.type("{{/each}}")
    w.type("{{clerk}}, Proper Officer")


def register(w):
    w.page("Register of members’ interests", "{{council}}")
    w.type("{{council}}", "Heading 1")
    table = w.table([["Member", "Interests"], ["{{#each members}}{{na**me**}}\n{{ward}}", "{{/each}}"], ["End of register", ""]])
    w.nested(table.getCellByName("B2"), [["{{#each interests}}{{kind}}", "{{detail}}{{/each}}"]])
    w.fill(table.getCellByName("B3"), "{{count}} {{plural count “member” “members”}}")
    w.type("Corrections to {{clerk}}.")


def notice(w):
    w.page(None, "{{reference}}")
    w.type("Public notice", "Heading 1")
    w.box(["{{council}}", "{{#each contacts}}", "{{name}}: {{telephone}}", "{{/each}}"])
    w.type("{{title}}**{{#if urgent}} – urgent{{/if}}**")
    w.footnote("Under {{act}}.")
    w.type("{{body}}")


def minutes(w):
    w.page("{{committee.name}}: minutes")
    w.type("Present: {{list pres**ent}}**")
    w.document.RecordChanges = True
    w.type("Apologies: {{list apologies}}")
    w.type("{{#each resolutions}}")
    w.type("Resolved: {{text}}")
    w.type("{{/each}}")
    w.type("Old: {{oldField}}")
    find = w.document.createSearchDescriptor()
    for string in ("{{oldField}}", "Old: "):
        find.SearchString = string
        found = w.document.findFirst(find)
        if found:
            found.String = ""
    find.SearchString = "text}}"
    found = w.document.findFirst(find)
    found.String = "wording}}"
    w.document.RecordChanges = False


def terms(w):
    w.page("{{#if draft}}DRAFT {{/if}}{{title}}", "Version {{version}}")
    w.type("{{title}}", "Heading 1")
    w.type("{{#each parts}}")
    w.type("{{heading}}", "Heading 2")
    w.number("{{purpose}}")
    w.number("Quorum is {{quorum}} {{plural quorum “member” “members”}}.")
    w.type("{{#each duties}}")
    w.number("{{this}}", "Numbering abc")
    w.type("{{else}}")
    w.type("No duties.")
    w.type("{{/each}}")
    w.type("{{/each}}")


def report(w):
    w.page("{{title}}", "{{reference}}")
    w.type("{{title}}", "Heading 1")
    w.type("{{#each sections}}")
    w.bookmark("section", "{{heading}}")
    w.type("{{text}} See ")
    w.reference("section")
    w.type("{{#if table}}")
    w.table([["Item", "£"], ["{{#each table}}{{item}}", "{{number amount}}{{/each}}"]])
    w.type("{{/if}}")
    w.type("{{/each}}")
    w.type("Prepared by {{author.name}}, {{author.office}}")


def votes(w):
    w.type("Record of votes: {{motion}}", "Heading 1")
    w.table([["Member", "For", "Against"], ["{{#each votes}}", "", ""], ["{{member}}", "{{#if for}}✓{{/if}}", "{{#unless for}}✓{{/unless}}"], ["{{else}}", "", ""], ["No votes were cast", "", ""], ["{{/each}}", "", ""]])
    w.type("Carried: {{#if carried}}yes{{else}}no{{/if}}")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"council{os.getpid()}"
        office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"])
        try:
            resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext())
            for _ in range(120):
                try:
                    context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                    break
                except Exception:
                    time.sleep(0.5)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            for make in (agenda, register, notice, minutes, terms, report, votes):
                writer = Writer(desktop)
                make(writer)
                writer.save(make.__name__, folder)
                print(make.__name__)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)
        finally:
            if office.poll() is None:
                office.terminate()


main()
