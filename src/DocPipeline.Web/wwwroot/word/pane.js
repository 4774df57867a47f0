// @ts-check
// The pane: who has signed in, which document is open, and what can be done with it.
import { all, ask, keep, path, who } from "./api.js";
import { bringBack } from "./actions/bring-back.js";
import { checkDraft } from "./actions/check.js";
import { fillFromRecord } from "./actions/fill.js";
import { insertSignatoryPages } from "./actions/pages.js";
import { send } from "./actions/send.js";
import { status } from "./actions/status.js";
import { explain, Refusal, Stop, tooOld } from "./problems.js";
import { run } from "./run.js";
import { button, choice, errors, field, form, list, make, note, paragraph, show, site } from "./view.js";
import { can, identity } from "./word.js";

const foot = /** @type {HTMLElement} */ (document.getElementById("foot"));
let signsInBy = "pairing";

/** @type {import("./run.js").App} */
const app = { product: "Partnership documents", opened: null, home, open, choose, signIn };

/** @type {[words: string, hint: string, start: (app: import("./run.js").App) => void][]} */
const actions = [
  ["Fill from the record", "Facts that differ are shown before anything is written.", fillFromRecord],
  ["Check this draft", "What to mend before it goes out, and where it stands.", checkDraft],
  ["Insert signatory pages", "At the end of this document, one block for each organisation.", insertSignatoryPages],
  ["Bring back", "What you changed becomes a new draft or an amendment.", bringBack],
  ["Send for signature", "Who is asked, until when, and then the letters.", send],
  ["Status and reminders", "Who has signed, and who is waited for.", status],
];

/** Begins, in Word and nowhere else. */
async function start() {
  if (typeof Office === "undefined") {
    show("Word’s own script did not load", note("bad", "The pane cannot reach Word", paragraph("It is loaded from appsforoffice.microsoft.com. Check your connection to the internet, then try again. If it stays so, ask your administrator to let that address through.")),
      button("Try again", () => location.reload()));
    return;
  }

  const { host } = await Office.onReady();
  if (host !== Office.HostType.Word) {
    show("This page opens in Word", paragraph("It is the pane of an add-in. In Word, open it with the button of this name on the Home tab. If there is no such button, ask your administrator for the add-in."),
      paragraph("Everything that it does can be done here in the browser too."), site("Open the site", "/"));
    return;
  }

  if (!can("1.3")) {
    const old = tooOld();
    show("Partnership documents", note("bad", old.title, paragraph(old.next)), site("Open the site", "/"));
    return;
  }

  await begin();
}

async function begin() {
  try {
    const { value } = await ask("GET", "/word/settings");
    signsInBy = value.signIn;
    app.product = value.product;
    /** @type {HTMLElement} */ (document.getElementById("product")).textContent = value.product;
  } catch (error) {
    const why = explain(error, { doing: "Opening the pane", who: "everybody", product: app.product });
    show("The pane could not be opened", note("bad", why.title, paragraph(why.next)), button("Try again", begin));
    return;
  }

  if (who()) open();
  else signIn(open);
}

/**
 * Signs in, and goes on with what was meant.
 * @param {() => void} then
 */
async function signIn(then) {
  showFoot();
  if (signsInBy === "directory" && Office.context.requirements.isSetSupported("IdentityAPI", "1.3")) {
    try {
      const token = await Office.auth.getAccessToken({ allowSignInPrompt: true });
      // Its own end is in it; this one is for the pane, which asks again before that.
      keep({ token, expiresAt: new Date(Date.now() + 50 * 60_000).toISOString(), name: "your Microsoft account", at: null });
      showFoot();
      then();
      return;
    } catch {
      // Somebody without such an account, or a Word that asks nobody: the code is the other way in.
    }
  }

  askForCode(then, "", "");
}

/**
 * @param {() => void} then
 * @param {string} typed
 * @param {string} wrong
 */
function askForCode(then, typed, wrong) {
  const sent = form(async value => {
    const code = value("code").toUpperCase();
    if (code.replace(/[^A-Z0-9]/gu, "").length !== 8) return askForCode(then, code, "Enter the code, such as K7QD-M2XF");
    const press = sent.querySelector("button");
    if (press) press.textContent = "Signing in";
    sent.setAttribute("aria-busy", "true");
    try {
      const { value: session, at } = await ask("POST", "/api/v1/word/sessions", { json: { code } });
      keep({ token: session.token, expiresAt: session.expiresAt, name: session.account.name, at });
      showFoot();
      then();
    } catch (error) {
      const why = explain(error, { doing: "Signing in", who: "those with an account", product: app.product });
      askForCode(then, code, error instanceof Refusal && (error.status === 404 || error.status === 400) ? "This code is used, over or unknown. Get a new one and enter it" : `${why.title}. ${why.next}`);
    }
  },
    field({ id: "code", label: "Code", hint: "8 letters and digits. A code lives for 10 minutes.", value: typed, wrong }),
    make("button", { type: "submit" }, "Sign in"));
  show("Sign in", errors(wrong ? [["code", wrong]] : []), paragraph("Get a code on the site, where you are signed in, and enter it here."), site("Get a code", "/own/word"), sent);
}

