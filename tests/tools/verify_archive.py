"""Verifies an archive without the program that wrote it: python3 and openssl, nothing else.

    python3 verify_archive.py [--part] STORE KEY.vkey [CHECKPOINT-OR-RECEIPT ...]

STORE is the folder of a folder store (with archive/ and log/ in it), KEY.vkey the public key of its log, and the further files are
checkpoints or receipts that were kept somewhere else. With --part, STORE holds only some objects of the archive, such as the zip of
evidence: entries of other objects are not missed then. Written from the formats (docs/ocfl.md, docs/decisions/0024) and not from the
program's code, so that the two check each other. Prints every fault and where it is; ends with 0 when there is none, else with 1.
Not checked: RFC 3161 timestamps, the files that explain the archive's root, the rules of OCFL beyond what is below (other programs do that), and contact data beyond its erasures (it is encrypted).
"""
import base64, calendar, hashlib, json, os, re, subprocess, sys, tempfile, unicodedata

faults, files, is_part = [], {}, False


def fault(place, text):
    faults.append(f"{place}: {text}")


def read(name):
    with open(files[name], "rb") as file:
        return file.read()


def sha512(data):
    return hashlib.sha512(data).hexdigest()


def list_files(store):
    """Names as the archive has them: a folder store writes R as +r, and a name that Windows keeps for itself with ++ in front."""
    for folder, folders, here in os.walk(store):
        folders[:] = sorted(f for f in folders if not (folder == store and f in ("~tmp", "~locks")))
        for file in here + folders:
            path = os.path.join(folder, file)
            name = re.sub(r"\+(.)", lambda m: m[1].upper(), re.sub(r"(^|/)\+\+", r"\1", os.path.relpath(path, store).replace(os.sep, "/")))
            if os.path.islink(path) or name in files:
                fault(name, "a link, or there twice; the archive writes neither")
            elif file in here:
                files[name] = path


# The archive: every object, and what the log has to say of its entries.

