"use strict";
// Checks and shows what this page carries. It asks nobody: no network, no program, only the browser's own cryptography.
const checks = [];
const text = bytes => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const utf8 = string => new TextEncoder().encode(string);
const base64 = string => Uint8Array.from(atob(string), c => c.charCodeAt(0));
const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, "0")).join("");
const fromHex = string => Uint8Array.from(string.match(/../g) ?? [], pair => parseInt(pair, 16));
const join = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
};
const sha = async (bits, ...parts) => new Uint8Array(await crypto.subtle.digest("SHA-" + bits, join(...parts)));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const check = (holds, words, otherwise) => { checks.push({ holds: !!holds, words: holds ? words : otherwise }); return !!holds; };

// RFC 6962, section 2.1.
async function rootOf(hashes) {
  const stack = [];
  for (let hash of hashes) {
    let size = 1;
    while (stack.length > 0 && stack[stack.length - 1].size === size) {
      hash = await sha(256, [1], stack.pop().hash, hash);
      size *= 2;
    }
    stack.push({ hash, size });
  }
  if (stack.length === 0) return sha(256);
  let root = stack.pop().hash;
  while (stack.length > 0) root = await sha(256, [1], stack.pop().hash, root);
  return root;
}

// An ECDSA signature in DER as the two numbers side by side that browsers take.
function plainSignature(der) {
  const numbers = [];
  let at = der[1] & 0x80 ? 2 + (der[1] & 0x7f) : 2;
  for (let i = 0; i < 2; i++) {
    if (der[at] !== 2) throw new Error("a signature is malformed");
    const length = der[at + 1];
    let number = der.slice(at + 2, at + 2 + length);
    while (number.length > 32 && number[0] === 0) number = number.slice(1);
    numbers.push(join(new Uint8Array(32 - number.length), number));
    at += 2 + length;
  }
  if (der[0] !== 0x30 || at !== der.length) throw new Error("a signature is malformed");
  return join(...numbers);
}

async function readKey(line) {
  const [name, id, ...rest] = line.split("+"), packed = base64(rest.join("+")), spki = packed.slice(1), digest = await sha(256, spki);
  if (packed[0] !== 2 || hex(digest.slice(0, 4)) !== id) throw new Error("a key of the log is malformed");
  const key = await crypto.subtle.importKey("spki", spki, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  return { line, name, id, digest, signed: (signature, bytes) => crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, plainSignature(signature), bytes) };
}

const logKeys = [];

// The log itself says, signed by the key before, by which key it is signed from there on.
async function keyOf(data) {
  let key = await readKey(data.key);
  logKeys.push({ from: 0, key });
  check(true, `The log’s ${data.leaves.some(l => l.startsWith('{"type":"key"')) ? "first " : ""}key is ${key.name}. SHA-256 of it: ${hex(key.digest)}.`);
  for (const [index, leaf] of data.leaves.entries()) {
    if (!leaf.startsWith('{"type":"key"')) continue;
    const said = JSON.parse(leaf), signed = leaf.slice(0, leaf.lastIndexOf(',"signature":')) + "}";
    if (said.replaces !== key.line || !await key.signed(base64(said.signature), utf8(signed))) {
      check(false, "", `Leaf ${index} of the log replaces its key, and that key has not signed it.`);
      continue;
    }
    key = await readKey(said.key);
    logKeys.push({ from: index + 1, key });
    check(true, `Leaf ${index} of the log replaces the key, signed by the one before. SHA-256 of the new one: ${hex(key.digest)}.`);
  }
  return key;
}

async function checkSeal(data) {
  const key = await keyOf(data);
  const end = data.checkpoint.indexOf("\n\n"), signed = data.checkpoint.slice(0, end + 1), lines = data.checkpoint.slice(end + 2).split("\n").filter(l => l.length > 0);
  const [origin, size, root, ...more] = signed.split("\n");
  const line = lines.map(l => /^\u2014 (\S+) (\S+)$/.exec(l)).find(l => l !== null && l[1] === key.name && hex(base64(l[2]).slice(0, 4)) === key.id);
  const holds = line && origin === key.name && same(more, [""]) && await key.signed(base64(line[2]).slice(4), utf8(signed));
  check(holds && lines.every(l => /^\u2014 \S+ \S+$/.test(l)), `The key has signed a checkpoint over ${size} leaves of the log.`, "The checkpoint is not signed by the log’s key.");
  const hashes = [];
  for (const leaf of data.leaves) hashes.push(await sha(256, [0], utf8(leaf)));
  const found = btoa(String.fromCharCode(...await rootOf(hashes)));
  check(String(data.leaves.length) === size && found === root, `All ${size} leaves are here, and their tree has the root that was signed.`, "The leaves are not those that were signed: some were altered, left out, added or moved.");
}