/** Which document is open, as it says itself. */
function open() {
  showFoot();
  run(app, { title: "Opening the document", doing: "Opening documents", who: "those who have a role in its partnership", isFinal: true }, async (progress, signal) => {
    progress.step("Reading which document this is");
    const said = await identity();
    if (!said) return choose;
    app.opened = await standing(said.partnership, said.document, said.version, signal);
    return home;
  });
}

/**
 * Where a document stands in the record.
 * @param {string} partnership
 * @param {string} id
 * @param {string | null} inWord
 * @param {AbortSignal} signal
 * @returns {Promise<import("./run.js").Opened>}
 */
async function standing(partnership, id, inWord, signal) {
  const { value } = await ask("GET", path`/api/v1/partnerships/${partnership}`, { signal });
  const own = value.documents.find((/** @type {{ id: string }} */ each) => each.id === id);
  if (!own) throw new Stop({ title: `The record of ${value.name} has no document ‘${id}’`, next: "Choose the document that this is.", way: "choose" });
  return { partnership, partnershipName: value.name, document: id, title: own.title, version: own.version, status: own.status, inWord, signatories: own.signatories, bodies: value.bodies };
}

/** Which document is open, where it does not say so itself. */
function choose() {
  app.opened = null;
  run(app, { title: "Looking for your partnerships", doing: "Choosing a document", who: "those who have a role in a partnership", isFinal: true }, async (progress, signal) => {
    progress.step("Looking for your partnerships");
    const partnerships = await all("/api/v1/partnerships", signal);
    return () => choosePartnership(partnerships);
  });
}

/** @param {{ id: string, name: string }[]} partnerships */
function choosePartnership(partnerships) {
  if (partnerships.length === 0) {
    show("Which document is this?", note("wait", "You have no role in a partnership yet", paragraph(`Ask an administrator of ${app.product} for one, then try again.`)), button("Try again", open));
    return;
  }

  show("Which partnership is this of?", paragraph("This document does not say which it is. Choose the partnership, then the document."),
    form(value => chooseDocument(value("partnership")),
      choice("partnership", "Partnership", partnerships.map(each => [each.id, each.name])),
      make("button", { type: "submit" }, "Go on")));
}

/** @param {string} partnership */
function chooseDocument(partnership) {
  run(app, { title: "Looking for its documents", doing: "Choosing a document", who: "those who have a role in its partnership" }, async (progress, signal) => {
    progress.step("Looking for its documents");
    const { value } = await ask("GET", path`/api/v1/partnerships/${partnership}/documents`, { signal });
    return () => show("Which document is it?",
      form(typed => run(app, { title: "Opening the document", doing: "Opening documents", who: "those who have a role in its partnership" }, async (_, giving) => {
        app.opened = await standing(partnership, typed("document"), null, giving);
        return home;
      }),
        choice("document", "Document", value.map((/** @type {{ id: string, title: string, version: string }} */ each) => [each.id, `${each.title}, version ${each.version}`])),
        make("button", { type: "submit" }, "Open it")),
      button("Choose another partnership", choose, "second"));
  });
}

/** What can be done. */
function home() {
  const own = app.opened;
  if (!own) return choose();
  showFoot();
  const isBehind = own.inWord !== null && own.inWord !== own.version;
  const page = path`/partnerships/${own.partnership}/documents/${own.document}`;
  show(own.title,
    make("p", { class: "muted" }, `${own.partnershipName}. In the record: version ${own.version}, ${own.status}.`),
    own.status !== "draft" && !isBehind && note("info", `Version ${own.version} is no draft`, paragraph("Its words change by an amendment: edit them here, bring them back, and propose it.")),
    isBehind && note("wait", `This document is version ${own.inWord}, the record is at version ${own.version}`, paragraph("It can be checked, but not filled or brought back. Go on in the newer one."), site(`Generate version ${own.version}`, page)),
    own.inWord === null && note("info", "You chose which document this is", paragraph("It does not say so itself: it was not generated here, or lost what says so. What is changed in it cannot be brought back.")),
    list(actions.map(([words, hint, begins], i) => [button(words, () => begins(app), i === 0 ? "" : "second"), make("p", { class: "hint" }, hint)]), "actions"));
}

function showFoot() {
  const session = who();
  foot.hidden = session === null;
  foot.replaceChildren(...session === null ? [] : [
    paragraph(`Signed in as ${session.name}`),
    ...app.opened ? [button("Another document", choose, "plain")] : [],
    button("Sign out", signOut, "plain"),
  ]);
}

/** Forgets the sign-in, and takes it back at the server: where that is not reached it runs out by itself. */
function signOut() {
  const session = who();
  const gone = session?.at?.startsWith("/api/v1/tokens/") ? ask("DELETE", session.at) : Promise.resolve();
  keep(null);
  app.opened = null;
  showFoot();
  askForCode(open, "", "");
  gone.catch(() => {});
}

await start();