def no_twins(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name is there twice")
    return dict(pairs)


def inventory(name, place):
    """An inventory whose digest stands beside it."""
    data = read(name)
    if name + ".sha512" not in files or read(name + ".sha512") != f"{sha512(data)}  inventory.json\n".encode():
        fault(place, "inventory.json.sha512 is not the digest of the inventory.json beside it")
    return data, json.loads(data, object_pairs_hook=no_twins)


def note_of(message):
    """Event, Request, Log-Size, Salt and further facts, from the lines after the sentence and the empty line."""
    return no_twins([line.split(": ", 1) for line in message.split("\n")[2:]])


def check_object(root, expected):
    names = {n[len(root) + 1:] for n in files if n.startswith(root + "/")}
    entries = sorted(int(m[1]) for n in names if (m := re.fullmatch(r"v([1-9]\d*)/inventory\.json", n)))
    place, before, before_digest, salt, missing, told, rounds = root, None, None, None, [], [], []
    if not entries or entries != list(range(1, len(entries) + 1)):
        fault(root, f"the entries are not v1, v2, … without a gap, but {entries}")
    known = {"0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"}
    for n in entries:
        place = f"{before['id'] if before else root} v{n}"
        data, inv = inventory(f"{root}/v{n}/inventory.json", f"{place} {root}/v{n}/inventory.json")
        place = f"{inv['id']} v{n}"
        digest = hashlib.sha256(inv["id"].encode()).hexdigest()
        versions, manifest, last = inv["versions"], inv["manifest"], inv["versions"].get(f"v{n}", {})
        known |= {f"v{n}/inventory.json", f"v{n}/inventory.json.sha512"} | {p for paths in manifest.values() for p in paths}
        if root != f"archive/{digest[0:3]}/{digest[3:6]}/{digest[6:9]}/{digest}":
            fault(place, f"the object lies in {root}, and its id belongs elsewhere")
        if inv["head"] != f"v{n}" or list(versions) != [f"v{i}" for i in range(1, n + 1)]:
            fault(place, "the inventory is that of another entry")
        if before:
            if inv["id"] != before["id"] or {k: v for k, v in versions.items() if k != f"v{n}"} != before["versions"]:
                fault(place, "the inventory does not continue the one before: id or earlier entries differ")
            if any(manifest.get(d) != paths for d, paths in before["manifest"].items()):
                fault(place, "the inventory does not continue the one before: content is gone from the manifest, or lies elsewhere")
        for d, paths in manifest.items():
            if before and d in before["manifest"]:
                continue
            for path in paths:
                shown = " ".join(sorted(p for state in last["state"].items() if state[0] == d for p in state[1])) or "no file"
                if not path.startswith(f"v{n}/content/"):
                    fault(f"{place} {shown}", f"new content does not lie in v{n}/content: {path}")
                elif path not in names:
                    missing.append((f"{place} {shown}", path))
                elif sha512(read(f"{root}/{path}")) != d:
                    fault(f"{place} {shown}", f"{root}/{path} has other bytes than were filed")
        if not all(d in manifest for d in last["state"]):
            fault(place, "a file of the entry has no content")
        for path in (p for d in last["state"] for p in last["state"][d] if re.fullmatch(r"rounds/[^/]+/events\.jsonl", p)):
            rounds.append((place, path, f"{root}/{next(manifest[d][0] for d in last['state'] if path in last['state'][d])}"))
        note, created = note_of(last["message"]), last["created"]
        if not created.endswith("Z") or salt not in (None, note["Salt"]):
            fault(place, "the time is not of UTC, or the salt is not that of the entries before")
        salt = note["Salt"]
        leaf = {"type": "entry", "object": hashlib.sha256(bytes.fromhex(salt) + inv["id"].encode()).hexdigest(), "entry": n,
                "inventory": sha512(data), "previous": before_digest, "event": note["Event"], "time": created[:19] + "Z"}
        expected.append((place, int(note["Log-Size"]), json.dumps(leaf, separators=(",", ":")).encode()))
        told.append((note, created, last["user"]["name"], before_digest))
        before, before_digest = inv, sha512(data)
    gone = disposed(root, before, told, before_digest, expected[-1]) if before and told[-1][0]["Event"] == "disposed" else []
    for shown, path, filed in rounds:
        events = sorted(e for e in files if re.fullmatch(re.escape(path[:-12]) + r"\d{8}\.json", e))
        if not (gone and path[7:-13] in gone_rounds) and (events or not is_part) and (filed not in files or read(filed) != b"".join(map(read, events))):
            fault(f"{shown} {path}", f"the round as it was filed and {path[:-12]} are not the same")
    for shown, path in missing:
        if path not in gone:
            fault(shown, f"{root}/{path} is not there")
    if before and (root + "/inventory.json" not in files or inventory(root + "/inventory.json", f"{before['id']} {root}/inventory.json")[1] != before
                   or sha512(read(root + "/inventory.json")) != before_digest):
        fault(f"{before['id']} {root}/inventory.json", f"not a copy of {root}/v{entries[-1]}/inventory.json")
    if root + "/0=ocfl_object_1.1" not in files or read(root + "/0=ocfl_object_1.1") != b"ocfl_object_1.1\n":
        fault(f"{root}/0=ocfl_object_1.1", "not the declaration of an object")
    for n in sorted(names - known):
        fault(f"{before['id'] if before else root} {root}/{n}", "no inventory knows this file")
    return {f"{before['id']}": leaf["object"]} if before else {}


# Content that is gone because two people said so, after its time and under no hold. The signature is checked once the keys are known.

disposals, gone_rounds = [], {}


def same_name(name):
    return "".join(c for c in unicodedata.normalize("NFKC", name).upper() if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


def disposed(root, inv, told, digest, expected):
    holds, asked, term, filed, ended, place = set(), {}, None, None, None, f"{inv['id']} {inv['head']}"
    for n, (note, created, by, _) in enumerate(told[:-1], 1):
        event, hold = note["Event"], note.get("Hold")
        term = (note["Retention-Years"], note["Retention-From"]) if "Retention-Years" in note else term
        if event == "held":
            holds.add(f"v{n}")
        elif event == "release-asked" and hold in holds:
            asked.setdefault(hold, by)
        elif event == "released" and hold in asked and same_name(asked[hold]) != same_name(by):
            holds.discard(hold)
        elif event in ("issued", "in-force", "completed", "pushed"):
            filed, ended = created[:10], None
        elif event in ("ended", "superseded", "voided", "expired"):
            ended = note.get("Ended-On", created[:10])
    start = term and (filed if term[1] == "issue" else ended)
    until = start and term[0].isdigit() and f"{int(start[:4]) + int(term[0]):04}{start[4:]}"
    until = until[:-2] + "28" if until and until.endswith("02-29") and not calendar.isleap(int(until[:4])) else until
    first, second = (told[-2] if len(told) > 1 else told[-1]), told[-1]
    own = {p: d for d, paths in inv["versions"][inv["head"]]["state"].items() for p in paths}
    data = {p: read(f"{root}/{inv['manifest'][d][0]}") for p, d in own.items() if f"{root}/{inv['manifest'][d][0]}" in files}
    went = sorted((paths[0], d) for d, paths in inv["manifest"].items() if not paths[0].startswith(inv["head"] + "/"))
    stated = json.loads(data["disposal.json"], object_pairs_hook=no_twins) if set(data) == {"disposal.json", "disposal.note"} else {}
    who = [(a["by"], a["reason"], a["entry"]) for a in stated.get("approvals", [])]
    reasons = [text for text, wrong in (
        ("a hold stands", holds), ("its time has not ended", not until or not second[1][:10] > until), ("the entry before it is no approval", first[0]["Event"] != "disposal-approved"),
        ("one person approved it twice", same_name(first[2]) == same_name(second[2])),
        ("its list is not what the entries before it say", [(f["path"], f["sha512"]) for f in stated.get("files", [])] != went or stated.get("object") != inv["id"]
         or who != [(first[2], first[0]["Reason"], f"v{len(told) - 1}"), (second[2], second[0]["Reason"], inv["head"])] or stated["approvals"][0]["inventory"] != second[3])) if wrong]
    if reasons:
        fault(place, f"says that the object was disposed of, and it was not rightly so: {', '.join(reasons)}")
        return []
    disposals.append((place, expected, f"docpipeline disposal, version 1\n{inv['id']}\n{inv['head']}\n{sha512(data['disposal.json'])}\n", data["disposal.note"], f"by {first[2]} and {second[2]}, {len(went)} files" + (f" and {len(stated['rounds'])} rounds" if "rounds" in stated else "")))
    gone_rounds.update({r["round"]: (place, r) for r in stated.get("rounds", [])})
    return [path for path, _ in went]


def check_disposals(leaves, keys):
    for place, (_, size, leaf), text, note, _ in disposals:
        said, lines = note.decode().rsplit("\n\n", 1)
        at = [size] + [leaves.index(leaf)] * (leaf in leaves)
        signatures = [(key, base64.b64decode(s)) for key in {[k for start, k in keys if start <= i][-1] for i in at} for s in re.findall(rf"^— {re.escape(key[0])} (\S+)$", lines, re.M)]
        if said + "\n" != text or not any(s[:4].hex() == key[1] and signed(key, text.encode(), s[4:]) for key, s in signatures):
            fault(place, "says that the object was disposed of, and the log's key has not signed that: its content is gone")


# Rounds of signatures: events one after the other, each of which names the digest of the one before.

def check_gone(round_, rounds, expected, leaves):
    """A round that went with its document: the list has the digest and the leaf of each event. Gives whether what lies there is its own."""
    (disposed_by, stated), before, named = gone_rounds[round_], None, []
    commitment = hashlib.sha256(bytes.fromhex(stated["salt"]) + f"urn:docpipeline:round:{round_}".encode()).hexdigest()
    for n, event in enumerate(stated["events"], 1):
        index, facts = event["leaf"], {}
        named += [index] if index is not None else []
        if index is not None and 0 <= index < len(leaves):
            facts = json.loads(leaves[index], object_pairs_hook=no_twins)
            expected.append((f"rounds/{round_} event {n}", 0, leaves[index]))
        if index is not None and [facts.get(k) for k in ("type", "object", "entry", "inventory", "previous")] != ["round-event", commitment, n, event["sha512"], before]:
            fault(f"{disposed_by} rounds/{round_} event {n}", f"leaf {index} is not that of the event as the list of the disposal has it")
        before = event["sha512"]
    if not stated["events"] or None in (stated["events"][0]["leaf"], stated["events"][-1]["leaf"]) or named != sorted(named):
        fault(f"{disposed_by} rounds/{round_}", "the list of the disposal does not name the leaves of its events in order")
    digests = [event["sha512"] for event in stated["events"]]
    there = {n: f"rounds/{round_}/{n:08}.json" for n in sorted(rounds.get(round_, ([], ()))[0])}
    if 1 in there and sha512(read(there[1])) != digests[0]:
        return False
    for n, name in there.items():
        if n > len(digests) or sha512(read(name)) != digests[n - 1]:
            fault(name, f"none of the events that the round had, which {disposed_by} disposed of")
    if round_ in rounds:
        fault(f"rounds/{round_}", f"still there although {disposed_by} disposed of it: archive recover finishes that")
    return True


def check_rounds(expected, names, leaves):
    rounds, index, count = {}, {leaf: i for i, leaf in reversed(list(enumerate(leaves)))}, 0
    for name in sorted(n for n in files if n.startswith("rounds/")):
        if m := re.fullmatch(r"rounds/([a-z0-9]+(?:[.-][a-z0-9]+)*)/(?:(\d{8})\.json|files/([0-9a-f]{128}))", name):
            numbers, attached = rounds.setdefault(m[1], ([], set()))
            numbers.extend([int(m[2])] if m[2] else [])
            attached |= {m[3]} if m[3] else set()
        else:
            fault(name, "neither an event nor an attachment of a round")
    for round_ in sorted(gone_rounds):
        if check_gone(round_, rounds, expected, leaves):
            rounds.pop(round_, None)
    for round_, (numbers, attached) in rounds.items():
        before, salt, logged, closed, named = None, None, None, False, set()
        for n in range(1, max(numbers, default=1) + 1):
            place, name = f"rounds/{round_} event {n}", f"rounds/{round_}/{n:08}.json"
            if name not in files:
                fault(place, "not there")
                continue
            data, count = read(name), count + 1
            try:
                event = json.loads(data, object_pairs_hook=no_twins)
                if (event["round"], event["number"], event["previous"]) != (round_, n, before) or closed or not data.endswith(b"}\n") or b"\n" in data[:-1]:
                    fault(place, "does not go on from the event before it, or follows the one that closed the round")
                if event["confirmed"] != index.get(logged):
                    fault(place, f"names leaf {event['confirmed']} for the last logged event before it, which is at {index.get(logged)}")
                salt, closed = event.get("salt", salt), event["closes"]
                for digest in event["attachments"]:
                    if digest not in attached or sha512(read(f"rounds/{round_}/files/{digest}")) != digest:
                        fault(f"{place} files/{digest[:16]}…", "the attachment is not there, or is not what its name says")
                named |= set(event["attachments"])
                if event["logSize"] is not None:
                    names[f"rounds/{round_}"] = hashlib.sha256(bytes.fromhex(salt) + f"urn:docpipeline:round:{round_}".encode()).hexdigest()
                    logged = json.dumps({"type": "round-event", "object": names[f"rounds/{round_}"], "entry": n, "inventory": sha512(data), "previous": before,
                                         "event": event["event"], "time": event["time"][:19] + "Z"}, separators=(",", ":")).encode()
                    expected.append((place, event["logSize"], logged))
            except (ValueError, KeyError, TypeError, AttributeError) as e:
                fault(place, f"not an event: {e!r}")
            before = sha512(data)
        for digest in sorted(attached - named):
            fault(f"rounds/{round_}/files/{digest}", "no event names this attachment")
    return f"{len(rounds)} rounds of {count} events, " if rounds else ""


# The log: leaves, hash tree, checkpoints, keys.

def key_of(vkey):
    """A public key, as PEM, with its name and id: name+id+base64(02 and the key in DER)."""
    name, id_, encoded = vkey.strip().split("+", 2)
    der = base64.b64decode(encoded, validate=True)
    if der[:1] != b"\x02" or hashlib.sha256(der[1:]).hexdigest()[:8] != id_:
        raise ValueError("not the public key of a log")
    return name, id_, f"-----BEGIN PUBLIC KEY-----\n{base64.encodebytes(der[1:]).decode()}-----END PUBLIC KEY-----\n"


def signed(key, text, signature):
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("key", key[2].encode()), ("text", text), ("signature", signature)):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        command = ["openssl", "dgst", "-sha256", "-verify", "key", "-signature", "signature", "text"]
        return subprocess.run(command, cwd=folder, capture_output=True).returncode == 0


def roots(leaves):
    """The root of every beginning of the log, RFC 6962: a leaf is hashed after a byte 0, two subtrees after a byte 1."""
    found, subtrees = [hashlib.sha256().digest()], []
    for leaf in leaves:
        size, node = 1, hashlib.sha256(b"\0" + leaf).digest()
        while subtrees and subtrees[-1][0] == size:
            size, node = 2 * size, hashlib.sha256(b"\1" + subtrees.pop()[1] + node).digest()
        subtrees.append((size, node))
        for _, left in reversed(subtrees[:-1]):
            node = hashlib.sha256(b"\1" + left + node).digest()
        found.append(node)
    return found


def check_leaves(expected, objects, leaves, keys):
    at, kinds = {}, {}
    for index, leaf in enumerate(leaves):
        at.setdefault(leaf, []).append(index)
    previous = {}
    for place, size, leaf in expected:
        found = at.get(leaf, [])
        if len(found) != 1:
            fault(place, f"the log has the leaf of this entry {len(found)} times" + (f", at {found}" if found else ": the entry was added or altered, or its leaf was"))
        elif found[0] < max(size, previous.get(place.split()[0], -1) + 1):
            fault(place, f"leaf {found[0]} lies before the size that the entry states, or before the leaf of the entry before")
        previous[place.split()[0]] = max(found, default=-1)
    wanted, names = {leaf for _, _, leaf in expected}, {commitment: id_ for id_, commitment in objects.items()}
    for index, leaf in enumerate(leaves):
        try:
            facts = json.loads(leaf, object_pairs_hook=no_twins)
            kind = facts["type"]
            kinds[kind] = kinds.get(kind, 0) + 1
            if kind in ("entry", "round-event") and leaf not in wanted and not (is_part and facts["object"] not in names):
                fault(f"log/leaf/{index:020}", f"{'entry v' if kind == 'entry' else 'event '}{facts['entry']} of {names.get(facts['object'], 'an object that is not in the archive')}, "
                      f"{facts['event']} at {facts['time']}, is not in the archive as it was logged")
            elif kind == "key":
                old, new, text = key_of(facts["replaces"]), key_of(facts["key"]), leaf[:leaf.index(b',"signature":')] + b"}"
                if not signed(old, text, base64.b64decode(facts["signature"])) or old not in [k for _, k in keys]:
                    fault(f"log/leaf/{index:020}", "replaces the key of the log, and that key has not signed it")
                elif old == keys[-1][1]:
                    keys.append((index + 1, new))
                elif new not in [k for _, k in keys]:
                    fault(f"log/leaf/{index:020}", "replaces a key that had been replaced before")
            elif kind not in ("entry", "round-event", "erasure"):
                fault(f"log/leaf/{index:020}", f"a leaf of the unknown type {kind}")
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            fault(f"log/leaf/{index:020}", f"not a leaf: {e!r}")
    return kinds


def check_erasures(leaves):
    """Every erasure of contact data has its record, contacts/<person>/erased.json, and its leaf, and left neither key nor data."""
    logged = {json.loads(leaf)["object"]: (i, leaf) for i, leaf in enumerate(leaves) if leaf.startswith(b'{"type":"erasure",')}
    for name in sorted(n for n in files if re.fullmatch(r"contacts/p-[a-z2-9]{20}/erased\.json", n)):
        try:
            data, person = read(name), name.split("/")[1]
            record = json.loads(data, object_pairs_hook=no_twins)
            own = hashlib.sha256(bytes.fromhex(record["salt"]) + record["person"].encode()).hexdigest()
            index, leaf = logged.pop(own, (None, None))
            if record["person"] != person or leaf is None:
                fault(name, "the log has no leaf of this erasure")
            elif json.loads(leaf)["inventory"] != sha512(data) or index < record["logSize"]:
                fault(name, f"not the record that leaf {index} names by its digest")
            for left in (f"contacts/{person}/key", f"contacts/{person}/data"):
                if left in files:
                    fault(left, "still there although it was erased: archive recover finishes that")
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            fault(name, f"not the record of an erasure: {e!r}")
    for index, _ in logged.values():
        fault(f"log/leaf/{index:020}", "an erasure whose record is not there")


def check_checkpoint(place, data, tree, keys):
    """Signed by the key of its time, and the root of so many leaves. Gives the size."""
    try:
        text, lines = data.decode().rsplit("\n\n", 1)
        origin, size, root = text.split("\n")[:3]
        size, key = int(size), [k for start, k in keys if start <= int(size)][-1]
        signatures = [base64.b64decode(s, validate=True) for s in re.findall(rf"^— {re.escape(key[0])} (\S+)$", lines, re.M)]
        own = [s[4:] for s in signatures if s[:4].hex() == key[1]]
        if origin != key[0] or not own:
            fault(place, f"not signed by the key {key[0]} {key[1]}")
        elif not all(signed(key, f"{text}\n".encode(), s) for s in own):
            fault(place, f"the signature of {key[0]} {key[1]} does not fit: text or signature was altered")
        if size >= len(tree):
            fault(place, f"counts {size} leaves, and the log has {len(tree) - 1} without a gap: it was cut off or rolled back")
        elif base64.b64decode(root, validate=True) != tree[size]:
            fault(place, f"the first {size} leaves do not have the root that it states: a leaf among them is not what was signed")
        return size
    except (ValueError, IndexError) as e:
        fault(place, f"not a checkpoint: {e!r}")
        return -1


def check_outside(path, leaves, tree, keys):
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"c2sp.org/tlog-proof@v1\n"):
        head, data = data.split(b"\n\n", 1)
        index, extra = re.search(rb"^index (\d+)$", head, re.M), re.search(rb"^extra (\S+)$", head, re.M)
        if not index or not extra:
            fault(path, "a receipt without index or leaf")
        elif (index := int(index[1])) < len(leaves) and base64.b64decode(extra[1]) != leaves[index]:
            fault(path, f"log/leaf/{index:020} is not the leaf that the receipt carries")
    check_checkpoint(path, data, tree, keys)


