// @ts-check
// Brings back what was changed in Word: the server says which clauses and facts that are, and somebody decides what becomes of them.
import { ask, newKey, path } from "../api.js";
import { back, changeable, run } from "../run.js";
import { button, change, choice, counted, day, errors, field, form, list, make, note, paragraph, show, site } from "../view.js";
import { withFile } from "./file.js";

/** @typedef {{ kind: "changed" | "inserted" | "deleted" | "moved" | "fact", where: string, before?: string | null, after?: string | null }} Change */
/** @typedef {{ file: Uint8Array<ArrayBuffer>, seen: string, changes: Change[], findings: import("../problems.js").Finding[] }} Draft What was brought, and the record with which it was compared. */
/** @typedef {{ title: string, meeting: string, body: string }} Asked */

const about = { title: "Bring back", doing: "Bringing back a draft" };
const kinds = { changed: "Changed", inserted: "Inserted", deleted: "Deleted", moved: "Moved", fact: "Fact" };

/** @param {import("../run.js").App} app */
export function bringBack(app) {
  try {
    changeable(app);
  } catch (error) {
    run(app, about, () => Promise.reject(error));
    return;
  }

  withFile(app, about, async (file, progress, signal) => {
    const own = changeable(app);
    progress.step("Reading the record");

    // First the record, then the comparison: whoever changes it in between is noticed when it is written.
    const { value: record } = await ask("GET", path`/api/v1/partnerships/${own.partnership}`, { signal });
    progress.step("Comparing the clauses");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/draft/edited`, { file, signal });
    return () => showChanges(app, { file, seen: record.record, changes: value.changes, findings: value.findings }, { title: "", meeting: "", body: "" }, []);
  });
}

/** @param {import("../run.js").App} app */
const isSettled = app => app.opened !== null && app.opened.status !== "draft";

/** @param {Change[]} changes */
const changesOf = changes => list(changes.map(each => [
  paragraph(make("strong", {}, `${kinds[each.kind] ?? "Changed"}: ${each.where}`)),
  ...change(each.before, each.after),
]));

/**
 * @param {import("../run.js").App} app
 * @param {Draft} draft
 * @param {Asked} asked
 * @param {[string, string][]} wrong
 */
function showChanges(app, draft, asked, wrong) {
  const { changes } = draft;
  const remarks = draft.findings.length > 0 && note("wait", "To know first", list(draft.findings.map(finding => [`${finding.message} ${finding.suggestion ?? ""}`.trim()]), ""));
  if (changes.length === 0) {
    show("Bring back", note("info", "Nothing to bring back", paragraph("The record says all of this already.")), remarks, back(app));
    return;
  }

  const facts = changes.filter(each => each.kind === "fact"), clauses = changes.filter(each => each.kind !== "fact");
  const counts = [clauses.length > 0 && counted(clauses.length, "change of clauses", "changes of clauses"), facts.length > 0 && counted(facts.length, "fact")].filter(Boolean).join(" and ");
  const key = newKey();
  show(`${counts} to bring back`, errors(wrong),
    make("div", { class: "buttons" }, button("Take back as a new draft", () => takeBack(app, draft, key)), button("Leave as it is", app.home, "second")),
    paragraph("Nothing has been written into the record yet."), remarks,
    isSettled(app) && note("wait", `Version ${app.opened?.version} is no draft`, paragraph("Words that others have seen as settled change by an amendment: propose it below. Taken back as a draft, they need a new version in the record.")),
    facts.length > 0 && make("h2", {}, "Facts"), facts.length > 0 && changesOf(facts),
    clauses.length > 0 && make("h2", {}, "Clauses"), clauses.length > 0 && changesOf(clauses),
    make("h2", {}, "Or propose an amendment"),
    facts.length > 0
      ? paragraph("An amendment decides on clauses alone, and facts changed too. Undo them in the document first, or take everything back as a draft.")
      : amendmentForm(app, draft, asked, wrong));
}

/**
 * @param {import("../run.js").App} app
 * @param {Draft} draft
 * @param {Asked} asked
 * @param {[string, string][]} wrong
 */
function amendmentForm(app, draft, asked, wrong) {
  const bodies = app.opened?.bodies ?? [];
  const of = (/** @type {string} */ id) => wrong.find(([field]) => field === id)?.[1];
  return form(value => {
    const next = { title: value("title"), meeting: value("meeting"), body: value("body") };
    /** @type {[string, string][]} */
    const mistakes = [];
    if (next.title === "") mistakes.push(["title", "Enter what is decided on, in a line"]);
    if (!/^\d{4}-\d\d-\d\d$/u.test(next.meeting)) mistakes.push(["meeting", "Enter the day of the meeting"]);
    if (mistakes.length > 0) showChanges(app, draft, next, mistakes);
    else preview(app, draft, next);
  },
    paragraph("The record stays as it is until a body has decided."),
    field({ id: "title", label: "What is decided on", hint: "For example, Quorum of the board", value: asked.title, wrong: of("title") }),
    field({ id: "meeting", label: "Day of the meeting", type: "date", value: asked.meeting, wrong: of("meeting") }),
    bodies.length > 1 && choice("body", "Who decides", [["", "The body that the rules name"], ...bodies.map(body => /** @type {[string, string]} */ ([body.id, body.name]))], asked.body),
    make("button", { type: "submit", class: "second" }, "Show the amendment"));
}

/**
 * The name of a decision's file: its day, and what it is about.
 * @param {Asked} asked
 */
export function decisionOf(asked) {
  const words = asked.title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "").slice(0, 40).replace(/-+$/u, "");
  return `${asked.meeting}-${words || "amendment"}`;
}

/** @param {Asked} asked */
const query = asked => new URLSearchParams({ decision: decisionOf(asked), title: asked.title, meeting: asked.meeting, ...(asked.body ? { body: asked.body } : {}) });

/**
 * @param {import("../run.js").App} app
 * @param {Draft} draft
 * @param {Asked} asked
 */
function preview(app, draft, asked) {
  run(app, { ...about, doing: "Proposing amendments", reload: () => bringBack(app) }, async (progress, signal) => {
    const own = changeable(app);
    progress.step("Working out the amendment");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/draft/edited/amendment/preview` + `?${query(asked)}`, { file: draft.file, signal });
    const key = newKey();
    return () => show(`Amendment: ${asked.title}`,
      make("div", { class: "buttons" }, button("Propose the amendment", () => propose(app, draft, asked, key)), button("Go back", () => showChanges(app, draft, asked, []), "second")),
      paragraph(`Nothing has been written yet. The meeting of ${day(asked.meeting)} is to decide on ${counted(value.changes.length, "change")}:`),
      changesOf(value.changes.map((/** @type {{ clause?: string, where?: string, before?: string, after?: string, kind?: Change["kind"] }} */ each) => ({ ...each, where: each.where ?? each.clause ?? "", kind: each.kind ?? "changed" }))));
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {Draft} draft
 * @param {Asked} asked
 * @param {string} key
 */
function propose(app, draft, asked, key) {
  run(app, { ...about, doing: "Proposing amendments", reload: () => bringBack(app), isFinal: true }, async progress => {
    const own = changeable(app);
    progress.step("Proposing the amendment");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/draft/edited/amendment` + `?${query(asked)}`, { file: draft.file, seen: draft.seen, key });
    return () => show("The amendment is proposed",
      note("ok", asked.title, paragraph(`It stands in the record as ${value.decision ?? decisionOf(asked)}, for the meeting of ${day(asked.meeting)}. Add there how notice is given, and the votes after the meeting.`)),
      site("Open the amendment", path`/partnerships/${own.partnership}/amendments/${value.decision ?? decisionOf(asked)}`), button("Back", app.home));
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {Draft} draft
 * @param {string} key
 */
function takeBack(app, draft, key) {
  run(app, { ...about, reload: () => bringBack(app), isFinal: true }, async progress => {
    const own = changeable(app);
    progress.step("Writing it into the record");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/draft/edited/take-back`, { file: draft.file, seen: draft.seen, key });
    return () => show("It is in the record",
      note("ok", `${counted(value.changes.length, "change")} taken back`, paragraph("The next draft says what this document says. Go on in that one.")),
      site("Generate the next draft", path`/partnerships/${own.partnership}/documents/${own.document}/draft`), button("Back", app.home));
  });
}
