// @ts-check
// What a screen is made of. Everything that comes from a document or the server becomes text, never markup.

/** @typedef {Node | string | null | undefined | false} Content */
/** @typedef {{ step(words: string, done?: number, of?: number): void, holds(): void }} Progress */

const screen = /** @type {HTMLElement} */ (document.getElementById("screen"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name Its name.
 * @param {Record<string, string | boolean | ((event: Event) => void)>} [properties] Its attributes, and what is called on its events.
 * @param {...Content} content What is in it.
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, properties = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  for (const each of content) if (each) element.append(each);
  return element;
}

/**
 * Shows a screen, and puts the focus on its heading, so that it is read out and the keyboard goes on from there.
 * @param {string} title
 * @param {...Content} content
 */
export function show(title, ...content) {
  const heading = make("h1", { tabindex: "-1" }, title);
  screen.replaceChildren(heading, ...content.filter(each => !!each).map(each => /** @type {Node | string} */ (each)));
  screen.removeAttribute("aria-busy");
  document.title = `${title}: partnership documents in Word`;
  say("");
  heading.focus();
  window.scrollTo(0, 0);
}

/**
 * Says something to whoever listens, without moving the focus.
 * @param {string} words
 */
export function say(words) {
  said.textContent = words;
}

/**
 * Shows that something goes on, and how far it is.
 * @param {string} title
 * @param {(() => void) | null} cancel What gives it up; nothing where it cannot be given up.
 * @returns {Progress}
 */
export function showProgress(title, cancel) {
  const words = make("p", {}, "One moment"), bar = make("progress", { "aria-label": title });
  const leave = cancel && button("Cancel", cancel, "second");
  show(title, words, bar, leave);
  screen.setAttribute("aria-busy", "true");
  return {
    step(text, done, of) {
      words.textContent = of === undefined ? text : `${text}: ${done} of ${of}`;
      if (of === undefined) bar.removeAttribute("value");
      else {
        bar.max = of;
        bar.value = done ?? 0;
      }
      say(text);
    },
    holds() {
      if (leave) leave.remove();
    },
  };
}

/**
 * @param {string} words
 * @param {() => void} press
 * @param {"" | "second" | "plain"} [kind]
 */
export const button = (words, press, kind = "") => make("button", { type: "button", class: kind, click: press }, words);

/** @param {...Content} content */
export const paragraph = (...content) => make("p", {}, ...content);

/**
 * A note: how something came out, or what to know before it is done.
 * @param {"ok" | "wait" | "bad" | "info"} kind
 * @param {string} title
 * @param {...Content} content
 */
export const note = (kind, title, ...content) => make("section", { class: `note ${kind}` }, make("h2", {}, title), ...content);

/**
 * @param {Iterable<Content[]>} items
 * @param {string} [kind]
 */
export const list = (items, kind = "list") => make("ul", { class: kind, role: "list" }, ...[...items].map(item => make("li", {}, ...item)));

/**
 * What stands there and what will stand there, marked in words as well as in colour.
 * @param {string | null | undefined} before
 * @param {string | null | undefined} after
 * @returns {Content[]}
 */
export const change = (before, after) => [
  before != null && make("del", {}, make("span", { class: "unseen" }, "Now: "), before === "" ? "(nothing)" : before),
  after != null && make("ins", {}, make("span", { class: "unseen" }, "Then: "), after === "" ? "(nothing)" : after),
];

/**
 * A link to the site, which opens in a window of its own: the pane stays.
 * @param {string} words
 * @param {string} path
 */
export const site = (words, path) => make("a", { class: "big", href: path, target: "_blank", rel: "noopener" }, words, make("span", { class: "unseen" }, " (opens in the browser)"));

/**
 * A field with its label, and what is wrong with it.
 * @param {{ id: string, label: string, type?: string, hint?: string, value?: string, wrong?: string, autocomplete?: string, accept?: string }} of
 */
export function field(of) {
  const described = [of.hint && `${of.id}-hint`, of.wrong && `${of.id}-wrong`].filter(Boolean).join(" ");
  return make("div", { class: of.wrong ? "field wrong" : "field" },
    make("label", { for: of.id }, of.label),
    of.hint && make("p", { class: "hint", id: `${of.id}-hint` }, of.hint),
    of.wrong && make("p", { class: "error", id: `${of.id}-wrong` }, make("span", { class: "unseen" }, "Error: "), of.wrong),
    make("input", {
      id: of.id, name: of.id, type: of.type ?? "text", value: of.value ?? false, accept: of.accept ?? false, autocomplete: of.autocomplete ?? "off",
      "aria-describedby": described || false, "aria-invalid": of.wrong ? "true" : false,
    }));
}

/**
 * A field of which one of several is chosen.
 * @param {string} id
 * @param {string} label
 * @param {Iterable<[string, string]>} options Values and words.
 * @param {string} [value]
 */
export const choice = (id, label, options, value) => make("div", { class: "field" }, make("label", { for: id }, label),
  make("select", { id, name: id }, ...[...options].map(([key, words]) => make("option", { value: key, selected: key === value }, words))));

/**
 * A form: what is pressed, or the Enter key, sends what was typed.
 * @param {(typed: (name: string) => string) => void} send
 * @param {...Content} content
 */
export function form(send, ...content) {
  const element = make("form", { novalidate: true, submit: event => {
    event.preventDefault();
    const data = new FormData(element);
    send(name => String(data.get(name) ?? "").trim());
  } }, ...content);
  return element;
}

/**
 * What is wrong in a form, above it, with a link to each field.
 * @param {[id: string, words: string][]} wrong
 */
export const errors = wrong => wrong.length > 0 && make("section", { class: "errors" }, make("h2", {}, "There is a problem"),
  list(wrong.map(([id, words]) => [make("a", { href: `#${id}`, click: event => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  } }, words)]), ""));

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [several]
 */
export const counted = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/**
 * A day as people write it: 9 April 2027.
 * @param {string} iso
 */
export const day = iso => new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });
