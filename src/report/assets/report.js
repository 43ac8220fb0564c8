"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  const language = byId("language");
  const speak = (code) => {
    root.lang = code;
    language.textContent = code === "zh" ? "English" : "中文";
    language.lang = code === "zh" ? "en" : "zh";
    for (const option of document.querySelectorAll(`option[data-${code}]`)) option.textContent = option.dataset[code];
  };
  speak((navigator.language || "en").startsWith("zh") ? "zh" : "en");
  language.hidden = false;
  language.addEventListener("click", () => speak(root.lang === "zh" ? "en" : "zh"));

  // The filter. A section is a kind of findings of one severity.
  const form = byId("filter");
  const sections = [...document.querySelectorAll("#findings .kind")].map((node) =>
    ({ node, open: node.open, items: [], shown: 0 }));
  const sectionOf = new Map(sections.map((section) => [section.node, section]));
  const value = (id) => byId(id)?.value ?? "";
  const chosen = () => {
    const words = value("search").toLowerCase().split(/\s+/).filter(Boolean);
    const kind = value("by-kind"), source = value("by-document"), state = value("by-state");
    const fresh = byId("only-new")?.checked ?? false;
    const left = new Set([...form.querySelectorAll("[name=severity]:not(:checked)")].map((box) => box.value));
    const narrowed = words.length > 0 || kind !== "" || source !== "" || state !== "" || fresh;
    return {
      narrowed,
      everything: !narrowed && left.size === 0,
      admits: ({ node: { dataset } }) => !left.has(dataset.severity) && (!kind || dataset.kind === kind),
      fits: (item) => {
        const data = item.node.dataset;
        if (state && data.state !== state) return false;
        if (fresh && data.baseline !== "new") return false;
        if (source && !data.documents.includes(` ${source} `)) return false;
        if (!words.length) return true;
        item.text ??= item.node.textContent.toLowerCase();
        return words.every((word) => item.text.includes(word));
      },
    };
  };
  let choice = null;
  const sift = (section, items) => {
    const admitted = !choice || choice.admits(section);
    for (const item of items) {
      const fits = admitted && (!choice || choice.fits(item));
      if (item.node.hidden === fits) item.node.hidden = !fits;
      if (fits) section.shown += 1;
    }
  };
  const take = (section, nodes) => {
    const items = nodes.map((node) => ({ node, text: null }));
    section.items.push(...items);
    sift(section, items);
  };
  for (const section of sections) take(section, [...section.node.querySelectorAll(".finding")]);

  // The rest of a long list waits as text in <noscript>: first what the filter asks for is
  // unpacked, the other in the time that is left.
  const waiting = new Set(document.querySelectorAll("noscript.rest"));
  const unpack = (rest) => {
    waiting.delete(rest);
    const holder = document.createElement("template");
    holder.innerHTML = rest.textContent;
    const section = sectionOf.get(rest.parentElement);
    if (section) take(section, [...holder.content.querySelectorAll(".finding")]);
    rest.replaceWith(holder.content);
  };
  const unpackAll = () => waiting.forEach(unpack);
  const asked = (rest) => {
    const section = sectionOf.get(rest.parentElement);
    return section && choice && !choice.everything && choice.admits(section);
  };
  const output = document.querySelector("#shown output");
  const all = output?.textContent;
  const show = () => {
    if (!output) return;
    const pending = [...waiting].filter(asked);
    const open = new Set(pending.map((rest) => rest.parentElement));
    for (const { node, shown } of sections) node.hidden = shown === 0 && !open.has(node) && !(choice?.everything ?? true);
    const total = sections.reduce((sum, { shown }) => sum + shown, 0);
    output.textContent = !choice || choice.everything ? all : total + (pending.length ? "…" : "");
  };
  let hurrying = false;
  const hurry = () => {
    const end = performance.now() + 40;
    for (const rest of waiting) {
      if (performance.now() > end) break;
      if (asked(rest)) unpack(rest);
    }
    show();
    hurrying = [...waiting].some(asked);
    if (hurrying) setTimeout(hurry);
  };
  const later = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 10 }), 30));
  const idle = (time) => {
    for (const rest of waiting) {
      unpack(rest);
      if (time.timeRemaining() < 8) break;
    }
    if (waiting.size) later(idle);
  };
  addEventListener("load", () => setTimeout(() => later(idle), 50));

  const apply = () => {
    choice = chosen();
    for (const section of sections) {
      section.shown = 0;
      sift(section, section.items);
      section.node.open = choice.narrowed || section.open;
    }
    show();
    if (!hurrying) hurry();
  };
  if (form) {
    form.hidden = false;
    let typing = 0;
    byId("search").addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(apply, 120);
    });
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  // A link leads to what is folded or not yet unpacked, too.
  const reveal = () => {
    for (const node of document.querySelectorAll(".aimed")) node.classList.remove("aimed");
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    if (!byId(id)) unpackAll();
    const target = byId(id);
    if (!target) return;
    if (target.tagName === "DETAILS") target.open = true;
    const around = target.closest("details.kind");
    if (around) around.open = true;
    target.hidden = false;
    if (!target.matches("section")) target.classList.add("aimed");
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  addEventListener("load", reveal);
})();
