// @ts-check
// How an action goes on: shown while it lasts, given up by a press, and where it fails in words that say what to do next.
import { button, list, make, note, paragraph, show, showProgress, site } from "./view.js";
import { explain, Stop } from "./problems.js";

/** @typedef {{ partnership: string, partnershipName: string, document: string, title: string, version: string, status: string, inWord: string | null, signatories: string[], bodies: { id: string, name: string }[] }} Opened */
/** @typedef {{ product: string, opened: Opened | null, home(): void, open(): void, choose(): void, signIn(then: () => void): void }} App */
/** @typedef {{ title: string, doing: string, who?: string, reload?: () => void, isFinal?: boolean }} About A final one cannot be given up once it was sent. */

/**
 * Does something that takes time, and shows what came of it.
 * @param {App} app
 * @param {About} about
 * @param {(progress: import("./view.js").Progress, signal: AbortSignal) => Promise<() => void>} work Gives what shows the outcome.
 */
export async function run(app, about, work) {
  const given = new AbortController();
  const leave = () => {
    given.abort();
    if (app.opened) app.home();
    else app.choose();
  };
  const progress = showProgress(about.title, about.isFinal ? null : leave);
  try {
    const outcome = await work(progress, given.signal);
    if (!given.signal.aborted) outcome();
  } catch (error) {
    if (!given.signal.aborted) fail(app, about, error, () => run(app, about, work));
  }
}

/**
 * @param {App} app
 * @param {About} about
 * @param {unknown} error
 * @param {() => void} again
 */
function fail(app, about, error, again) {
  const where = app.opened ? `managers of ${app.opened.partnershipName}` : "managers";
  const why = explain(error, { doing: about.doing, who: about.who ?? where, product: app.product });
  const reload = about.reload ?? again;
  const way = {
    again: button("Try again", again), "sign-in": button("Sign in", () => app.signIn(again)), choose: button("Choose the document", app.choose), reload: button("Load it again", reload), none: null,
  }[why.way];
  show(about.title,
    note("bad", why.title, list((why.details ?? []).map(words => [words]), "list"), paragraph(why.next)),
    make("div", { class: "buttons" }, way, app.opened && back(app)),
    why.onSite && site(why.onSite.words, why.onSite.path));
}

/** @param {App} app */
export const back = app => button("Back", app.home, "second");

/**
 * The document that is open; whoever has not said which it is has to.
 * @param {App} app
 * @returns {Opened}
 */
export function opened(app) {
  if (!app.opened) throw new Stop({ title: "The pane does not know which document this is", next: "Choose it first.", way: "choose" });
  return app.opened;
}

/**
 * The document that is open, where it may be changed: not one that the record has left behind.
 * @param {App} app
 */
export function changeable(app) {
  const own = opened(app);
  const page = `/partnerships/${own.partnership}/documents/${own.document}`;
  if (own.inWord !== null && own.inWord !== own.version) {
    throw new Stop({
      title: `This document is version ${own.inWord}, the record is at version ${own.version}`, next: `Nothing was changed. Generate version ${own.version} on the site, open it in Word, and go on in it.`, way: "none",
      onSite: { words: `Generate version ${own.version}`, path: page },
    });
  }

  return own;
}
