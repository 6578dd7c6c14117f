// The few things a server-rendered page cannot do alone. No data of a household is ever kept in the browser.

// The token of the session travels with what htmx sends, so that a saved draft is believed.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=_csrf]");
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token.value;
  // A second saving of a draft is a new act and needs its own key.
  event.detail.headers["Idempotency-Key"] = crypto.randomUUID();
});

// Choosing in a filter is asking: no second press needed. The button stays for those without a script.
for (const form of document.querySelectorAll("form[data-at-once]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// A question shown only beside the answer it belongs to.
const toggles = document.querySelectorAll("[data-shown-with]");
function show() {
  for (const part of toggles) {
    const wanted = part.dataset.shownWith.split(" ");
    const chosen = document.querySelector(`input[name="${wanted[0]}"]:checked`);
    part.hidden = !chosen || !wanted.slice(1).includes(chosen.value);
    for (const input of part.querySelectorAll("input, select, textarea")) input.disabled = part.hidden;
  }
}
if (toggles.length > 0) {
  document.addEventListener("change", show);
  show();
}

// A draft goes to the server at every answer, when a field is left, and every five seconds of writing; a saving
// that failed is tried again.
for (const form of document.querySelectorAll("form[data-draft]")) {
  let unsaved = false;
  const save = () => {
    if (!unsaved) return;
    unsaved = false;
    form.dispatchEvent(new Event("save-now"));
  };
  form.addEventListener("input", () => (unsaved = true));
  form.addEventListener("change", save);
  form.addEventListener("focusout", save);
  form.addEventListener("htmx:responseError", () => (unsaved = true));
  form.addEventListener("htmx:sendError", () => (unsaved = true));
  document.addEventListener("visibilitychange", save);
  setInterval(save, 5000);
}

// Keys for those who do sixty an hour: j and k walk a list, / goes to the search, Ctrl+S saves the draft.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    const draft = document.querySelector("form[data-draft]");
    if (draft) {
      event.preventDefault();
      draft.dispatchEvent(new Event("save-now"));
    }
    return;
  }
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search && search.offsetParent) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "j" || event.key === "k") {
    const items = [...document.querySelectorAll("a.item, tbody th a")];
    const next = items[items.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1)];
    if (next) next.focus();
  }
});

// On paper everything is open.
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => (part.open = true)));

// A form that came back: whoever cannot see the page hears first what is wrong in it.
document.querySelector("[data-errors]")?.focus();
