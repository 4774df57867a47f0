// @ts-check
// What can go wrong, in words that say what to do next.

/** @typedef {{ code: string, severity: string, message: string, suggestion?: string | null, place?: { clause?: string | null, file: string, line?: number | null } | null }} Finding */
/** @typedef {"again" | "sign-in" | "choose" | "reload" | "none"} Way */
/** @typedef {{ title: string, next: string, details?: string[], way: Way, onSite?: { words: string, path: string } }} Explanation */

/** The server does not do what it was asked. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{ title?: string, detail?: string, findings?: Finding[], id?: string } | null} problem
   * @param {number | null} wait After how many seconds it may be asked again.
   */
  constructor(status, problem, wait) {
    super(problem?.title ?? `The server answered ${status}.`);
    this.status = status;
    this.findings = problem?.findings ?? [];
    this.reference = problem?.id ?? null;
    this.wait = wait;
  }
}

/** The server was not reached. */
export class Unreachable extends Error {}

/** The pane itself does not go on, for a reason of its own. */
export class Stop extends Error {
  /** @param {Explanation} explanation */
  constructor(explanation) {
    super(explanation.title);
    this.explanation = explanation;
  }
}

/**
 * Says what happened and what to do next.
 * @param {unknown} error
 * @param {{ doing: string, who: string, product: string }} about What was being done, as the beginning of a sentence; who may do it; and the name of the site.
 * @returns {Explanation}
 */
export function explain(error, about) {
  if (error instanceof Stop) return error.explanation;
  if (error instanceof Unreachable) return { title: "The server cannot be reached", next: "Check your connection to the internet, then try again. Trying again does nothing twice.", way: "again" };
  if (error instanceof Refusal) return ofServer(error, about);
  return ofWord(error);
}

/**
 * @param {Refusal} refusal
 * @param {{ doing: string, who: string, product: string }} about
 * @returns {Explanation}
 */
function ofServer(refusal, about) {
  const details = sentences(refusal.findings);
  const told = details.length > 0 ? details : [refusal.message];
  switch (refusal.status) {
    case 401:
      return { title: "Your sign-in has run out", next: "Sign in again, and go on where you were.", way: "sign-in" };
    case 403:
      return { title: "Your account may not do this", next: `${about.doing} is for ${about.who}. Ask an administrator of ${about.product} for that role, or ask somebody who has it to do this.`, way: "none" };
    case 404:
      return { title: "It is not there, or you have no role there", next: "Choose the document that this is. If it is missing from the list, ask an administrator for a role in its partnership.", details: told, way: "choose" };
    case 410:
      return { title: "It was disposed of", next: "What was disposed of does not come back. Choose another document.", details: told, way: "choose" };
    case 409:
      return details.length > 0
        ? { title: "This cannot be done as things stand", next: "Mend what is listed, then load it again.", details, way: "reload" }
        : { title: "Somebody was faster", next: "Somebody changed the record or the round since you looked. Load it again, and look at it as it is now.", way: "reload" };
    case 412:
    case 428:
      return { title: "Somebody changed the record since you looked", next: "Nothing was written. Load it again, look at it as it is now, and decide then.", way: "reload" };
    case 413:
      return tooLarge();
    case 415:
      return { title: "This is not a Word document", next: "Save it as a Word document (.docx), and try again from there.", details, way: "again" };
    case 429:
      return { title: "Too many requests at once", next: `Wait ${refusal.wait === null ? "a minute" : refusal.wait === 1 ? "1 second" : `${refusal.wait} seconds`}, then try again.`, way: "again" };
    case 400:
    case 422:
      return { title: "The server does not take it", next: "Mend what is listed, then try again.", details: told, way: "again" };
    case 503:
      return { title: "The server cannot do this now", next: "Try again in a few minutes. If it stays so, tell whoever looks after the server.", details, way: "again" };
    default:
      return {
        title: "Something went wrong on the server",
        next: `Try again in a minute. If it stays so, tell whoever looks after the server${refusal.reference ? `, with this word: ${refusal.reference}` : ""}.`,
        way: "again",
      };
  }
}

/** @returns {Explanation} */
export const tooLarge = () => ({ title: "The document is larger than 20 MB", next: "Make its pictures smaller (Picture Format, Compress Pictures) or take some out, then try again.", way: "again" });

/** @returns {Explanation} */
export const protectedDocument = () => ({
  title: "This document is protected",
  next: "Word lets nothing change it, and nothing was changed. Switch editing on, or stop the protection (Review, Restrict Editing), then try again.",
  way: "again",
});

/**
 * @param {unknown} error
 * @returns {Explanation}
 */
function ofWord(error) {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  switch (code) {
    case "AccessDenied":
    case "NotAllowed":
    case "EditModeRestrictedByIrm":
      return protectedDocument();
    case "SearchDialogIsOpen":
      return { title: "Word's own search is open", next: "Close the search (Esc), then try again.", way: "again" };
    case "ApiNotFound":
    case "NotImplemented":
      return tooOld();
    case "GeneralException":
      return { title: "Word did not do it", next: "If the document is protected or opened for reading only, switch editing on. Otherwise save it, close and open it, and try again.", way: "again" };
    default:
      return { title: "Word did not do it", next: `Save the document, close and open it, and try again.${code ? ` Word says: ${code}.` : ""}`, way: "again" };
  }
}

/** @returns {Explanation} */
export const tooOld = () => ({
  title: "This Word is too old for the pane",
  next: "It needs Word 2019 or later, Microsoft 365, or Word on the web. Until then everything can be done on the site.",
  way: "none",
  onSite: { words: "Open the site", path: "/" },
});

/**
 * @param {Finding[]} findings
 * @returns {string[]}
 */
export const sentences = findings => findings.filter(finding => finding.severity !== "note").map(finding =>
  [finding.place?.clause ? `Clause ${finding.place.clause}: ` : "", finding.message, finding.suggestion ? ` ${finding.suggestion.replace(/[^.!?]$/u, "$&.")}` : ""].join(""));
