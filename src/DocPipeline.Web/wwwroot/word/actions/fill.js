// @ts-check
// Fills the facts of the record into the document: first what differs is shown, then it is written.
import { ask, path } from "../api.js";
import { back, changeable, run } from "../run.js";
import { button, change, counted, list, make, note, paragraph, show } from "../view.js";
import { can, controls, fill, tracksChanges } from "../word.js";

/** @typedef {{ tag: string, label: string, value: string }} Fact */
/** @typedef {{ label: string, places: import("../word.js").Filling[], after: string }} Difference */

/** @param {import("../run.js").App} app */
export function fillFromRecord(app) {
  run(app, { title: "Fill from the record", doing: "Reading the record", who: "those who have a role in its partnership" }, async (progress, signal) => {
    const own = changeable(app);
    progress.step("Reading the record");
    const { value } = await ask("GET", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/facts`, { signal });
    progress.step("Comparing it with the document");
    const found = compare(await controls("fact:"), value.facts);
    const tracks = await tracksChanges();
    return () => showDifferences(app, found, tracks);
  });
}

// A space that does not break is no other word.
const folded = (/** @type {string} */ text) => text.replace(/\u00a0/gu, " ");

/**
 * @param {import("../word.js").Control[]} there
 * @param {Fact[]} facts
 */
export function compare(there, facts) {
  const known = new Map(facts.map(fact => [fact.tag, fact]));
  /** @type {Map<string, Difference>} */
  const differences = new Map();
  const locked = new Set(), byHand = new Set(), unknown = new Set();
  let equal = 0;
  for (const control of there) {
    const fact = known.get(control.tag);
    if (!fact) unknown.add(control.title || control.tag);
    else if (folded(control.text) === folded(fact.value)) equal++;
    else if (control.isLocked) locked.add(fact.label);
    // Whole paragraphs in one control, such as a numbered list: one text in their place would lose what they are.
    else if (control.text.includes("\n") || fact.value.includes("\n")) byHand.add(fact.label);
    else {
      const key = JSON.stringify([control.tag, control.text]);
      const difference = differences.get(key) ?? { label: fact.label, places: [], after: fact.value };
      difference.places.push({ id: control.id, before: control.text, after: fact.value });
      differences.set(key, difference);
    }
  }

  return { differences: [...differences.values()], equal, locked: [...locked], byHand: [...byHand], unknown: [...unknown] };
}

/**
 * @param {import("../run.js").App} app
 * @param {ReturnType<typeof compare>} found
 * @param {boolean | null} tracks
 */
function showDifferences(app, found, tracks) {
  const { differences } = found;
  const fillings = differences.flatMap(difference => difference.places);
  const left = [
    unchanged("The record does not have these, or not any more", "They stay as they are. Take them out, or mend the record", found.unknown),
    unchanged("These are locked in the document", "They stay as they are. Unlock them in Word (Developer, Properties) to have them filled", found.locked),
    unchanged("These are lists or several paragraphs", "They stay as they are. Change them by hand, or generate the document again", found.byHand),
  ];
  const limited = !can("1.5") && note("wait", "This Word shows the pane only some of the fields", paragraph("Fields for plain text are left out. Microsoft 365, or Word on the web, shows all of them."));
  if (fillings.length === 0) {
    const title = found.equal > 0 ? "Every fact says what the record says" : "There is nothing to fill";
    const words = found.equal > 0 ? `${counted(found.equal, "field")} compared, nothing to write.` : "This document has no fields for facts. A document that is generated from the record has them.";
    show("Fill from the record", note(left.some(Boolean) ? "wait" : found.equal > 0 ? "ok" : "info", title, paragraph(words)), ...left, limited, back(app));
    return;
  }

  show(`${counted(differences.length, "fact differs", "facts differ")} from the record`,
    make("div", { class: "buttons" }, button(`Apply ${counted(differences.length, "change")}`, () => apply(app, fillings)), button("Leave as it is", app.home, "second")),
    paragraph("Nothing has been written yet."),
    tracks && note("info", "Change tracking is on", paragraph("Word will mark what is written as changes, for somebody to accept.")),
    list(differences.map(difference => [
      make("h2", {}, difference.label),
      difference.places.length > 1 && make("p", { class: "muted" }, `In ${difference.places.length} places`),
      ...change(difference.places[0].before, difference.after),
    ])),
    ...left, limited);
}

/**
 * @param {string} title
 * @param {string} next
 * @param {string[]} labels
 */
const unchanged = (title, next, labels) => labels.length > 0 && note("wait", title, list(labels.map(label => [label]), ""), paragraph(`${next}.`));

/**
 * @param {import("../run.js").App} app
 * @param {import("../word.js").Filling[]} fillings
 */
function apply(app, fillings) {
  run(app, { title: "Fill from the record", doing: "Filling the document", reload: () => fillFromRecord(app), isFinal: true }, async progress => {
    progress.step("Writing into the document");
    await fill(fillings);
    return () => show("The document is filled", note("ok", `${counted(fillings.length, "field was", "fields were")} written`, paragraph("Word takes it back like anything that you type: Ctrl+Z. Save the document to keep it.")), button("Back", app.home));
  });
}