function noteOf(message) {
  const lines = message.split("\n"), facts = {};
  for (const line of lines.slice(2)) {
    const at = line.indexOf(": ");
    facts[line.slice(0, at)] = line.slice(at + 2);
  }
  return { text: lines[0], facts };
}

// Whether a key that had not been replaced when the log had so many leaves has signed a text, by the signature lines below it.
async function isSigned(size, signed, lines) {
  for (const [index, { key }] of logKeys.entries()) {
    const line = lines.split("\n").map(l => /^\u2014 (\S+) (\S+)$/.exec(l)).find(l => l !== null && l[1] === key.name && hex(base64(l[2]).slice(0, 4)) === key.id);
    if (line !== undefined && (index + 1 === logKeys.length || logKeys[index + 1].from > size) && await key.signed(base64(line[2]).slice(4), utf8(signed))) return true;
  }
  return false;
}

// What a disposal took away: the path of each digest, once two people approved it and the log's key signed the list.
async function checkDisposal(data) {
  const inventory = JSON.parse(text(base64(data.entries[data.entries.length - 1].inventory))), number = inventory.head, version = inventory.versions[number], facts = noteOf(version.message).facts;
  if (facts.Event !== "disposed") return new Map();
  const named = name => { const found = Object.entries(version.state).find(([, names]) => names.includes(name)); return found && data.content[found[0]] !== undefined ? base64(data.content[found[0]]) : new Uint8Array(); };
  const list = named("disposal.json"), note = text(named("disposal.note")), end = note.indexOf("\n\n"), signed = note.slice(0, end + 1);
  const holds = signed === `docpipeline disposal, version 1\n${data.id}\n${number}\n${hex(await sha(512, list))}\n` && await isSigned(Number(facts["Log-Size"]), signed, note.slice(end + 2));
  const said = holds ? JSON.parse(text(list)) : { approvals: [], files: [] }, who = said.approvals.map(a => a.by.normalize("NFKC").toUpperCase().replace(/\s/g, ""));
  return check(holds && who.length === 2 && who[0] !== who[1], `${number}: it was disposed of. ${said.approvals.map(a => a.by).join(" and ")} approved that, and the log’s key has signed the list of what went.`, `${number}: the disposal is not one that the log’s key has signed for two people.`)
    ? new Map(said.files.map(file => [file.sha512, file.path])) : new Map();
}

