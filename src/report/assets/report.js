"use strict";
(() => {
  const root = document.documentElement;
  const language = document.getElementById("language");
  const speak = (code) => {
    root.lang = code;
    language.textContent = code === "zh" ? "English" : "中文";
    language.lang = code === "zh" ? "en" : "zh";
  };
  speak((navigator.language || "en").startsWith("zh") ? "zh" : "en");
  language.hidden = false;
  language.addEventListener("click", () => speak(root.lang === "zh" ? "en" : "zh"));

  addEventListener("beforeprint", () => {
    for (const fact of document.querySelectorAll("details.fact")) fact.open = true;
  });
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();

  const form = document.getElementById("filter");
  if (!form) return;
  form.hidden = false;
  const search = document.getElementById("search");
  const kind = document.getElementById("by-kind");
  const source = document.getElementById("by-document");
  const state = document.getElementById("by-state");
  const fresh = document.getElementById("only-new");
  const severities = [...form.querySelectorAll("[name=severity]")];
  const count = document.querySelector("#shown output");
  const sections = [...document.querySelectorAll("#findings .kind")].map((section) => ({
    section, items: [...section.querySelectorAll(".finding")].map((node) => ({ node, text: null })),
  }));

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    let total = 0;
    for (const { section, items } of sections) {
      let shown = 0;
      for (const item of items) {
        const data = item.node.dataset;
        let fits = chosen.has(data.severity) && (!kind.value || data.kind === kind.value) &&
          (!state.value || data.state === state.value) && (!fresh.checked || data.baseline === "new") &&
          (!source.value || data.documents.includes(` ${source.value} `));
        if (fits && words.length) {
          item.text ??= item.node.textContent.toLowerCase();
          fits = words.every((word) => item.text.includes(word));
        }
        if (item.node.hidden === fits) item.node.hidden = !fits;
        if (fits) shown += 1;
      }
      section.hidden = shown === 0;
      total += shown;
    }
    count.textContent = String(total);
  };
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
