"""Opens Word files in LibreOffice, accepts or rejects all tracked changes where asked, and says what they say then.

    /usr/bin/python3 settle_redlines.py <jobs.json> <answers.json> <profile folder>

jobs.json: [{"file": "...", "do": "read" | "accept" | "reject"}]; answers.json: for each job {"body": [...], "margins": [...], "notes": [...],
"left": n}, where every entry is a paragraph with its label and a tab in front and left is the number of changes that are still there.
"""
import json
import re
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


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
            return office, context
        except Exception:
            if office.poll() is not None and office.returncode not in (0, 81):
                break
            time.sleep(0.25)
    office.kill()
    raise SystemExit("LibreOffice did not start")


def enumerate_all(owner):
    items = owner.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def say(text, said):
    for block in enumerate_all(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in sorted(block.CellNames, key=lambda n: (int(re.sub(r"\D", "", n) or 0), n)):
                said.append("cell " + re.sub(r"\d.*", "", name))
                say(block.getCellByName(name), said)
            said.append("end of table")
        elif block.supportsService("com.sun.star.text.Paragraph"):
            said.append((block.ListLabelString + "\t" if block.ListLabelString else "") + block.String)


def margins(document):
    said = []
    used = set()
    for block in enumerate_all(document.Text):
        try:
            used.add(block.PageStyleName)
        except Exception:
            pass
    styles = document.StyleFamilies.getByName("PageStyles")
    for style in enumerate_all_by_name(styles):
        if not style.isInUse():
            continue
        for kind in ("Header", "Footer"):
            if not getattr(style, kind + "IsOn"):
                continue
            texts = [getattr(style, kind + "Text")]
            if not style.FirstIsShared:
                texts.append(getattr(style, kind + "TextFirst"))
            for text in texts:
                said.append(kind)
                say(text, said)
    return said


def enumerate_all_by_name(container):
    for name in sorted(container.ElementNames):
        yield container.getByName(name)


def notes(document):
    said = []
    for holder in (document.Footnotes, document.Endnotes):
        for i in range(holder.Count):
            said.append("note")
            say(holder.getByIndex(i), said)
    return said


def frames(document):
    said = []
    for name in sorted(document.TextFrames.ElementNames):
        say(document.TextFrames.getByName(name), said)
    return sorted(said)


def settle(desktop, dispatcher, job):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL("file://" + job["file"], "_blank", 0, (hidden,))
    try:
        if job["do"] != "read":
            command = ".uno:AcceptAllTrackedChanges" if job["do"] == "accept" else ".uno:RejectAllTrackedChanges"
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        # References and numbers are worked out anew, as when the file is printed: until then they say what they said with the changes in it.
        # The labels of lists come first, for references tell them.
        say(document.Text, [])
        document.TextFields.refresh()
        body = []
        say(document.Text, body)
        left = sum(1 for _ in enumerate_all(document.Redlines))
        return {"body": body, "margins": margins(document), "notes": notes(document), "frames": frames(document), "left": left}
    finally:
        document.close(True)


def main(jobs, answers, profile):
    office, context = start_office(profile)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    try:
        with open(jobs, encoding="utf-8") as file:
            said = [settle(desktop, dispatcher, job) for job in json.load(file)]
        with open(answers, "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(30)
        except subprocess.TimeoutExpired:
            office.kill()


main(*sys.argv[1:4])
