// Follows a meeting: when the server says that something changed, the parts marked data-live are fetched again and put in place.

const page = document.querySelector("[data-follow]");
const here = page.dataset.here;
let heard = Date.now();
let asking = null;
let again = false;
let isHeld = false;

// What each part says, without the tokens of its forms, which are never twice the same.
const bare = part => part.innerHTML.replace(/<input[^>]*__RequestVerificationToken[^>]*>/g, "");
const shown = new Map([...document.querySelectorAll("[data-live]")].map(part => [part.id, bare(part)]));

function put(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const parts = fresh.querySelectorAll("[data-live]");
  if (parts.length === 0) return location.reload(); // another page than ours: let the browser show it
  for (const part of parts) {
    const old = document.getElementById(part.id);
    if (!old || shown.get(part.id) === bare(part)) continue;
    // What somebody is typing into is left alone until they are done.
    if (old.querySelector("input:not([type=hidden]):focus")) {
      isHeld = true;
      continue;
    }
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
  asking = fetch(here, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(8000) });
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

document.addEventListener("focusout", () => {
  if (!isHeld) return;
  isHeld = false;
  setTimeout(refresh);
});

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

/** Listens to the server; when nothing is heard for too long, or the network is back, it listens anew: a dead line does not always say so. */
export function follow({ signal, ended, cut }) {
  let stream = null;
  let listenedAt = 0;

  function over() {
    clearInterval(watch);
    stream.close();
    ended();
  }

  function listen() {
    stream?.close();
    listenedAt = Date.now();
    const mine = (stream = new EventSource(page.dataset.follow));
    const alive = () => {
      heard = Date.now();
      cut(false);
    };
    mine.addEventListener("changed", () => (alive(), refresh()));
    mine.addEventListener("beat", alive);
    mine.addEventListener("signal", told => (alive(), signal(JSON.parse(told.data))));
    mine.addEventListener("ended", over);
    mine.addEventListener("error", () => mine === stream && mine.readyState === EventSource.CLOSED && over());
  }

  const watch = setInterval(() => {
    const silence = Date.now() - heard;
    if (silence > 20_000 || stream.readyState === EventSource.CONNECTING) cut(true, silence);
    if (silence > 20_000 && Date.now() - listenedAt > 5000) listen();
  }, 1000);
  addEventListener("online", listen);
  listen();
}
