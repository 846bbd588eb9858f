// What is typed is tried while it is typed, as its button would: of the page that comes back, the parts marked
// data-live take the place of those here. The text, the caret and the browser's undo are never touched.
const pause = 800;
const unsure = "It could not be checked just now. Saving checks it.";

for (const form of document.querySelectorAll("form[data-look]")) {
  let timer;
  let asked;
  const stop = () => {
    clearTimeout(timer);
    asked?.abort();
  };
  form.addEventListener("submit", stop);
  form.addEventListener("input", () => {
    stop();
    timer = setTimeout(async () => {
      asked = new AbortController();
      const { signal } = asked;
      try {
        show(await look(form, signal));
      } catch {
        if (!signal.aborted) form.querySelector("[data-live]")?.replaceChildren(unsure);
      }
    }, pause);
  });
}

async function look(form, signal) {
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "look");
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body, signal });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function show(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    // The same again would be read out again.
    if (fresh !== null && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
  for (const field of document.querySelectorAll("form[data-look] textarea")) {
    const isWrong = page.getElementById(field.id)?.getAttribute("aria-invalid") === "true";
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}
