"""Asks LibreOffice what it says of the certificate signatures in Word files, or has it sign files.

    /usr/bin/python3 judge_signatures.py <jobs.json> <answers.json> <profile folder> [<folder of an NSS database>]

jobs.json: [{"do": "verify", "file": "..."}] or {"do": "sign", "file": "..."}, which signs the file where it lies with the first personal
certificate of the database; answers.json: for each job {"signatures": [{"valid": true, "status": 0, "comment": "..."}]} or {"error": "..."}.
"""
import json
import os
import re
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.embed.ElementModes import READ, READWRITE


def start_office(profile):
    pipe = "docpipeline" + re.sub(r"\W", "", profile)[-40:]
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            if office.poll() is not None and office.returncode not in (0, 81):
                break
            time.sleep(0.25)
    end(office)
    raise SystemExit("LibreOffice did not start")


def storage_of(context, path, mode):
    zip_format = PropertyValue()
    zip_format.Name, zip_format.Value = "StorageFormat", "ZipFormat"
    factory = context.ServiceManager.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
    properties = uno.Any("[]com.sun.star.beans.PropertyValue", (zip_format,))
    return uno.invoke(factory, "createInstanceWithArguments", (("file://" + path, mode, properties),))


def signatures_of(context):
    return context.ServiceManager.createInstanceWithArgumentsAndContext("com.sun.star.security.DocumentDigitalSignatures", ("1.2", True), context)


def verify(context, path):
    storage = storage_of(context, path, READ)
    found = signatures_of(context).verifyDocumentContentSignatures(storage, None)
    return {"signatures": [{"valid": s.SignatureIsValid, "status": s.CertificateStatus, "comment": getattr(s, "Description", "")} for s in found]}


def sign(context, path):
    crypto = context.ServiceManager.createInstanceWithContext("com.sun.star.xml.crypto.SEInitializer", context).createSecurityContext("")
    certificates = crypto.getSecurityEnvironment().getPersonalCertificates()
    storage = storage_of(context, path, READWRITE)
    done = signatures_of(context).signDocumentWithCertificate(certificates[0], storage, None)
    storage.dispose()
    return {"signatures": [], "signed": done}


def is_alive(context):
    try:
        return context.ServiceManager is not None
    except Exception:
        return False


def end(office, context=None):
    try:
        context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        office.wait(30)
    except Exception:
        pass

    # What is started by name starts others, which outlive it when it falls over.
    try:
        os.killpg(office.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    office.wait()


def main(jobs, answers, profile, database=None):
    if database:
        os.environ["MOZILLA_CERTIFICATE_FOLDER"] = "sql:" + database
    with open(jobs, encoding="utf-8") as file:
        todo = json.load(file)
    said = []
    starts = 1
    office, context = start_office(profile)
    try:
        for job in todo:
            try:
                said.append(verify(context, job["file"]) if job["do"] == "verify" else sign(context, job["file"]))
            except Exception as failure:
                if is_alive(context):
                    said.append({"signatures": [], "error": type(failure).__name__})
                else:
                    # Some damaged files make it fall over; the next one is for a new one.
                    said.append({"signatures": [], "error": "crashed"})
                    end(office, context)
                    starts += 1
                    office, context = start_office("%s-%d" % (profile, starts))
    finally:
        end(office, context)
    with open(answers, "w", encoding="utf-8") as file:
        json.dump(said, file)


main(*sys.argv[1:5])
