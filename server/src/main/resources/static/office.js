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

// Photos go up piece by piece as soon as they are chosen, so that the form itself is small. Where the line breaks, the
// next try begins behind the last piece that arrived, also when the same photo is chosen again after the page was lost.
for (const input of document.querySelectorAll("input[data-upload]")) {
  const { upload, piece, going, waits, failed } = input.dataset;
  const form = input.form;
  const list = form.querySelector("[data-uploads]");
  const token = form.querySelector("input[name=_csrf]").value;
  let underWay = 0;
  let pressed = null;

  async function ask(path, fields) {
    const body = new FormData();
    Object.entries(fields).forEach(([name, value]) => body.append(name, value));
    const answer = await fetch(path, { method: "POST", body, headers: { "X-CSRF-TOKEN": token } });
    if (answer.status === 422) throw { words: await answer.text() };
    if (answer.redirected || [400, 401, 403, 404, 413].includes(answer.status)) throw { words: failed };
    if (!answer.ok) throw new Error(answer.status);
    const [id, received] = (await answer.text()).split(" ");
    return { id, received: Number(received) };
  }

  const pause = (time) =>
    new Promise((resume) => {
      setTimeout(resume, time);
      addEventListener("online", resume, { once: true });
    });

  async function send(file, line) {
    let time = 1000;
    for (;;) {
      try {
        let at = await ask(upload, { name: file.name, size: file.size, mark: `${file.name} ${file.lastModified}` });
        while (at.received < file.size) {
          line.textContent = `${file.name}: ${going.replace("%", `${Math.floor((100 * at.received) / file.size)} %`)}`;
          const next = file.slice(at.received, at.received + Number(piece));
          at = await ask(`${upload}/${at.id}`, { from: at.received, piece: next });
          time = 1000;
        }
        return at.id;
      } catch (problem) {
        if (problem.words) throw problem;
        line.textContent = `${file.name}: ${waits}`;
        await pause(time);
        time = Math.min(2 * time, 30000);
      }
    }
  }

  async function one(file) {
    const line = document.createElement("p");
    line.dataset.own = "";
    list.append(line);
    try {
      const id = await send(file, line);
      list.querySelector(`input[value="${id}"]`)?.closest("label").remove();
      const label = document.createElement("label");
      label.className = "choice";
      label.dataset.own = "";
      const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "upload", value: id, checked: true });
      const name = document.createElement("span");
      name.textContent = file.name;
      label.append(box, " ", name);
      line.replaceWith(label);
    } catch (problem) {
      pressed = null; // whoever already sent the form must see what did not arrive
      line.className = "wrong";
      line.textContent = `${file.name}: ${problem.words ?? failed}`;
    }
  }

  input.addEventListener("change", async () => {
    const files = [...input.files];
    input.value = "";
    underWay += files.length;
    for (const file of files) {
      await one(file);
      underWay--;
    }
    if (underWay === 0 && pressed) form.requestSubmit(pressed);
  });
  form.addEventListener("submit", (event) => {
    if (underWay === 0) return;
    event.preventDefault();
    pressed = event.submitter;
  });
}

// A form that came back: whoever cannot see the page hears first what is wrong in it.
document.querySelector("[data-errors]")?.focus();
