// The desk, the figures and the check: landmarks, the buttons that come from the server, and where the focus goes.
(() => {
  const ROLES = {
    masthead: ["banner", null], desk: ["main", null], figures: ["main", null], check: ["main", null],
    "figures-choose": ["region", "Choose a measure"], "figures-shown": ["region", "Figures"],
    "check-choose": ["region", "Choose a paper"], "check-shown": ["region", "What to see to"],
    papers: ["main", null], "papers-told": ["status", null],
    "desk-told": ["status", null], "figures-told": ["status", null], "check-told": ["status", null],
  };
  const PANES = ["figures-choose", "figures-shown", "check-choose", "check-shown"];
  const NARROW = 660; // there Gradio puts the two columns below each other
  const byId = (id) => document.getElementById(id);
  let last = null;

  function landmarks() {
    document.querySelector("main")?.setAttribute("role", "presentation"); // Gradio's own: ours lie in it
    for (const [id, [role, label]] of Object.entries(ROLES)) {
      const element = byId(id);
      if (!element || element.getAttribute("role") === role) continue;
      element.setAttribute("role", role);
      if (label) element.setAttribute("aria-label", label);
      if (PANES.includes(id) || role === "main") element.setAttribute("tabindex", "-1");
    }
  }

  function same() {
    const again = [...document.querySelectorAll("[data-do]")].filter((button) =>
      ["entry", "measure", "paper", "file"].every((name) => button.dataset[name] === last[name]));
    return again.find((button) => button.dataset.do === last.do) || again[0];
  }

  // The server's answer takes its time: what is to have the focus is looked for until it is there.
  function focusWhen(find, tries = 60) {
    const element = find();
    if (element) element.focus();
    else if (tries) setTimeout(() => focusWhen(find, tries - 1), 50);
  }

  const shownEditor = () => {
    const box = document.querySelector("#desk-wording textarea");
    return box && box.offsetParent ? box : null;
  };

  function clicked(event, trigger) {
    const button = event.target.closest("[data-do]");
    if (!button || button.disabled) return;
    if (button.dataset.do === "print") { window.print(); return; }
    last = { ...button.dataset };
    trigger("click", { ...button.dataset });
    if (last.do === "edit") focusWhen(shownEditor);
  }

  function drawn(element) {
    landmarks();
    // On a narrow screen what was chosen is drawn below the list: the reader is taken to it.
    if (element.id.endsWith("-shown") || element.closest("#figures-shown, #check-shown")) {
      const heading = element.querySelector("h2");
      if (heading && last && (last.measure || last.paper) && window.innerWidth <= NARROW) {
        heading.setAttribute("tabindex", "-1");
        heading.focus();
      }
      return;
    }
    // A table drawn again has lost the button that had the focus: its successor takes it.
    if (last && document.activeElement === document.body) { const next = same(); if (next) next.focus(); }
  }

  function keys(event) {
    const editor = byId("desk-editor");
    if (event.key === "Escape" && editor && editor.contains(event.target)) byId("desk-leave").click();
    if (event.key !== "F6") return;
    const panes = PANES.map(byId).filter(Boolean);
    if (!panes.length) return;
    event.preventDefault();
    const at = panes.findIndex((pane) => pane.contains(document.activeElement));
    const step = event.shiftKey ? panes.length - 1 : 1;
    panes[at < 0 ? 0 : (at + step) % panes.length].focus();
  }

  document.addEventListener("keydown", keys);
  document.addEventListener("click", (event) => {
    // Gradio's pages have a base address: "#place-1" would lead to the chat and not down this page.
    const link = event.target.closest('a[href^="#"]');
    const place = link && !link.dataset.do && document.getElementById(link.getAttribute("href").slice(1));
    if (place) {
      event.preventDefault();
      if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
      place.focus();
      place.scrollIntoView({ block: "start" });
    }
    // Saved or left: the focus goes back to the row that was edited.
    if (last && event.target.closest("#desk-save, #desk-leave")) focusWhen(() => (shownEditor() ? null : same()));
  });
  window.mattersPages = {
    listen(element, trigger, watch) {
      landmarks();
      element.addEventListener("click", (event) => clicked(event, trigger));
      watch("value", () => requestAnimationFrame(() => drawn(element)));
    },
  };
})();
