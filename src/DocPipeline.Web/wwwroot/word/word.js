// @ts-check
// What the pane reads and writes in the document. Nothing here writes but `fill` and `insertPages`.
import { Stop, tooLarge } from "./problems.js";

/** @typedef {{ partnership: string, document: string, version: string }} Identity */
/** @typedef {{ id: number, tag: string, title: string, text: string, isLocked: boolean }} Control */
/** @typedef {{ id: number, before: string, after: string }} Filling */

const provenance = "urn:docpipeline:provenance:1";
const largest = 20_000_000;
const longestSearch = 255;

/**
 * Whether this Word can do what came with a set of its functions.
 * @param {string} set
 */
export const can = set => Office.context.requirements.isSetSupported("WordApi", set);

/** Which document is open, as it says itself; nothing where it says nothing. */
export async function identity() {
  return await ofProperties() ?? await ofPart();
}

/** @returns {Promise<Identity | null>} */
async function ofProperties() {
  return Word.run(async context => {
    const all = context.document.properties.customProperties;
    const [document, version] = ["DocPipeline document", "DocPipeline version"].map(name => all.getItemOrNullObject(name));
    for (const each of [document, version]) each.load("value");
    await context.sync();
    if (document.isNullObject || version.isNullObject) return null;
    const [partnership, id, ...more] = String(document.value).split("/");
    return more.length === 0 ? checked(partnership, id, String(version.value)) : null;
  });
}

// An editor may drop the properties and keep the part that says the same.
/** @returns {Promise<Identity | null>} */
function ofPart() {
  return new Promise(resolve => {
    Office.context.document.customXmlParts.getByNamespaceAsync(provenance, found => {
      if (found.status !== Office.AsyncResultStatus.Succeeded || found.value.length === 0) resolve(null);
      else found.value[0].getXmlAsync(read => {
        const said = read.status === Office.AsyncResultStatus.Succeeded ? new DOMParser().parseFromString(read.value, "application/xml").getElementsByTagNameNS(provenance, "document")[0] : null;
        resolve(said ? checked(said.getAttribute("partnership"), said.getAttribute("id"), said.getAttribute("version")) : null);
      });
    });
  });
}

/**
 * Anybody may have made the document: what is no id is no id.
 * @param {string | null | undefined} partnership
 * @param {string | null | undefined} document
 * @param {string | null | undefined} version
 * @returns {Identity | null}
 */
const checked = (partnership, document, version) =>
  partnership && document && version && [partnership, document].every(id => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) && version.length <= 20 ? { partnership, document, version } : null;

/**
 * The controls of the document. Controls for plain text are handed out from set 1.5 on.
 * @param {Word.RequestContext} context
 */
const controlsOf = context => can("1.5")
  ? context.document.getContentControls({ types: [Word.ContentControlType.richText, Word.ContentControlType.plainText] })
  : context.document.contentControls;

/**
 * Loads them, and their words as they are once tracked changes are accepted.
 * @param {Word.RequestContext} context
 * @param {string} prefix How their tags begin.
 */
async function load(context, prefix) {
  const all = controlsOf(context);
  all.load("items/id,items/tag,items/title,items/text,items/cannotEdit");
  await context.sync();
  const found = all.items.filter(control => (control.tag ?? "").startsWith(prefix));
  const reviewed = can("1.4") ? found.map(control => control.getReviewedText(Word.ChangeTrackingVersion.current)) : null;
  if (reviewed) await context.sync();
  return found.map((control, i) => ({ control, text: plain(reviewed ? reviewed[i].value : control.text) }));
}

/** @param {string} text */
const plain = text => text.replace(/\r\n?|\v/gu, "\n").replace(/\n$/u, "");

/**
 * The controls whose tags begin so.
 * @param {string} prefix
 * @returns {Promise<Control[]>}
 */
export const controls = prefix => Word.run(async context => (await load(context, prefix)).map(({ control, text }) =>
  ({ id: control.id, tag: control.tag, title: control.title, text, isLocked: control.cannotEdit })));

/** Whether Word marks what is changed; nothing where this Word does not say. */
export const tracksChanges = async () => !can("1.4") ? null : Word.run(async context => {
  context.document.load("changeTrackingMode");
  await context.sync();
  return context.document.changeTrackingMode !== Word.ChangeTrackingMode.off;
});

/**
 * Writes into controls what was shown, all of it or nothing.
 * @param {Filling[]} fillings
 */
