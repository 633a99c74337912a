// Small helps for pages that work without them: no double submit, "/" to search, suggestions, select all, listen, print.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.busy) return event.preventDefault();
    form.dataset.busy = "1";
    setTimeout(() => delete form.dataset.busy, 8000);
  });
  addEventListener("pageshow", () => all("form[data-busy]").forEach((form) => delete form.dataset.busy));

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const search = all("main input[type=search], input[type=search]").find((input) => input.checkVisibility?.() ?? true);
    if (search) (event.preventDefault(), search.focus(), search.select());
  });

  addEventListener("change", ({ target }) => {
    const table = target.closest?.("form");
    if (!table || !target.matches(".pick input")) return;
    const picks = all("tbody .pick input", table);
    if (target.closest("thead")) picks.forEach((pick) => (pick.checked = target.checked));
    all("[data-picked]", table).forEach((out) => (out.textContent = picks.filter((pick) => pick.checked).length));
  });

  // ARIA combobox: <div class="combo" data-suggest="/api/v1/units"><input type="hidden" name="unitId"><input role="combobox" …><ul role="listbox" hidden></ul></div>
  const combo = (box) => {
    const input = box.querySelector("[role=combobox]");
    const chosen = box.querySelector("input[type=hidden]");
    const list = box.querySelector("[role=listbox]");
    let timer, request, active = -1;
    const show = (open) => {
      list.hidden = !open;
      input.setAttribute("aria-expanded", open);
      if (!open) mark(-1);
    };
    const mark = (index) => {
      active = index;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === index));
      if (index < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    };
    const choose = (option) => {
      input.value = option.dataset.label;
      if (chosen) chosen.value = option.dataset.value;
      show(false);
    };
    const load = async () => {
      request?.abort();
      request = new AbortController();
      const url = new URL(box.dataset.suggest, location);
      url.searchParams.set("q", input.value);
      try {
        const answer = await (await fetch(url, { signal: request.signal })).json();
        list.replaceChildren(...answer.items.map((item, i) => {
          const option = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, role: "option", textContent: item.label });
          Object.assign(option.dataset, { value: item.value, label: item.label });
          if (item.note) option.append(Object.assign(document.createElement("small"), { textContent: item.note }));
          return option;
        }));
        show(list.children.length > 0);
      } catch { show(false); }
    };
    input.addEventListener("input", () => {
      if (chosen) chosen.value = "";
      clearTimeout(timer);
      if (input.value.trim().length < 2) return show(false);
      timer = setTimeout(load, 120);
    });
    input.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape") return show(false);
      if (!count) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) mark((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count);
      else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", () => show(false));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => target.closest("li") && choose(target.closest("li")));
  };

  const listen = (button) => {
    const voice = () => speechSynthesis.getVoices().find((one) => one.lang.startsWith(document.documentElement.lang));
    const offer = () => (button.hidden = !voice());
    speechSynthesis.addEventListener?.("voiceschanged", offer);
    offer();
    button.onclick = () => {
      if (speechSynthesis.speaking) return speechSynthesis.cancel();
      const words = new SpeechSynthesisUtterance(button.dataset.listen.split(" ").map((id) => document.getElementById(id).innerText).join("\n"));
      Object.assign(words, { voice: voice(), lang: voice().lang });
      speechSynthesis.speak(words);
    };
  };

  // Finds the number that a puzzle asks for; the question is for browsers that cannot.
  const puzzle = async (box) => {
    const found = box.querySelector("[name=loi-giai]");
    if (!globalThis.crypto?.subtle) return;
    box.querySelector("[data-question]").hidden = true;
    const form = box.closest("form"), words = new TextEncoder();
    let asked = false;
    form.addEventListener("submit", (event) => found.value === "" && (event.preventDefault(), (asked = true)));
    for (let number = 0; found.value === ""; number++) {
      const hash = await crypto.subtle.digest("SHA-256", words.encode(`${box.dataset.puzzle}:${number}`));
      if (Math.clz32(new DataView(hash).getUint32(0)) >= box.dataset.bits) found.value = number;
    }
    box.querySelector("[data-solved]").hidden = false;
    if (asked) form.requestSubmit();
  };

  const start = (root) => {
    all("[data-puzzle]:not([data-on])", root).forEach((box) => ((box.dataset.on = "1"), puzzle(box)));
    all(".combo[data-suggest]:not([data-on])", root).forEach((box) => (combo(box), (box.dataset.on = "1")));
    all("[data-print]", root).forEach((button) => ((button.hidden = false), (button.onclick = () => print())));
    if ("speechSynthesis" in window) all("[data-listen]", root).forEach(listen);
  };
  const ready = () => (start(document), document.querySelector(".error-summary")?.focus());
  addEventListener("htmx:load", (event) => start(event.target));
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", ready) : ready();
})();
