// @ts-check
// Inserts the signatory pages at the end of the document: first who is on them is shown.
import { ask, path } from "../api.js";
import { Refusal } from "../problems.js";
import { back, changeable, run } from "../run.js";
import { button, counted, list, make, note, paragraph, show } from "../view.js";
import { controls, goTo, insertPages, tracksChanges } from "../word.js";

const block = "signature:";

/** @typedef {{ file: string, controls: { tag: string, title: string }[], signatories: { organisation: string, name: string }[] }} Pages */

/** @param {import("../run.js").App} app */
export function insertSignatoryPages(app) {
  run(app, { title: "Insert signatory pages", doing: "Reading the signatory pages", who: "those who have a role in its partnership" }, async (progress, signal) => {
    const own = changeable(app);
    progress.step("Making the pages from the record");
    const pages = await pagesOf(own, signal);
    if (!pages) return () => show("Insert signatory pages", note("wait", "Nobody signs this document", paragraph("The record names no signatories of it. Add them to the document in the record, then try again.")), back(app));
    const there = await controls(block);
    if (there.length > 0) return () => showThere(app, pages, there);
    const tracks = await tracksChanges();
    return () => showPages(app, pages, tracks);
  });
}

/**
 * The pages as the record makes them; nothing where it names nobody who signs.
 * @param {import("../run.js").Opened} own
 * @param {AbortSignal} signal
 * @returns {Promise<Pages | null>}
 */
async function pagesOf(own, signal) {
  try {
    return (await ask("GET", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/signatory-pages`, { signal })).value;
  } catch (error) {
    if (error instanceof Refusal && error.findings.some(finding => finding.code === "SIGNATORIES-NONE")) return null;
    throw error;
  }
}

/**
 * @param {import("../run.js").App} app
 * @param {Pages} pages
 * @param {import("../word.js").Control[]} there
 */
function showThere(app, pages, there) {
  const tags = new Set(there.map(control => control.tag));
  const missing = pages.signatories.filter(each => !tags.has(block + each.organisation));
  const kept = new Set(pages.signatories.map(each => block + each.organisation));
  const more = there.filter(control => !kept.has(control.tag));
  show("Insert signatory pages",
    note(missing.length + more.length > 0 ? "wait" : "info", "This document has signatory pages", paragraph(`It has ${counted(there.length, "block")} to sign in. Nothing was inserted, since each organisation signs once.`)),
    missing.length > 0 && note("wait", "The record names more organisations", list(missing.map(each => [each.name]), ""), paragraph("To have them on the pages, delete the pages in Word and insert them anew.")),
    more.length > 0 && note("wait", "The record does not name these any more", list(more.map(control => [control.title || control.tag]), ""), paragraph("Delete the pages in Word and insert them anew, or mend the record.")),
    button("Go to the signatory pages", () => goTo(there[0].tag, null)), back(app));
}

/**
 * @param {import("../run.js").App} app
 * @param {Pages} pages
 * @param {boolean | null} tracks
 */
function showPages(app, pages, tracks) {
  show(`Signatory pages for ${counted(pages.signatories.length, "organisation")}`,
    make("div", { class: "buttons" }, button("Insert them at the end", () => insert(app, pages)), button("Leave as it is", app.home, "second")),
    paragraph("Nothing has been inserted yet. Each has a block for signature, name, office and date."),
    tracks && note("info", "Change tracking is on", paragraph("Word will mark the pages as inserted, for somebody to accept.")),
    list(pages.signatories.map(each => [each.name])));
}

/**
 * @param {import("../run.js").App} app
 * @param {Pages} pages
 */
function insert(app, pages) {
  run(app, { title: "Insert signatory pages", doing: "Inserting pages", reload: () => insertSignatoryPages(app), isFinal: true }, async progress => {
    progress.step("Inserting the pages");
    await insertPages(pages.file, pages.controls);
    const first = pages.controls.find(control => control.tag.startsWith(block));
    return () => show("The signatory pages are in",
      note("ok", `${counted(pages.signatories.length, "block")} to sign in, at the end of the document`, paragraph("Word takes it back like anything that you type: Ctrl+Z. Save the document to keep it.")),
      first && button("Go to them", () => goTo(first.tag, null)), back(app));
  });
}
