// @ts-check
// Sends the version of the record for signature: first who is asked, and where letters go, is shown.
import { ask, newKey, path } from "../api.js";
import { opened, run } from "../run.js";
import { button, counted, day, errors, field, form, list, make, note, paragraph, show } from "../view.js";
import { showRound } from "./status.js";

/** @typedef {{ organisation: string, name: string, person?: string | null, personName?: string | null, office?: string | null, email?: string | null }} Signatory */
/** @typedef {{ title: string, version: string, record: string, isDraft: boolean, isIssued: boolean, replaces?: string | null, signatories: Signatory[] }} Plan */

const usualDays = 28;

/** @param {import("../run.js").App} app */
export function send(app) {
  run(app, { title: "Send for signature", doing: "Sending for signature", reload: () => send(app) }, async (progress, signal) => {
    const own = opened(app);
    progress.step("Working out who is asked");
    const { value: plan } = await ask("GET", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/send`, { signal });
    const last = new Date(Date.now() + usualDays * 86_400_000).toISOString().slice(0, 10);
    const key = newKey();
    return () => showPlan(app, plan, key, name => name === "lastDay" ? last : "", []);
  });
}

/**
 * @param {import("../run.js").App} app
 * @param {Plan} plan
 * @param {string} key
 * @param {(name: string) => string} typed
 * @param {[string, string][]} wrong
 */
function showPlan(app, plan, key, typed, wrong) {
  const own = opened(app);
  const known = plan.signatories.filter(each => each.email), unknown = plan.signatories.filter(each => !each.email);
  const of = (/** @type {string} */ id) => ({ value: typed(id), wrong: wrong.find(([name]) => name === id)?.[1] });
  show(`Send version ${plan.version} for signature`, errors(wrong),
    form(value => {
      const mistakes = mistakesIn(value, unknown);
      if (mistakes.length > 0) return showPlan(app, plan, key, value, mistakes);
      const people = Object.fromEntries(unknown.map(({ organisation: id }) => [id, { name: value(`name-${id}`), email: value(`email-${id}`), ...(value(`office-${id}`) ? { office: value(`office-${id}`) } : {}) }]));
      go(app, plan, key, { lastDay: value("lastDay"), people });
    },
      make("button", { type: "submit" }, `Send to ${counted(plan.signatories.length, "organisation")}`),
      paragraph("Nothing has been sent yet. What goes out is the version in the record, not the text in this window."),
      !plan.isIssued && note("info", `Version ${plan.version} is issued first`, paragraph(`It gets its place in the archive${plan.isDraft ? ", is no draft any more," : ""} and its words cannot be changed after that.`)),
      plan.replaces && note("wait", `Version ${plan.replaces} is still out for signature`, paragraph("This version takes its place. Everybody in its round is told, and its signatures count for nothing unless they are affirmed.")),
      own.inWord !== null && own.inWord !== plan.version && note("wait", `This document is version ${own.inWord}`, paragraph(`Version ${plan.version} goes out.`)),
      field({ id: "lastDay", label: "Last day to sign", type: "date", ...of("lastDay") }),
      unknown.length > 0 && make("h2", {}, `No address is known for ${counted(unknown.length, "organisation")}`),
      unknown.length > 0 && paragraph("Enter who signs for each. It is kept in the contact data, encrypted."),
      ...unknown.map(({ organisation: id, name }) => make("fieldset", {}, make("legend", {}, name),
        field({ id: `name-${id}`, label: "Full name", ...of(`name-${id}`) }),
        field({ id: `office-${id}`, label: "Office", hint: "May be left out", value: typed(`office-${id}`) }),
        field({ id: `email-${id}`, label: "E-mail address", type: "email", ...of(`email-${id}`) }))),
      known.length > 0 && make("h2", {}, `A letter goes to ${counted(known.length, "person", "people")}`),
      known.length > 0 && list(known.map(each => [make("strong", {}, each.name), make("p", {}, [each.personName, each.office].filter(Boolean).join(", ")), make("p", { class: "muted" }, each.email)]))),
    button("Leave without sending", app.home, "second"));
}

/**
 * @param {(name: string) => string} value
 * @param {Signatory[]} unknown
 */
function mistakesIn(value, unknown) {
  /** @type {[string, string][]} */
  const wrong = [];
  const last = value("lastDay");
  if (!/^\d{4}-\d\d-\d\d$/u.test(last)) wrong.push(["lastDay", "Enter the last day to sign"]);
  else if (last <= new Date().toISOString().slice(0, 10)) wrong.push(["lastDay", `The last day must be after today, ${day(new Date().toISOString())}`]);
  for (const { organisation, name } of unknown) {
    if (value(`name-${organisation}`) === "") wrong.push([`name-${organisation}`, `Enter who signs for ${name}`]);
    if (!/^[^@\s]+@[^@\s]+$/u.test(value(`email-${organisation}`))) wrong.push([`email-${organisation}`, `Enter the e-mail address of whoever signs for ${name}, like name@example.org`]);
  }

  return wrong;
}

/**
 * @param {import("../run.js").App} app
 * @param {Plan} plan
 * @param {string} key
 * @param {{ lastDay: string, people: Record<string, { name: string, email: string, office?: string }> }} order
 */
function go(app, plan, key, order) {
  run(app, { title: "Send for signature", doing: "Sending for signature", reload: () => send(app), isFinal: true }, async progress => {
    const own = opened(app);
    progress.step(plan.isIssued ? "Sending it" : "Issuing and sending it");
    const { value: round } = await ask("POST", path`/api/v1/partnerships/${own.partnership}/documents/${own.document}/send`, { json: order, seen: plan.record, key });
    if (plan.isDraft) own.status = "issued";
    return () => showRound(app, round, note("ok", `Version ${plan.version} is out for signature`,
      paragraph(`${counted(plan.signatories.length, "organisation is", "organisations are")} asked to sign until ${day(order.lastDay)}. Everybody whose turn it is gets a letter now.`)));
  });
}
