// Follows a meeting: when the server says that something changed, the parts marked data-live are fetched again and put in place.

const page = document.querySelector("[data-follow]");
const here = page.dataset.here;
let heard = Date.now();
let asking = null;
let again = false;

// What each part says, without the tokens of its forms, which are never twice the same.
const bare = part => part.innerHTML.replace(/<input[^>]*__RequestVerificationToken[^>]*>/g, "");
const shown = new Map([...document.querySelectorAll("[data-live]")].map(part => [part.id, bare(part)]));

function put(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const parts = fresh.querySelectorAll("[data-live]");
  if (parts.length === 0) return location.reload(); // another page than ours: let the browser show it
  for (const part of parts) {
    const old = document.getElementById(part.id);
    // What somebody is typing into is left alone.
    if (!old || shown.get(part.id) === bare(part) || old.querySelector("input:not([type=hidden]):focus")) continue;
    shown.set(part.id, bare(part));
    const hadFocus = old.contains(document.activeElement);
    Object.assign(old.dataset, part.dataset);
    old.replaceChildren(...part.childNodes);
    const title = hadFocus && old.querySelector("h1, h2");
    if (title) (title.tabIndex = -1), title.focus();
  }
  const root = fresh.documentElement;
  document.documentElement.lang = root.lang;
  document.documentElement.dir = root.dir;
  document.dispatchEvent(new Event("appui:changed"));
}

/** Shows what the server has now; asked again while it answers, asks once more. */
export async function refresh() {
  if (asking) return (again = true);
  asking = fetch(here, { headers: { Accept: "text/html" } });
  try {
    const answer = await asking;
    if (answer.redirected && !answer.url.endsWith(here)) return location.replace(answer.url);
    if (answer.ok) put(await answer.text());
  } catch {
    // The line is cut: the stream will say when it is back.
  }
  asking = null;
  if (again) {
    again = false;
    await refresh();
  }
}

/** Sends fields to a handler of this page. */
export function send(handler, fields) {
  const body = new URLSearchParams(fields);
  body.set("__RequestVerificationToken", document.querySelector("[name=__RequestVerificationToken]")?.value ?? "");
  return fetch(`${here}?handler=${handler}`, { method: "POST", body });
}

// A touch answers in place, without the page going white.
document.addEventListener("submit", async submitted => {
  const form = submitted.target.closest("form[data-stay]");
  if (!form) return;
  submitted.preventDefault();
  const button = submitted.submitter;
  const body = new URLSearchParams(new FormData(form, button));
  try {
    const answer = await fetch(button?.getAttribute("formaction") ?? form.getAttribute("action"), { method: "POST", body });
    if (answer.redirected && !answer.url.endsWith(here)) return location.replace(answer.url);
    if (answer.ok) put(await answer.text());
  } catch {
    document.querySelector("[data-cut]")?.removeAttribute("hidden");
  }
});

/** Listens to the server. */
export function follow({ signal, ended, cut }) {
  const stream = new EventSource(page.dataset.follow);
  const alive = () => {
    heard = Date.now();
    cut(false);
  };
  stream.addEventListener("changed", () => (alive(), refresh()));
  stream.addEventListener("beat", alive);
  stream.addEventListener("signal", told => (alive(), signal(JSON.parse(told.data))));
  stream.addEventListener("ended", () => (stream.close(), ended()));
  stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && ended());
  const watch = setInterval(() => {
    if (stream.readyState === EventSource.CLOSED) return clearInterval(watch);
    if (Date.now() - heard > 20_000 || stream.readyState === EventSource.CONNECTING) cut(true, Date.now() - heard);
  }, 1000);
}