def main(store, key_file, *outside):
    list_files(store)
    with open(key_file, encoding="ascii") as file:
        keys = [(0, key_of(file.readline()))]  # the first key of the log: its leaves say by which it was replaced
    expected, objects, root = [], {}, re.compile(r"archive/[0-9a-f]{3}/[0-9a-f]{3}/[0-9a-f]{3}/[0-9a-f]{64}(?=/)")
    for folder in sorted({m[0] for n in files if (m := root.match(n))}):
        try:
            objects.update(check_object(folder, expected))
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            fault(folder, f"an inventory cannot be understood: {e!r}")
    for name in files:
        if name.startswith("archive/") and not root.match(name) and not re.fullmatch(r"archive/(0=ocfl_1\.1|ocfl_layout\.json|read-me\.txt|extensions/.*)", name):
            fault(name, "no object lies here")

    numbers = sorted(n[9:] for n in files if n.startswith("log/leaf/"))
    leaves = [read(f"log/leaf/{i:020}") for i, n in enumerate(numbers) if n == f"{i:020}"]
    for i, n in enumerate(numbers):
        if n != f"{i:020}":
            fault(f"log/leaf/{i:020}", f"not there, and log/leaf/{n} is")
            leaves = leaves[:i]
            break
    entries, of_objects = len(expected), len(objects)
    rounds = check_rounds(expected, objects, leaves)
    tree, kinds = roots(leaves), check_leaves(expected, objects, leaves, keys)
    check_disposals(leaves, keys)
    kept = sorted(n for n in files if n.startswith("log/checkpoints/"))
    sizes = {name: check_checkpoint(name, read(name), tree, keys) for name in kept}
    for name in kept:
        if name != f"log/checkpoints/{sizes[name]:020}":
            fault(name, f"the checkpoint of {sizes[name]} leaves under a wrong name")
    newest = check_checkpoint("log/checkpoint", read("log/checkpoint"), tree, keys) if "log/checkpoint" in files else fault("log/checkpoint", "not there") or 0
    if len(leaves) > newest >= 0:
        fault(f"log/leaf/{newest:020}", f"{len(leaves) - newest} leaves from here on are covered by no signature: not sealed yet, or added by others")
    if newest >= 0 and f"log/checkpoints/{newest:020}" not in files:
        fault(f"log/checkpoints/{newest:020}", "the newest checkpoint is not kept")
    if max(sizes.values(), default=newest) > newest:
        fault("log/checkpoint", f"counts {newest} leaves, and one of {max(sizes.values())} is kept")
    for name in sorted(n for n in files if n.startswith(("log/hashes/", "log/keys/"))):
        first = int(name.rsplit("/", 1)[1])
        own = b"".join(hashlib.sha256(b"\0" + x).digest() for x in leaves[256 * first:256 * first + 256]) if "hashes" in name else leaves[first] if first < len(leaves) else None
        if read(name) != own:
            fault(name, "not what follows from the leaves")
    if not is_part:
        check_erasures(leaves)
    for path in outside:
        check_outside(path, leaves, tree, keys)

    print(f"{of_objects} objects, {entries} entries, {rounds}{len(leaves)} leaves ({', '.join(f'{n} {k}' for k, n in sorted(kinds.items()))}), "
          f"{len(kept)} kept checkpoints, {len(keys)} keys, {len(outside)} checkpoints from elsewhere")
    for place, _, _, _, who in disposals:
        print(f"{place}: disposed of {who} gone, entries and leaves there")
    print("\n".join(faults) if faults else f"OK: root {base64.b64encode(tree[-1]).decode()}")
    if not outside:
        print("Without a checkpoint kept elsewhere it cannot be excluded that the whole store was put back to an earlier state.")
    return 1 if faults else 0


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--part"]
    is_part = len(arguments) < len(sys.argv) - 1
    if len(arguments) < 2:
        sys.exit(__doc__)
    sys.exit(main(*arguments))
