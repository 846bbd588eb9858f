// Keys for whoever would rather not reach for the mouse. Everything they do can be done without them.
const names = () => [...document.querySelectorAll("main a.row-name")];

const steps = { j: 1, k: -1 };

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search === null) return;
    event.preventDefault();
    search.focus();
    search.select();
    return;
  }
  const step = steps[event.key];
  if (step === undefined) return;
  const all = names();
  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? all.at(step > 0 ? 0 : -1) : all[at + step];
  next?.focus();
  next?.closest("li")?.scrollIntoView({ block: "nearest" });
});
