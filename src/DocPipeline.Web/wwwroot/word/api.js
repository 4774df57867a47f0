// @ts-check
// Asks the server, as whoever has signed in.
import { Refusal, Unreachable } from "./problems.js";

/** @typedef {{ json?: unknown, file?: Uint8Array<ArrayBuffer>, seen?: string, key?: string, signal?: AbortSignal }} Sent */
/** @template T @typedef {{ value: T, tag: string | null, at: string | null }} Answer */
/** @typedef {{ token: string, expiresAt: string, name: string, at: string | null }} Session Where it is taken back is said by its address. */

const kept = "docpipeline-word";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @type {Session | null} */
let session = read();

/** Who has signed in; nothing while nobody has, or where the time is over. */
export function who() {
  if (session && Date.parse(session.expiresAt) <= Date.now()) keep(null);
  return session;
}

/**
 * Keeps a sign-in until the pane is closed for good, and forgets it where there is none.
 * @param {Session | null} next
 */
export function keep(next) {
  session = next;
  try {
    if (next) sessionStorage.setItem(kept, JSON.stringify(next));
    else sessionStorage.removeItem(kept);
  } catch {
    // A browser that keeps nothing for a page within a page: the sign-in lasts as long as this page.
  }
}

/** @returns {Session | null} */
function read() {
  try {
    const text = sessionStorage.getItem(kept);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A path whose parts come from documents and lists, each kept within its place.
 * @param {TemplateStringsArray} words
 * @param {...string} parts
 */
export const path = (words, ...parts) => words.reduce((all, word, i) => all + encodeURIComponent(parts[i - 1] ?? "") + word);

/**
 * Asks for something.
 * @param {string} method
 * @param {string} address
 * @param {Sent} [sent]
 * @returns {Promise<Answer<any>>}
 */
export async function ask(method, address, sent = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  const signedIn = who();
  if (signedIn) headers.Authorization = `Bearer ${signedIn.token}`;
  if (sent.json !== undefined) headers["Content-Type"] = "application/json";
  if (sent.file) headers["Content-Type"] = docx;
  if (sent.seen) headers["If-Match"] = `"${sent.seen}"`;
  if (sent.key) headers["Idempotency-Key"] = sent.key;
  const answer = await reach(address, {
    method, headers, body: sent.file ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json)),
    signal: sent.signal, credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer",
  });
  const text = await answer.text();
  if (!answer.ok) {
    if (answer.status === 401) keep(null);
    const wait = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
    throw new Refusal(answer.status, parse(text), Number.isNaN(wait) ? null : wait);
  }
  const value = text === "" ? null : parse(text);
  // What is no JSON did not come from the server: a network that asks for a sign-in answers in its place.
  if (text !== "" && value === null) throw new Unreachable();
  return { value, tag: answer.headers.get("ETag")?.replace(/^(?:W\/)?"|"$/gu, "") ?? null, at: answer.headers.get("Location") };
}

/**
 * @param {string} address
 * @param {RequestInit} request
 */
async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Unreachable();
  }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A key under which a request that is sent again is done once. */
export const newKey = () => crypto.randomUUID();

/**
 * All of a list that comes in pages.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any[]>}
 */
export async function all(address, signal) {
  const items = [];
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const query = new URLSearchParams({ limit: "100", ...(cursor ? { cursor } : {}) });
    const { value } = await ask("GET", `${address}?${query}`, { signal });
    items.push(...value.items);
    cursor = value.next;
  } while (cursor && items.length < 2000);
  return items;
}
