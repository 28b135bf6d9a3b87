// What the chat's page does by itself: landmarks, clicks, focus, keys, the drawer. All it shows comes from the server.
(() => {
  const byId = (id) => document.getElementById(id);
  const LANDMARKS = {
    masthead: ["banner", null], scope: ["region", "Limits"], talk: ["main", null], evidence: ["complementary", "Evidence"],
  };
  const KEPT = "matters-conversation", SINGLE = "matters-single-keys";
  const ZOOMS = [100, 125, 150, 200, 300];
  const narrow = matchMedia("(max-width: 899px)");
  let lastChip = null, zoom = 0, open = false;

  function landmarks() {
    document.querySelector("main")?.setAttribute("role", "presentation"); // Gradio's own: ours lie in it
    for (const [id, [role, label]] of Object.entries(LANDMARKS)) {
      const element = byId(id);
      if (!element || (id === "evidence" && open)) continue;
      element.setAttribute("role", role);
      if (id !== "masthead") element.setAttribute("tabindex", "-1");
      if (label) element.setAttribute("aria-label", label);
    }
    // The region that speaks must stand before its text changes, or screen readers stay silent.
    const told = byId("told");
    if (told) { told.setAttribute("role", "status"); told.setAttribute("aria-live", "polite"); }
    const single = byId("single-keys");
    if (single) single.checked = read(localStorage, SINGLE) !== "off";
  }

  // A browser may refuse to keep anything: then nothing is kept.
  function read(store, key) { try { return store.getItem(key); } catch { return null; } }
  function write(store, key, text) { try { store.setItem(key, text); } catch { /* not kept */ } }

  function say(text) { const told = byId("told")?.querySelector(".prose, div") || byId("told"); if (told) told.textContent = text; }
  const box = () => document.querySelector("#question textarea, #question input");

  function fill(text) {
    const question = box();
    question.value = text;
    question.dispatchEvent(new Event("input", { bubbles: true }));
    question.focus();
  }

  let shownNow = null; // the place in the panel: the thread may be drawn anew under it
  function current(turn, shown) {
    shownNow = [turn, shown];
    for (const chip of document.querySelectorAll("#thread [data-do=cite]")) {
      const numbers = chip.dataset.numbers.split(" ");
      const on = chip.dataset.turn === turn && shown.split(" ").some((number) => numbers.includes(number));
      if (on) chip.setAttribute("aria-current", "true"); else chip.removeAttribute("aria-current");
    }
  }

  // The chip of a place, for the focus to go back to: buttons of the panel are drawn anew.
  function chipOf(button) {
    if (button.closest("#thread") && !(button instanceof SVGElement)) return button;
    const { turn, numbers } = button.dataset;
    const first = numbers.split(" ")[0];
    return [...document.querySelectorAll(`#thread .ma-chip[data-turn="${CSS.escape(turn)}"]`)]
      .find((chip) => chip.dataset.numbers.split(" ").includes(first)) || lastChip;
  }

  function drawer(on) {
    if (on === open) return;
    open = on;
    const evidence = byId("evidence");
    byId("panes").classList.toggle("ma-drawer-open", on);
    document.body.style.overflow = on ? "hidden" : "";
    for (const id of ["masthead", "scope", "talk"]) byId(id).inert = on;
    if (on) {
      evidence.setAttribute("role", "dialog");
      evidence.setAttribute("aria-modal", "true");
      (evidence.querySelector(".ma-close") || evidence).focus();
    } else {
      evidence.removeAttribute("aria-modal");
      landmarks();
    }
  }

  function back() {
    drawer(false);
    const chip = lastChip && lastChip.isConnected ? lastChip : null;
    (chip || box()).focus();
  }

  function zoomed() {
    const sheet = document.querySelector("#panel .ma-sheet-view");
    if (!sheet) return;
    sheet.style.setProperty("--ma-zoom", ZOOMS[zoom] / 100);
    const now = document.querySelector("#panel .ma-zoom-now");
    if (now) now.textContent = `${ZOOMS[zoom]} %`;
    for (const button of document.querySelectorAll("#panel [data-do=zoom]")) {
      const to = zoom + Number(button.dataset.by);
      button.setAttribute("aria-disabled", to < 0 || to >= ZOOMS.length);
    }
    const mark = sheet.querySelector(".ma-hit-cell") || sheet.querySelector(".ma-hit");
    if (mark && zoom) sheet.scrollLeft = mark.offsetLeft - sheet.clientWidth / 3;
  }

  async function copy(text) {
    try { await navigator.clipboard.writeText(text); } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area); area.select(); document.execCommand("copy"); area.remove();
    }
    say(`Copied: ${text}`);
  }

  function here(button) { // what needs no server
    const { by } = button.dataset;
    switch (button.dataset.do) {
      case "fill": fill(button.dataset.text); return true;
      case "copy":
        copy(button.dataset.text);
        button.classList.add("ma-done");
        setTimeout(() => button.classList.remove("ma-done"), 1600);
        return true;
      case "zoom": {
        const to = Math.min(Math.max(zoom + Number(by), 0), ZOOMS.length - 1);
        if (to !== zoom) { zoom = to; zoomed(); say(`Zoom ${ZOOMS[zoom]} %`); }
        return true;
      }
      case "close": back(); return true;
      case "skip": box().focus(); return true;
      case "help": byId("help").showModal(); return true;
      case "help-close": byId("help").close(); return true;
      case "limits": {
        const shown = byId("panes").classList.toggle("ma-limits-open");
        button.setAttribute("aria-expanded", shown);
        return true;
      }
      default: return false;
    }
  }

  function clicked(event, trigger) {
    const button = event.target.closest("[data-do]");
    if (!button || button.disabled || here(button)) return;
    if (button.dataset.do === "cite") {
      lastChip = chipOf(button);
      current(button.dataset.turn, button.dataset.numbers);
      if (narrow.matches) drawer(true);
    }
    refocus = button.closest("#panel") ? { ...button.dataset } : null;
    trigger("click", { ...button.dataset });
  }
  let refocus = null, drawn = { turns: 0, waits: false };

  function sent(event, trigger) { // what is wrong with an answer
    if (!event.target.matches(".ma-report")) return;
    event.preventDefault();
    const { turn } = event.target.dataset;
    const given = new FormData(event.target);
    trigger("click", { do: "report", turn, fault: given.get(`fault-${turn}`), right: given.get("right"), where: given.get("where") });
    lastChip = document.querySelector(`#thread .ma-turn:nth-of-type(${Number(turn) + 1}) .ma-chip`) || lastChip;
    box().focus({ preventScroll: true });
  }

  // A panel drawn anew has lost the button that had the focus: its successor takes it.
  function successor(panel) {
    const alike = [...panel.querySelectorAll("button[data-do]")].filter((b) => b.dataset.do === refocus.do && !b.disabled);
    return alike.find((b) => b.dataset.step === refocus.step && b.dataset.view === refocus.view) || alike[0];
  }

  function threadArrived(pane) {
    const turns = pane.querySelectorAll(".ma-turn");
    const last = turns[turns.length - 1];
    const waits = Boolean(pane.querySelector(".ma-waiting"));
    keep(turns);
    byId("panes").classList.toggle("ma-waits", waits);
    const same = turns.length === drawn.turns && waits === drawn.waits; // a report was sent: nothing new to scroll to
    drawn = { turns: turns.length, waits };
    if (same && shownNow) current(...shownNow);
    if (!last || same) return;
    const chips = last.querySelectorAll(".ma-chip");
    if (chips.length) {
      lastChip = chips[0];
      current(chips[0].dataset.turn, chips[0].dataset.numbers);
      // The pages of an answer are fetched ahead, so that a click shows them at once.
      for (const chip of [...chips].slice(0, 6)) if (chip.dataset.image) new Image().src = chip.dataset.image;
    }
    // The pane alone is scrolled where it scrolls: scrollIntoView would move the whole page as well.
    if (pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== "visible") {
      pane.scrollTop += last.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16;
    } else last.scrollIntoView({ block: "start" });
  }

  function panelArrived(panel) {
    zoomed();
    if (refocus && (document.activeElement === document.body || !document.activeElement?.isConnected)) {
      (successor(panel) || byId("evidence")).focus({ preventScroll: true });
    } else if (open && !byId("evidence").contains(document.activeElement)) {
      (panel.querySelector(".ma-close") || byId("evidence")).focus({ preventScroll: true });
    }
    refocus = null;
    // The mark, not the top of the page, is what the reader came for.
    const pane = byId("evidence"), mark = panel.querySelector(".ma-hit, mark");
    pane.scrollTop = 0;
    if (!mark || pane.scrollHeight <= pane.clientHeight) return;
    const room = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (room > pane.clientHeight * 0.92) pane.scrollTop = room - pane.clientHeight * 0.55;
  }

  function keep(turns) {
    const kept = JSON.stringify([...turns].map((turn) => JSON.parse(turn.dataset.kept)));
    write(sessionStorage, KEPT, kept);
    const form = byId("take-away-form");
    if (form) form.elements.kept.value = kept;
    byId("panes").classList.toggle("ma-talking", turns.length > 0);
  }

  function step(key) { // "[" and "]"
    const button = document.querySelector(`#panel [data-step="${key}"]`);
    if (button && !button.disabled) button.click(); else say(key === "[" ? "This is the first source." : "This is the last source.");
  }

  function keys(event) {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, [contenteditable=true], select");
    if (event.key === "Escape" && !byId("help")?.open && (open || event.target.closest("#evidence"))) {
      event.preventDefault();
      back();
    } else if (event.key === "F6") {
      event.preventDefault();
      const panes = ["scope", "talk", "evidence"].map(byId).filter((pane) => pane && pane.offsetParent !== null && !pane.inert);
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const by = event.shiftKey ? panes.length - 1 : 1;
      panes[at < 0 ? 0 : (at + by) % panes.length]?.focus();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && byId("talk") && !byId("help")?.open
      && read(localStorage, SINGLE) !== "off") {
      if (event.key === "/") { event.preventDefault(); drawer(false); box().focus(); }
      else if (event.key === "?") { event.preventDefault(); byId("help").showModal(); }
      else if (event.key === "[" || event.key === "]") { event.preventDefault(); step(event.key); }
    }
  }

  window.matters = {
    kept: () => [read(sessionStorage, KEPT) || "[]"],
    listen(element, trigger, watch) {
      landmarks();
      element.addEventListener("click", (event) => clicked(event, trigger));
      element.addEventListener("submit", (event) => sent(event, trigger));
      watch("value", () => requestAnimationFrame(() => {
        const thread = element.closest("#thread"), panel = element.closest("#panel");
        if (thread) threadArrived(thread); else if (panel) panelArrived(panel);
      }));
    },
  };
  document.addEventListener("keydown", keys);
  document.addEventListener("click", (event) => { // outside of the parts that listen by themselves
    const button = event.target.closest("#masthead [data-do], #scope [data-do]");
    if (button && here(button) && button.tagName === "A") event.preventDefault();
    if (event.target.id === "help") event.target.close(); // a click beside the dialog
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "single-keys") write(localStorage, SINGLE, event.target.checked ? "on" : "off");
  });
  narrow.addEventListener("change", () => { if (!narrow.matches) drawer(false); });
})();