export const fill = fillings => Word.run(async context => {
  const there = new Map((await load(context, "fact:")).map(each => [each.control.id, each]));
  const moved = fillings.some(filling => there.get(filling.id)?.text !== filling.before);
  if (moved) throw new Stop({ title: "The document changed since you looked", next: "Nothing was written. Look at the differences again, and decide then.", way: "reload" });
  for (const filling of fillings) there.get(filling.id)?.control.insertText(filling.after, Word.InsertLocation.replace);
  await context.sync();
});

/**
 * Inserts pages at the end of the document and gives their controls the tags that they had, which Word may drop.
 * @param {string} file The pages, as a Word file in base64.
 * @param {{ tag: string, title: string }[]} tags In the order of the pages.
 */
export const insertPages = (file, tags) => Word.run(async context => {
  const before = controlsOf(context);
  before.load("items/id");
  await context.sync();
  const old = new Set(before.items.map(control => control.id));
  context.document.body.insertFileFromBase64(file, Word.InsertLocation.end);
  await context.sync();
  const after = controlsOf(context);
  after.load("items/id,items/tag");
  await context.sync();
  const inserted = after.items.filter(control => !old.has(control.id));
  if (inserted.length !== tags.length)
    throw new Stop({ title: "The pages are in, but not as they should be", next: `Word made ${inserted.length} fields of the ${tags.length} that the pages have. Undo it in Word (Ctrl+Z), save the document, and try again.`, way: "again" });
  inserted.forEach((control, i) => {
    control.tag = tags[i].tag;
    control.title = tags[i].title;
  });
  await context.sync();
});

/**
 * Selects a control, or the first place where words stand.
 * @param {string | null | undefined} tag
 * @param {string | null | undefined} words
 * @returns {Promise<boolean>} Whether there is such a place.
 */
export const goTo = (tag, words) => Word.run(async context => {
  if (tag) {
    const all = controlsOf(context);
    all.load("items/tag");
    await context.sync();
    const control = all.items.find(each => each.tag === tag);
    if (control) {
      control.select(Word.SelectionMode.select);
      await context.sync();
      return true;
    }
  }

  const sought = searchable(words ?? "");
  if (sought === "") return false;
  const found = context.document.body.search(sought, { matchCase: true }).getFirstOrNullObject();
  found.load("isEmpty");
  await context.sync();
  if (found.isNullObject) return false;
  found.select(Word.SelectionMode.select);
  await context.sync();
  return true;
});

/**
 * Words as Word's search takes them: one line, at most 255 characters, and the sign of its special characters doubled.
 * @param {string} words
 */
export function searchable(words) {
  const line = words.split(/[\t\n\v\f\r]/u).map(part => part.trim()).reduce((longest, part) => part.length > longest.length ? part : longest, "");
  let sought = "";
  for (const sign of line) {
    const next = sign === "^" ? "^^" : sign;
    if (sought.length + next.length > longestSearch) break;
    sought += next;
  }
  return sought;
}

/** Whether this Word hands over the document as a file. */
export const canHandOver = () => Office.context.requirements.isSetSupported("CompressedFile");

/**
 * The document as a Word file, as it stands in the window, saved or not.
 * @param {import("./view.js").Progress} progress
 * @param {AbortSignal} signal
 */
export async function fileOf(progress, signal) {
  progress.step("Reading the document");
  const isSmall = Office.context.platform === Office.PlatformType.iOS;
  const file = await settled(/** @param {(result: Office.AsyncResult<Office.File>) => void} then */ then =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: isSmall ? 65_536 : 1_048_576 }, then));
  try {
    if (file.size > largest) throw new Stop(tooLarge());
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let slice = 0; slice < file.sliceCount; slice++) {
      signal.throwIfAborted();
      progress.step("Reading the document", slice + 1, file.sliceCount);
      const { data } = await settled(/** @param {(result: Office.AsyncResult<Office.Slice>) => void} then */ then => file.getSliceAsync(slice, then));
      bytes.set(data, at);
      at += data.length;
    }

    return bytes.subarray(0, at);
  } finally {
    // Word keeps two files in memory, and hands out no third.
    await new Promise(resolve => file.closeAsync(resolve));
  }
}

/**
 * @template T
 * @param {(then: (result: Office.AsyncResult<T>) => void) => void} start
 * @returns {Promise<T>}
 */
const settled = start => new Promise((resolve, reject) => start(result => {
  if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
  else reject(new Stop({ title: "Word does not hand the document over", next: "Save the document, close other dialogs of Word, and try again.", details: result.error?.message ? [result.error.message] : [], way: "again" }));
}));
