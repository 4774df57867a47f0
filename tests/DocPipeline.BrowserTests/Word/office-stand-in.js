// Stands for Word and its office.js. It holds a real Word file as its document, does nothing before a sync, hands out no property that was not loaded,
// knows no member that is not listed here with its requirement set, and fails where a test says so.
(() => {
  const told = { set: "1.5", platform: "PC", host: "Word", sets: ["CompressedFile"], fails: {}, tracks: false, isProtected: false, sliceDelay: 0, ...window.told };
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const model = { files: new Map(), body: null, properties: new Map(), parts: [], nextId: 1, was: new Map(), selected: [], openFiles: 0, syncs: 0, isReady: false };

  class OfficeError extends Error {
    constructor(code, message) {
      super(`${code}: ${message}`);
      this.name = "RichApi.Error";
      this.code = code;
    }
  }

  const fail = member => {
    if (told.fails[member]) throw new OfficeError(told.fails[member], `the test said so of ${member}`);
  };
  const isBelow = set => set.split(".").map(Number).reduce((order, part, i) => order || part - (Number(told.set.split(".")[i]) || 0), 0) > 0;
  const unknown = (kind, name) => new TypeError(`The stand-in of Word knows no ${kind}.${String(name)}.`);

  /* What a zip of Word's holds */
  async function unzip(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), files = new Map();
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) throw new OfficeError("InvalidArgument", "this is no Word file");
    for (let at = view.getUint32(end + 16, true), left = view.getUint16(end + 10, true); left > 0; left--) {
      const [method, size, name, extra, comment, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const stored = new Blob([bytes.subarray(start, start + size)]);
      const content = method === 8 ? stored.stream().pipeThrough(new DecompressionStream("deflate-raw")) : stored.stream();
      files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), await new Response(content).text());
      at += 46 + name + extra + comment;
    }
    return files;
  }

  const bytesOf = base64 => Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
  const xml = text => new DOMParser().parseFromString(text, "application/xml");
  const bodyOf = files => xml(files.get("word/document.xml")).getElementsByTagNameNS(W, "body")[0];
  const property = (sdt, name, attribute = "val") => sdt.getElementsByTagNameNS(W, "sdtPr")[0]?.getElementsByTagNameNS(W, name)[0]?.getAttributeNS(W, attribute) ?? "";

  function setProperty(sdt, name, value) {
    const all = sdt.getElementsByTagNameNS(W, "sdtPr")[0];
    const element = all.getElementsByTagNameNS(W, name)[0] ?? all.appendChild(sdt.ownerDocument.createElementNS(W, `w:${name}`));
    element.setAttributeNS(W, "w:val", value);
  }

  function textOf(element) {
    const words = node => [...node.getElementsByTagNameNS(W, "*")].map(each => each.localName === "t" ? each.textContent : each.localName === "tab" && each.parentNode.localName === "r" ? "\t" : each.localName === "br" ? "\v" : "").join("");
    const paragraphs = [...element.getElementsByTagNameNS(W, "p")];
    return paragraphs.length > 0 ? paragraphs.map(words).join("\r") : words(element);
  }

  function setText(sdt, value) {
    const [first, ...others] = sdt.getElementsByTagNameNS(W, "t");
    for (const each of others) each.textContent = "";
    if (first) first.textContent = value;
    else sdt.getElementsByTagNameNS(W, "sdtContent")[0].appendChild(sdt.ownerDocument.createElementNS(W, "w:r")).appendChild(sdt.ownerDocument.createElementNS(W, "w:t")).textContent = value;
  }

  function write() {
    if (told.isProtected) throw new OfficeError("AccessDenied", "the document is protected");
  }

  /* Objects as office.js has them: nothing is known of them before it was loaded and synced */
  function client(kind, context, members, target) {
    const loaded = new Map();
    let isSynced = false;
    const checked = name => {
      const member = members[name];
      if (!member) throw unknown(kind, name);
      if (member.set && isBelow(member.set)) throw new OfficeError("ApiNotFound", `${kind}.${name} came with WordApi ${member.set}`);
      return member;
    };
    const read = names => context.queue(`${kind}.load`, () => {
      isSynced = true;
      const own = target();
      if (own === null) return;
      for (const name of names) {
        const [first, rest] = name.split("/");
        const member = checked(first);
        if (!member.get) throw new OfficeError("InvalidArgument", `${kind}.${first} cannot be loaded`);
        if (!rest) loaded.set(first, member.get(own));
        else {
          if (!loaded.has(first)) loaded.set(first, member.get(own));
          for (const item of loaded.get(first)) item.loadNow([rest]);
        }
      }
    });
    const object = new Proxy({}, {
      get(_, name) {
        if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
        if (name === "load") return names => { read(names.split(",").map(each => each.trim())); return object; };
        if (name === "loadNow") return names => { isSynced = true; for (const each of names) loaded.set(each, checked(each).get(target())); };
        if (name === "isNullObject") {
          if (!isSynced) throw new OfficeError("PropertyNotLoaded", `${kind} was not synced`);
          return target() === null;
        }
        const member = checked(name);
        if (member.call) return (...given) => { fail(`${kind}.${name}`); return member.call(target, ...given); };
        if (member.to) return member.to(target);
        if (!loaded.has(name)) throw new OfficeError("PropertyNotLoaded", `${kind}.${name} was not loaded`);
        return loaded.get(name);
      },
      set(_, name, value) {
        const member = checked(name);
        if (!member.put) throw new OfficeError("InvalidArgument", `${kind}.${String(name)} cannot be set`);
        context.queue(`${kind}.${name}`, () => { write(); member.put(target(), value); });
        return true;
      },
      has: () => { throw unknown(kind, "in"); },
    });
    return object;
  }

  function result(context, name, value) {
    let settled;
    context.queue(name, () => { settled = { value: value() }; });
    return { get value() {
      if (!settled) throw new OfficeError("ValueNotLoaded", `${name} was not synced`);
      return settled.value;
    } };
  }

  const selects = (context, kind, of) => ({ set: "1.1", call: (target, mode) => context.queue(`${kind}.select`, () => { oneOf(mode, "Select", "Start", "End"); model.selected.push(of(target())); }) });
  const oneOf = (value, ...values) => { if (!values.includes(value)) throw new OfficeError("InvalidArgument", `${value} is none of ${values}`); };
  const sdts = types => [...model.body.getElementsByTagNameNS(W, "sdt")].filter(sdt => types.includes(sdt.getElementsByTagNameNS(W, "sdtPr")[0].getElementsByTagNameNS(W, "text").length > 0 ? "PlainText" : "RichText"));

  const range = (context, target) => client("Range", context, { isEmpty: { set: "1.3", get: found => found.words === "" }, select: selects(context, "Range", found => ({ words: found.words, paragraph: found.paragraph })) }, target);

  const control = (context, sdt) => client("ContentControl", context, {
    id: { set: "1.1", get: own => Number(property(own, "id")) },
    tag: { set: "1.1", get: own => property(own, "tag"), put: (own, value) => setProperty(own, "tag", value) },
    title: { set: "1.1", get: own => property(own, "alias"), put: (own, value) => setProperty(own, "alias", value) },
    text: { set: "1.1", get: own => (model.was.get(own) ?? "") + textOf(own) },
    cannotEdit: { set: "1.1", get: own => /content/i.test(property(own, "lock")) },
    getReviewedText: { set: "1.4", call: (target, version) => (oneOf(version, "Current", "Original"), result(context, "ContentControl.getReviewedText", () => version === "Original" ? model.was.get(target()) ?? textOf(target()) : textOf(target()))) },
    insertText: { set: "1.1", call: (target, words, place) => context.queue("ContentControl.insertText", () => {
      oneOf(place, "Replace", "Start", "End");
      write();
      const own = target();
      if (/content/i.test(property(own, "lock"))) throw new OfficeError("AccessDenied", "the control is locked");
      if (told.tracks) model.was.set(own, model.was.get(own) ?? textOf(own));
      setText(own, place === "Replace" ? words : place === "Start" ? words + textOf(own) : textOf(own) + words);
    }) },
    select: selects(context, "ContentControl", own => ({ tag: property(own, "tag") })),
  }, () => sdt);

  const controls = (context, types) => client("ContentControlCollection", context, { items: { set: "1.1", get: () => sdts(types).map(sdt => control(context, sdt)) } }, () => model.body);

  const found = (context, words, options) => {
    let first;
    for (const key of Object.keys(options)) if (!["matchCase", "ignoreSpace", "ignorePunct", "matchWholeWord"].includes(key)) throw unknown("SearchOptions", key);
    context.queue("Body.search", () => {
      if (words.length > 255 || words === "") throw new OfficeError("SearchStringInvalidOrTooLong", "255 characters at most");
      if (/\^(?!\^)/.test(words.replaceAll("^^", ""))) throw new OfficeError("SearchStringInvalidOrTooLong", "a sign that means something else");
      const plain = words.replaceAll("^^", "^"), fold = text => options.matchCase ? text : text.toLowerCase();
      const at = [...model.body.getElementsByTagNameNS(W, "p")].map(textOf).find(text => fold(text).includes(fold(plain)));
      first = at === undefined ? null : { words: plain, paragraph: at };
    });
    return client("RangeCollection", context, { getFirstOrNullObject: { set: "1.3", call: () => range(context, () => first) } }, () => model.body);
  };

  const insert = async base64 => {
    write();
    const files = await unzip(bytesOf(base64));
    if (!model.body) throw new OfficeError("GeneralException", "no document");
    const last = [...model.body.children].find(each => each.localName === "sectPr") ?? null;
    let left = told.loses ?? 0;
    for (const each of [...bodyOf(files).children].filter(child => child.localName !== "sectPr")) {
      const node = model.body.ownerDocument.importNode(each, true);
      // Word gives controls ids of its own, and has been seen to drop what they were called.
      for (const sdt of [...(node.localName === "sdt" ? [node] : []), ...node.getElementsByTagNameNS(W, "sdt")]) {
        setProperty(sdt, "id", String(1_000_000 + model.nextId++));
        for (const name of ["tag", "alias"]) setProperty(sdt, name, "");
        if (left-- > 0) sdt.replaceWith(...sdt.getElementsByTagNameNS(W, "sdtContent")[0].childNodes);
      }
      model.body.insertBefore(node, last);
    }
  };

  function run(callback) {
    const waiting = [];
    const context = { queue: (name, act) => { waiting.push([name, act]); } };
    const document = client("Document", context, {
      body: { set: "1.1", to: () => client("Body", context, {
        search: { set: "1.1", call: (_, words, options = {}) => found(context, words, options) },
        insertFileFromBase64: { set: "1.1", call: (_, base64, place) => {
          context.queue("Body.insertFileFromBase64", () => { oneOf(place, "Replace", "Start", "End"); return insert(base64); });
          return range(context, () => ({ words: "", paragraph: "" }));
        } },
      }, () => model.body) },
      contentControls: { set: "1.1", to: () => controls(context, ["RichText"]) },
      getContentControls: { set: "1.5", call: (_, { types, ...more }) => { if (Object.keys(more).length > 0) throw unknown("ContentControlOptions", Object.keys(more)[0]); return controls(context, types); } },
      properties: { set: "1.3", to: () => client("DocumentProperties", context, { customProperties: { set: "1.3", to: () => client("CustomPropertyCollection", context, {
        getItemOrNullObject: { set: "1.3", call: (_, name) => client("CustomProperty", context, { value: { set: "1.3", get: own => own.value } }, () => model.properties.has(name) ? { value: model.properties.get(name) } : null) },
      }, () => model) } }, () => model) },
      changeTrackingMode: { set: "1.4", get: () => told.tracks ? "TrackAll" : "Off" },
    }, () => model);
    const door = new Proxy({}, { get(_, name) {
      if (name === "document") return document;
      if (name === "sync") return async () => {
        model.syncs++;
        await new Promise(resolve => setTimeout(resolve, told.syncDelay ?? 0));
        for (const [what, act] of waiting.splice(0)) { fail(what); await act(); }
      };
      throw unknown("RequestContext", name);
    } });
    return Promise.resolve(callback(door));
  }

  /* The older half, with callbacks */
  const answer = (then, value) => setTimeout(() => then({ status: "succeeded", value }), told.sliceDelay);
  const refuse = (then, code) => setTimeout(() => then({ status: "failed", error: { code: 5001, name: code, message: `Word said ${code}` } }), 0);
  function getFileAsync(type, { sliceSize, ...more }, then) {
    oneOf(type, "compressed");
    if (Object.keys(more).length > 0 || sliceSize > 4_194_304 || (told.platform === "iOS" && sliceSize > 65_536)) throw unknown("GetFileOptions", "of this kind");
    if (told.fails.getFileAsync || model.openFiles >= 2) return refuse(then, told.fails.getFileAsync ?? "two files are open");
    const bytes = bytesOf(told.file);
    if (told.size) bytes.toString = () => "";
    model.openFiles++;
    answer(then, known("File", {
      size: told.size ?? bytes.length, sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync: (i, each) => told.fails.getSliceAsync ? refuse(each, told.fails.getSliceAsync) : answer(each, known("Slice", { data: [...bytes.subarray(i * sliceSize, (i + 1) * sliceSize)], index: i, size: Math.min(sliceSize, bytes.length - i * sliceSize) })),
      closeAsync: (closed = () => {}) => { model.openFiles--; answer(closed); },
    }));
  }

  const known = (kind, members) => new Proxy(members, { get(own, name) {
    if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
    if (!(name in own)) throw unknown(kind, name);
    return own[name];
  } });

  async function ready() {
    if (told.file) {
      model.files = await unzip(bytesOf(told.file));
      model.body = bodyOf(model.files);
      const custom = model.files.get("docProps/custom.xml");
      if (custom && !told.losesProperties) for (const each of xml(custom).documentElement.children) model.properties.set(each.getAttribute("name"), each.textContent);
      model.parts = [...model.files].filter(([name]) => /^customXml\/item\d+\.xml$/.test(name)).map(([, text]) => text);
    }
    model.isReady = true;
    return { host: told.host, platform: told.host ? told.platform : null };
  }

  window.Office = known("Office", {
    onReady: () => ready(),
    HostType: known("HostType", { Word: "Word" }), PlatformType: known("PlatformType", { iOS: "iOS", PC: "PC" }), FileType: known("FileType", { Compressed: "compressed" }),
    AsyncResultStatus: known("AsyncResultStatus", { Succeeded: "succeeded", Failed: "failed" }),
    auth: known("Auth", { getAccessToken: async options => { if (Object.keys(options).some(key => key !== "allowSignInPrompt")) throw unknown("AuthOptions", "of this kind"); if (!told.directoryToken) throw new OfficeError("13001", "not signed in"); return told.directoryToken; } }),
    context: known("Context", {
      platform: told.platform,
      requirements: known("Requirements", { isSetSupported: (name, set) => name === "WordApi" ? !isBelow(set) : told.sets.includes(name) || told.sets.includes(`${name} ${set}`) }),
      document: known("Document (common)", { getFileAsync, customXmlParts: known("CustomXmlParts", {
        getByNamespaceAsync: (namespace, then) => answer(then, model.parts.filter(text => xml(text).documentElement.namespaceURI === namespace).map(text => known("CustomXmlPart", { getXmlAsync: each => answer(each, text) }))),
      }) }),
    }),
  });
  window.Word = known("Word", {
    run, InsertLocation: known("InsertLocation", { replace: "Replace", start: "Start", end: "End" }), SelectionMode: known("SelectionMode", { select: "Select" }),
    ContentControlType: known("ContentControlType", { richText: "RichText", plainText: "PlainText" }), ChangeTrackingMode: known("ChangeTrackingMode", { off: "Off" }), ChangeTrackingVersion: known("ChangeTrackingVersion", { current: "Current" }),
  });

  // For tests: what the document says now, and what was done with it.
  window.wordNow = () => ({
    controls: sdts(["RichText", "PlainText"]).map(sdt => ({ tag: property(sdt, "tag"), title: property(sdt, "alias"), text: textOf(sdt), isTracked: model.was.has(sdt) })),
    text: [...model.body.getElementsByTagNameNS(W, "p")].map(textOf).join("\n"), selected: model.selected, openFiles: model.openFiles, syncs: model.syncs,
  });
  window.wordTypes = (tag, text) => { for (const sdt of sdts(["RichText", "PlainText"])) if (property(sdt, "tag") === tag) setText(sdt, text); };
  window.wordFails = fails => { told.fails = fails; };
})();