async function checkEntries(data) {
  const entries = [], gone = await checkDisposal(data);
  let before = null;
  for (const [index, carried] of data.entries.entries()) {
    const bytes = base64(carried.inventory), inventory = JSON.parse(text(bytes)), number = `v${index + 1}`, version = inventory.versions[number];
    const digest = hex(await sha(512, bytes)), note = noteOf(version.message);
    const commitment = hex(await sha(256, fromHex(note.facts.Salt), utf8(inventory.id)));
    const leaf = `{"type":"entry","object":"${commitment}","entry":${index + 1},"inventory":"${digest}","previous":${before ? `"${before.digest}"` : "null"},"event":"${note.facts.Event}","time":"${version.created.slice(0, 19)}Z"}`;
    const at = data.leaves.indexOf(leaf);
    check(inventory.id === data.id && inventory.head === number && at >= 0 && data.leaves.indexOf(leaf, at + 1) < 0 && (!before || at > before.leaf), `${number}: its inventory is leaf ${at} of the log, and names the one before it.`, `${number}: its inventory is not the one that was logged.`);
    if (before) {
      const goesOn = Object.entries(before.inventory.versions).every(([n, v]) => same(v, inventory.versions[n])) && Object.entries(before.inventory.manifest).every(([d, p]) => same(p, inventory.manifest[d]));
      check(goesOn && Object.keys(inventory.versions).length === index + 1, `${number} continues ${before.number} without changing it.`, `${number} changes what ${before.number} said.`);
    }
    const files = [];
    for (const [fileDigest, names] of Object.entries(version.state)) {
      const content = data.content[fileDigest] === undefined ? null : base64(data.content[fileDigest]);
      const holds = content !== null && hex(await sha(512, content)) === fileDigest && inventory.manifest[fileDigest] !== undefined;
      const went = content === null && inventory.manifest[fileDigest] !== undefined && gone.get(fileDigest) === inventory.manifest[fileDigest][0];
      for (const name of names) {
        if (went) check(true, `${number}: ${name} went with the disposal; its digest is the one that was logged.`);
        else check(holds, `${number}: ${name} is the file that was filed.`, `${number}: ${name} is not the file that was filed, or is missing.`);
        files.push({ name, digest: fileDigest, content, holds, went });
      }
    }
    before = { number, digest, inventory, leaf: at, commitment };
    const other = carried.changes.filter(c => typeof c !== "string").length + Object.keys(carried).length;
    check(other === 3, `${number} is carried whole.`, `${number} carries something that is not known here.`);
    entries.push({ number, version, note, files: files.sort((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1)), leaf: at, changes: carried.changes, redline: redlineOf(carried.redline) });
  }
  const mine = data.leaves.filter(leaf => before !== null && JSON.parse(leaf).object === before.commitment && JSON.parse(leaf).type === "entry");
  check(entries.length > 0 && mine.length === entries.length, `The log has ${mine.length} ${mine.length === 1 ? "entry" : "entries"} of this document, and all are on this page: nothing was left out.`, `The log has ${mine.length} entries of this document, and this page has ${entries.length}.`);
  return entries;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// The text with its changes, rebuilt from a few kinds of elements: nothing in it can run, load or lead anywhere.
const kinds = new Set("DIV DETAILS SUMMARY OL LI P H2 H3 H4 H5 H6 INS DEL SPAN TABLE TBODY TR TH TD".split(" "));
const properties = new Set("class lang role tabindex aria-label aria-hidden scope colspan".split(" "));

function redlineOf(html) {
  if (html === "") return null;
  const copy = node => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || !kinds.has(node.tagName) || [...node.attributes].some(a => !properties.has(a.name))) throw new Error(`the text with its changes holds something that does not belong there: ${node.nodeName}`);
    return element(node.tagName, Object.fromEntries([...node.attributes].map(a => [a.name, a.value])), ...[...node.childNodes].map(copy));
  };
  return element("div", { class: "redline" }, ...[...new DOMParser().parseFromString(html, "text/html").body.childNodes].map(copy));
}

// What was made of a round of signatures comes first, what it was made from last.
const place = name => name.startsWith("signed/") ? 0 : name.startsWith("rounds/") ? 2 : 1;

// A file that came back is called by its digest, which stands beside it in any case.
const shown = name => name.replace(/[0-9a-f]{128}/, digest => digest.slice(0, 16) + "…");

function download(file) {
  const link = element("a", { href: "#", class: "file" }, shown(file.name));
  link.addEventListener("click", event => {
    event.preventDefault();
    const target = element("a", { href: URL.createObjectURL(new Blob([file.content])), download: file.name.split("/").pop() });
    target.click();
    setTimeout(() => URL.revokeObjectURL(target.href), 10000);
  });
  return link;
}

const day = instant => new Date(instant).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }) + " UTC";
const hidden = new Set(["Salt", "Request", "Log-Size", "Event", "Title"]);

