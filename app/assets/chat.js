// What the page does by itself: landmarks, clicks, focus, keys. Everything it shows comes from the server.
(() => {
  const byId = (id) => document.getElementById(id);
  const LANDMARKS = {
    masthead: ["banner", null], scope: ["region", "Scope"], talk: ["main", null], evidence: ["complementary", "Evidence"],
  };
  let lastChip = null;

  function landmarks() {
    for (const [id, [role, label]] of Object.entries(LANDMARKS)) {
      const element = byId(id);
      if (!element) continue;
      element.setAttribute("role", role);
      element.setAttribute("tabindex", "-1");
      if (label) element.setAttribute("aria-label", label);
    }
    // The region that speaks must stand before its text changes, or screen readers stay silent.
    const told = byId("told");
    if (told) { told.setAttribute("role", "status"); told.setAttribute("aria-live", "polite"); }
  }

  function fill(text) {
    const box = document.querySelector("#question textarea, #question input");
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }

  function current(turn, shown) {
    for (const chip of document.querySelectorAll("[data-do=cite]")) {
      const numbers = chip.dataset.numbers.split(" ");
      const on = chip.dataset.turn === turn && shown.split(" ").some((number) => numbers.includes(number));
      if (on) chip.setAttribute("aria-current", "true"); else chip.removeAttribute("aria-current");
    }
  }

  function clicked(event, trigger) {
    const button = event.target.closest("[data-do]");
    if (!button || button.disabled) return;
    if (button.dataset.do === "fill") return fill(button.dataset.text);
    if (button.dataset.do === "cite") {
      lastChip = button;
      current(button.dataset.turn, button.dataset.numbers);
      if (window.innerWidth <= 1100) byId("evidence").scrollIntoView({ behavior: "smooth" });
    }
    trigger("click", { ...button.dataset });
  }

  function arrived(element) {
    const turns = element.querySelectorAll(".ma-turn");
    if (element.id === "thread" || element.closest("#thread")) {
      const last = turns[turns.length - 1];
      const chip = last && last.querySelector(".ma-chip");
      if (chip) { lastChip = chip; current(chip.dataset.turn, chip.dataset.numbers); }
      const pane = byId("thread");
      // The pane alone is scrolled: scrollIntoView would move the whole page as well.
      if (last && pane.scrollHeight > pane.clientHeight && window.innerWidth > 1100) {
        pane.scrollTop += last.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16;
      } else if (last) last.scrollIntoView({ block: "start" });
    } else {
      // The mark, not the top of the page, is what the reader came for.
      const mark = element.querySelector(".ma-hit, mark");
      const pane = byId("evidence");
      if (!pane) return;
      pane.scrollTop = 0;
      if (mark && window.innerWidth > 1100) {
        const room = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        if (room > pane.clientHeight * 0.75) pane.scrollTop = room - pane.clientHeight * 0.35;
      }
    }
  }

  function keys(event) {
    if (event.key === "Escape" && lastChip && event.target.closest("#evidence")) {
      lastChip.focus();
    } else if (event.key === "F6") {
      event.preventDefault();
      const panes = ["scope", "talk", "evidence"].map(byId);
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? panes.length - 1 : 1;
      panes[at < 0 ? 0 : (at + step) % panes.length].focus();
    }
  }

  window.matters = {
    listen(element, trigger, watch) {
      landmarks();
      element.addEventListener("click", (event) => clicked(event, trigger));
      watch("value", () => requestAnimationFrame(() => arrived(element)));
    },
  };
  document.addEventListener("keydown", keys);
})();
