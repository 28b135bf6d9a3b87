// The desk and the figures: landmarks, the table's buttons, and the focus after a table is drawn again.
(() => {
  const ROLES = {
    masthead: ["banner", null], desk: ["main", null], figures: ["main", null], check: ["main", null],
    "desk-told": ["status", null], "figures-told": ["status", null], "check-told": ["status", null],
  };
  let last = null;

  function landmarks() {
    for (const [id, [role]] of Object.entries(ROLES)) {
      const element = document.getElementById(id);
      if (element && element.getAttribute("role") !== role) element.setAttribute("role", role);
    }
  }

  function same() {
    const again = [...document.querySelectorAll("[data-do]")].filter((button) =>
      ["entry", "measure", "paper"].every((name) => button.dataset[name] === last[name]));
    return again.find((button) => button.dataset.do === last.do) || again[0];
  }

  window.mattersPages = {
    listen(element, trigger, watch) {
      landmarks();
      element.addEventListener("click", (event) => {
        const button = event.target.closest("[data-do]");
        if (!button || button.disabled) return;
        if (button.dataset.do === "print") return window.print();
        last = { ...button.dataset };
        trigger("click", { ...button.dataset });
      });
      watch("value", () => requestAnimationFrame(() => {
        landmarks();
        // A table drawn again has lost the button that had the focus: its successor takes it.
        if (last && document.activeElement === document.body) { const next = same(); if (next) next.focus(); }
      }));
    },
  };
})();
