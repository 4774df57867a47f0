// @ts-check
// How many have signed, who is missing, and a reminder to those who have not answered.
import { all, ask, newKey, path } from "../api.js";
import { sentences } from "../problems.js";
import { back, opened, run } from "../run.js";
import { button, counted, day, list, make, note, paragraph, show, site } from "../view.js";

/** @typedef {{ place: string, name: string, state: string, invitation: string, required: boolean, signedBy?: string | null, signedAt?: string | null, invitedAt?: string | null, viewedAt?: string | null, expiresAt?: string | null, reminders: number, reason?: string | null }} Place */
/** @typedef {{ round: string, title: string, version: string, state: string, signed: number, places: Place[], issuedAt?: string | null, closedAt?: string | null, findings?: import("../problems.js").Finding[] }} Round */

/** @type {Record<string, [words: string, kind: string]>} */
const rounds = {
  draft: ["Not sent yet", ""], issued: ["Waiting", "wait"], "partially-signed": ["Part signed", "wait"], declined: ["Declined", "bad"], expired: ["Time is over", "bad"],
  completed: ["Complete", "ok"], voided: ["Void", "bad"], superseded: ["Superseded", ""],
};

/** @type {Record<string, [words: string, kind: string]>} */
const places = {
  waiting: ["Not yet asked", ""], open: ["Waiting", "wait"], expired: ["Time is over", "bad"], "awaiting-acceptance": ["To be accepted", "info"], verified: ["Signed", "ok"],
  rejected: ["Sent back", "bad"], declined: ["Declined", "bad"], withdrawn: ["Taken back", "bad"],
};

const closed = ["completed", "voided", "superseded"];

/** @param {import("../run.js").App} app */
export function status(app) {
  run(app, { title: "Status and reminders", doing: "Seeing who has signed", who: "those who have a role in its partnership" }, async (progress, signal) => {
    const own = opened(app);
    progress.step("Looking who has signed");
    const rounds = (await all(path`/api/v1/partnerships/${own.partnership}/rounds`, signal)).filter(each => each.document === `${own.partnership}/${own.document}`);
    const last = rounds.find(each => !closed.includes(each.state)) ?? rounds.sort((a, b) => String(b.issuedAt).localeCompare(String(a.issuedAt)))[0];
    if (!last) return () => show("Status and reminders", note("info", "Nothing is out for signature", paragraph("Send this document for signature, and who has signed will stand here.")), back(app));
    const { value: round } = await ask("GET", path`/api/v1/partnerships/${own.partnership}/rounds/${last.round}`, { signal });
    return () => showRound(app, round, null);
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {Round} round
 * @param {HTMLElement | null} first What is said before anything else.
 */
export function showRound(app, round, first) {
  const own = opened(app);
  const isOpen = !closed.includes(round.state);
  const missing = round.places.filter(place => place.state !== "verified");
  const late = isOpen ? missing.filter(place => place.state === "open" && place.invitation !== "pending") : [];
  const [words, kind] = rounds[round.state] ?? [round.state, ""];
  const signed = `${round.signed} of ${round.places.length} signed`;
  const told = sentences(round.findings ?? []);
  const key = newKey();
  show(signed, first,
    make("div", { class: "buttons" }, late.length > 0 && !first && button(`Send reminders to ${counted(late.length, "organisation")}`, () => remind(app, round, late.length, key)), button("Look again", () => status(app), "second"), back(app)),
    make("meter", { min: "0", max: String(round.places.length), value: String(round.signed), "aria-hidden": "true" }),
    paragraph(make("span", { class: `tag ${kind}` }, words), ` Version ${round.version}${round.issuedAt ? `, sent on ${day(round.issuedAt)}` : ""}`),
    told.length > 0 && note("wait", "To look at", list(told.map(sentence => [sentence]), "")),
    missing.length > 0 && make("h2", {}, isOpen ? `Missing: ${missing.length}` : `Not signed: ${missing.length}`),
    missing.length > 0 && list(missing.map(placeOf)),
    round.signed > 0 && make("h2", {}, `Signed: ${round.signed}`),
    round.signed > 0 && list(round.places.filter(place => place.state === "verified").map(placeOf)),
    site("Open the round", path`/partnerships/${own.partnership}/rounds/${round.round}`));
}

/** @param {Place} place */
function placeOf(place) {
  const [words, kind] = places[place.state] ?? [place.state, ""];
  const more = [
    place.signedAt ? `${place.signedBy ?? ""}, ${day(place.signedAt)}`.replace(/^, /u, "") : null,
    place.state === "open" ? { pending: "No letter has gone out yet", sent: "Letter sent, not opened yet", viewed: "Opened, not signed yet", bounced: "The letter did not arrive: mend the address on the site" }[place.invitation] : null,
    place.reminders > 0 && place.state === "open" ? `reminded ${place.reminders === 1 ? "once" : `${place.reminders} times`}` : null,
    place.reason,
  ].filter(Boolean).join(", ");
  return [paragraph(make("strong", {}, place.name)), paragraph(make("span", { class: `tag ${kind}` }, words), place.required ? "" : " May stay away"), more !== "" && make("p", { class: "muted" }, more)];
}

/**
 * @param {import("../run.js").App} app
 * @param {Round} round
 * @param {number} count
 * @param {string} key
 */
function remind(app, round, count, key) {
  run(app, { title: "Status and reminders", doing: "Sending reminders", reload: () => status(app), isFinal: true }, async progress => {
    const own = opened(app);
    progress.step("Sending the reminders");
    const { value } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/rounds/${round.round}/reminders`, { json: {}, key });
    return () => showRound(app, value, note("ok", `${counted(count, "organisation")} reminded`, paragraph("The letters go out now.")));
  });
}
