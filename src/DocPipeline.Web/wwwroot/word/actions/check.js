// @ts-check
// Checks the draft as it stands in the window, and leads to each place.
import { ask, path } from "../api.js";
import { back, opened } from "../run.js";
import { button, counted, list, make, note, paragraph, say, show } from "../view.js";
import { goTo } from "../word.js";
import { withFile } from "./file.js";

/** @typedef {{ code: string, severity: "error" | "warning" | "note", message: string, help?: string | null, place?: string | null, find?: string | null, control?: string | null }} Found */

/** @type {[severity: Found["severity"], title: string, tag: string, kind: string][]} */
const kinds = [["error", "To mend before it goes out", "Error", "bad"], ["warning", "To look at", "Warning", "wait"], ["note", "To know", "Note", "info"]];

/** @param {import("../run.js").App} app */
export function checkDraft(app) {
  withFile(app, { title: "Check this draft", doing: "Checking a draft" }, async (file, progress, signal) => {
    const own = opened(app);
    progress.step("Checking it");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/draft/check`, { file, signal });
    return () => showFindings(app, value.findings);
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {Found[]} findings
 */
function showFindings(app, findings) {
  const again = button("Check again", () => checkDraft(app), findings.length === 0 ? "second" : "");
  if (findings.length === 0) {
    show("Nothing to mend", note("ok", "The draft is in order", paragraph("Its words, fields, references and signatory pages were looked at, and nothing was found.")), again, back(app));
    return;
  }

  const groups = kinds.map(kind => ({ kind, own: findings.filter(finding => finding.severity === kind[0]) })).filter(group => group.own.length > 0);
  show(groups.map(({ kind, own }) => counted(own.length, kind[2].toLowerCase())).join(", "),
    make("div", { class: "buttons" }, again, back(app)),
    ...groups.flatMap(({ kind: [, title, word, colour], own }) => [make("h2", {}, title), list(own.map(finding => item(finding, word, colour)))]));
}

/**
 * @param {Found} finding
 * @param {string} word
 * @param {string} colour
 */
function item(finding, word, colour) {
  const lost = make("p", { class: "error", hidden: true }, "These words are not there any more, or stand where Word’s search does not look. Check again.");
  const place = finding.place || "the place";
  return [
    paragraph(make("span", { class: `tag ${colour}` }, word), finding.place ? ` ${finding.place}` : ""),
    paragraph(make("strong", {}, finding.message)),
    finding.help && paragraph(finding.help),
    (finding.find || finding.control) && button(`Go to ${place}`, async () => {
      lost.hidden = true;
      try {
        if (await goTo(finding.control, finding.find)) say(`${place} is selected in the document.`);
        else shown();
      } catch {
        shown();
      }
    }, "plain"),
    lost,
  ];

  function shown() {
    lost.hidden = false;
    say(lost.textContent ?? "");
  }
}
