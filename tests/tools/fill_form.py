"""Fills in a form as a person in LibreOffice would, and stores it as .docx again.

    /usr/bin/python3 fill_form.py <form.docx> <filled.docx> <answers.json> <profile folder>

answers.json maps the tag of a content control to true (tick the box), {"date": "2009-04-02", "shown": "2 April 2009"} or a text, whose line
ends become line breaks. LibreOffice drops tags when it opens a file, so each control is found by the bookmark that stands before it.
"""
import json
import re
import subprocess
import sys
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue

LINE_BREAK = 1  # com.sun.star.text.ControlCharacter


def bookmarks_by_tag(path):
    xml = zipfile.ZipFile(path).read("word/document.xml").decode("utf-8")
    pairs = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(_Ans_[^"]+)"/><w:sdt><w:sdtPr><w:alias [^>]*/><w:tag w:val="([^"]+)"/>', xml)
    return {tag: name for name, tag in pairs}


def start_office(profile):
    pipe = "docpipeline" + re.sub(r"\W", "", profile)[-40:]
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


def portion_after(document, name):
    """The control in the paragraph of a bookmark that comes right after it."""
    anchor = document.Bookmarks.getByName(name).Anchor
    cursor = anchor.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    paragraphs = cursor.createEnumeration()
    portions = paragraphs.nextElement().createEnumeration()
    found = False
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType == "Bookmark" and portion.Bookmark.Name == name and portion.IsStart:
            found = True
        elif found and portion.TextPortionType in ("ContentControl", "TextField"):
            return portion
    raise SystemExit("no control after the bookmark " + name)


def write(control, text):
    """Puts a text in place of what a control holds. The new text comes first: a control that is emptied takes nothing in any more."""
    old = len(control.getAnchor().String)
    cursor = control.createTextCursor()
    for number, line in enumerate(text.split("\n")):
        if number:
            control.insertControlCharacter(cursor, LINE_BREAK, False)
        control.insertString(cursor, line, False)
    whole = control.getAnchor()
    rest = whole.Text.createTextCursorByRange(whole.End)
    rest.goLeft(old, True)
    rest.setString("")


def answer(document, portion, value):
    if portion.TextPortionType == "TextField":
        portion.TextField.Content = value
        return
    control = portion.ContentControl
    if value is True:
        control.Checked = True
        write(control, "\u2612")
        return
    control.ShowingPlaceHolder = False
    if isinstance(value, dict):
        control.CurrentDate = value["date"] + "T00:00:00Z"
        value = value["shown"]
    write(control, value)


def main(source, target, answers, profile):
    names = bookmarks_by_tag(source)
    office, desktop = start_office(profile)
    try:
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (hidden,))
        with open(answers, encoding="utf-8") as file:
            for tag, value in json.load(file).items():
                answer(document, portion_after(document, names[tag]), value)
        document.TextFields.refresh()
        as_word = PropertyValue()
        as_word.Name, as_word.Value = "FilterName", "MS Word 2007 XML"
        document.storeToURL("file://" + target, (as_word,))
        document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(30)
        except subprocess.TimeoutExpired:
            office.kill()


main(*sys.argv[1:5])