function show(data, entries) {
  const main = document.querySelector("main");
  const title = entries.map(e => e.note.facts.Title).filter(t => t).pop() ?? data.name;
  document.querySelector("h1").textContent = document.title = title;
  main.append(element("p", { class: "lede" }, `${data.name}, as the archive’s log has it. Everything on this page was worked out from what it carries, here in your browser.`));
  for (const entry of entries.slice().reverse()) {
    const section = element("section", {});
    section.append(element("h2", {}, `${entry.number} · ${entry.note.facts.Event}`));
    section.append(element("p", {}, entry.note.text));
    const list = element("dl", {});
    const row = (term, value) => list.append(element("div", {}, element("dt", {}, term), element("dd", {}, value)));
    row("Filed", `${day(entry.version.created)} by ${entry.version.user.name}`);
    for (const [name, value] of Object.entries(entry.note.facts)) if (!hidden.has(name)) row(name.replaceAll("-", " "), value);
    row("Leaf of the log", String(entry.leaf));
    section.append(list);
    if (entry.changes.length > 0) section.append(element("details", {}, element("summary", {}, `What changed since the version before (${entry.changes.length})`), element("ol", {}, ...entry.changes.map(c => element("li", {}, c)))));
    if (entry.redline !== null) section.append(element("details", {}, element("summary", {}, "The text with its changes"), entry.redline));
    section.append(element("ul", { class: "files" }, ...entry.files.map(file => element("li", {}, file.holds ? download(file) : file.went ? element("span", {}, shown(file.name) + " (disposed of)") : element("strong", {}, shown(file.name) + " (does not verify)"), element("code", {}, "SHA-512 " + file.digest.slice(0, 32) + "…")))));
    main.append(section);
  }
  main.append(element("h2", {}, "What was checked"), element("ul", { class: "checks" }, ...checks.map(c => element("li", { class: c.holds ? "holds" : "fails" }, element("strong", {}, c.holds ? "Holds. " : "Fails. "), c.words))));
  main.append(element("h2", {}, "What this cannot show"), element("ul", {},
    element("li", {}, "Whether the key is the archive’s own. Compare its digest above with somebody who has had the key since the beginning."),
    element("li", {}, "Anything that was filed after the checkpoint on this page was signed."),
    element("li", {}, "Whether the lists of changes and the texts with changes are right: they are a help for reading, made by the program from the two documents. The documents are the proof.")));
}

// What stands on the page without this script has to be what was written.
async function checkFrame(data, waiting) {
  const tags = element => [...element.children].map(e => `${e.tagName}${[...e.attributes].map(a => " " + a.name).join("")}`).join(",");
  const meta = name => document.querySelector(`meta[${name}]`)?.outerHTML;
  const holds = document.documentElement.lang === "en-GB" && document.compatMode === "CSS1Compat"
    && tags(document.head) === "META charset,META http-equiv content,META name content,META name content,TITLE,STYLE" && tags(document.body) === "MAIN,SCRIPT type id data-sha256,SCRIPT"
    && tags(document.querySelector("main")) === "H1,P id role" && meta("charset") === '<meta charset="utf-8">'
    && meta("http-equiv").startsWith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ')
    && meta('name="viewport"') === '<meta name="viewport" content="width=device-width, initial-scale=1">' && meta('name="color-scheme"') === '<meta name="color-scheme" content="light dark">'
    && document.title === "Evidence" && document.querySelector("h1").textContent === "Evidence" && document.querySelector("h1").attributes.length === 0
    && waiting.textContent === data.waiting && waiting.getAttribute("role") === "status"
    && hex(await sha(256, utf8(document.querySelector("style").textContent))) === data.style && getComputedStyle(document.querySelector("main")).maxWidth !== "none"
    && Object.keys(data).join() === "name,id,waiting,style,key,checkpoint,leaves,entries,content";
  const carried = document.getElementById("data");
  check(hex(await sha(256, utf8(carried.textContent))) === carried.dataset.sha256, "What the page carries is as it was written, to the letter.", "What the page carries was altered.");
  check(holds, "The page around the evidence is as it was written.", "The page around the evidence was altered.");
}

async function run() {
  const state = document.getElementById("state");
  let entries = [], data = null;
  try {
    data = JSON.parse(document.getElementById("data").textContent);
    await checkFrame(data, state);
    await checkSeal(data);
    entries = await checkEntries(data);
  } catch (failure) {
    check(false, "", "This page cannot be read to its end: " + failure.message + ".");
  }
  const failed = checks.filter(c => !c.holds);
  state.className = failed.length === 0 ? "holds" : "fails";
  state.textContent = failed.length === 0
    ? `Verified. ${checks.length} checks, all hold.`
    : `NOT VERIFIED. ${failed.length} of ${checks.length} checks fail. ${failed[0].words}`;
  if (data !== null) show(data, entries);
}

run();
