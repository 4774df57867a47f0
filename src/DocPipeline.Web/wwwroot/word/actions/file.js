// @ts-check
// Hands the document over as a file: from Word, or chosen by hand where this Word does not hand it over.
import { Stop, tooLarge } from "../problems.js";
import { back, opened, run } from "../run.js";
import { errors, field, form, make, paragraph, show } from "../view.js";
import { canHandOver, fileOf } from "../word.js";

const largest = 20_000_000;

/** @typedef {(file: Uint8Array<ArrayBuffer>, progress: import("../view.js").Progress, signal: AbortSignal) => Promise<() => void>} Work */

/**
 * Does something with the document as a file.
 * @param {import("../run.js").App} app
 * @param {import("../run.js").About} about
 * @param {Work} work
 */
export function withFile(app, about, work) {
  if (!canHandOver()) return chooseFile(app, about, work, "");
  run(app, about, async (progress, signal) => {
    opened(app);
    return work(await fileOf(progress, signal), progress, signal);
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {import("../run.js").About} about
 * @param {Work} work
 * @param {string} wrong
 */
function chooseFile(app, about, work, wrong) {
  const chosen = form(() => {
    const file = chosen.querySelector("input")?.files?.[0];
    if (!file) return chooseFile(app, about, work, "Choose the Word document");
    run(app, about, async (progress, signal) => {
      progress.step("Reading the document");
      if (file.size > largest) throw new Stop(tooLarge());
      return work(new Uint8Array(await file.arrayBuffer()), progress, signal);
    });
  },
    field({ id: "file", label: "The document", hint: "A Word document (.docx) of at most 20 MB.", type: "file", accept: ".docx", wrong }),
    make("button", { type: "submit" }, "Go on"));
  show(about.title, errors(wrong ? [["file", wrong]] : []), paragraph("This Word does not hand the document over to its panes. Save a copy (File, Save as), and choose it here."), chosen, back(app));
}
