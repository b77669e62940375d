// The terminal with a script: reads aloud, veils, asks whether somebody is still there, goes black, and blanks at « Fini ». Every path also works without it.
const bar = document.querySelector(".bar");
const is = name => bar.dataset[name] === "True";
const dialog = id => document.getElementById(id);
const VEIL = 20_000, ASK = 60_000, CLOSE = 30_000, SIGN = 25_000;

// What is read back from the memory of the browser is asked for again: it may be somebody else's.
addEventListener("pageshow", shown => shown.persisted && location.reload());
addEventListener("contextmenu", menu => menu.preventDefault());
addEventListener("dragstart", drag => drag.preventDefault());

// ---- Voice: one sentence after the other; any touch stops it.
const sound = new Audio();
let queue = [];
let said = null;
const listen = bar.querySelector("[data-listen-all]");
const speakers = [...document.querySelectorAll("main [data-say]")].filter(part => part.dataset.say);

function hush() {
  queue = [];
  sound.pause();
  said?.classList.remove("is-said");
  said = null;
  listen.setAttribute("aria-pressed", "false");
}

function next() {
  said?.classList.remove("is-said");
  said = queue.shift() ?? null;
  if (!said) return hush();
  said.classList.add("is-said");
  sound.src = said.dataset.say;
  sound.play().catch(hush);
}

function say(parts) {
  hush();
  queue = parts.filter(part => part?.dataset.say);
  if (queue.length) listen.setAttribute("aria-pressed", "true");
  next();
}

sound.addEventListener("ended", next);
sound.addEventListener("error", () => said && next());
if (speakers.length) {
  listen.hidden = false;
  listen.addEventListener("click", () => (said ? hush() : say(speakers)));
  if (is("voice")) say(speakers);
}

// With the voice, the first touch says what it is, the second one does it.
let touched = null;
addEventListener("click", click => {
  const part = click.target.closest("[data-say]");
  if (!is("voice") || !part?.dataset.say || !part.matches("a, button, label") || part.closest("dialog")) return;
  if (touched === part) return;
  click.preventDefault();
  click.stopPropagation();
  touched = part;
  say([part]);
}, true);

// ---- Black in one touch, back in one touch.
bar.querySelector("[data-dark]").addEventListener("click", click => {
  if (click.defaultPrevented) return;
  click.preventDefault();
  hush();
  dialog("noir").showModal();
});
dialog("noir").addEventListener("click", () => dialog("noir").close());

// ---- « Fini »: nothing is seen any more at the very touch; the server ends the session, and the page that comes is nobody's.
function blank() {
  hush();
  document.documentElement.classList.add("is-blank");
  document.querySelectorAll("main img").forEach(picture => picture.removeAttribute("src"));
  document.querySelector("main").replaceChildren();
}
for (const form of document.querySelectorAll("[data-finish]")) form.addEventListener("submit", blank);

// ---- Nobody touches: what is shown is covered, then somebody is asked, then it closes.
let veiling, asking, closing, signed = Date.now();
const awaited = !is("home");

function watch() {
  clearTimeout(veiling);
  clearTimeout(asking);
  if (!awaited) return;
  veiling = setTimeout(() => !dialog("encore").open && !dialog("noir").open && dialog("voile").showModal(), VEIL);
  asking = setTimeout(ask, ASK);
}

function ask() {
  dialog("voile").close();
  dialog("noir").close();
  dialog("encore").showModal();
  say([dialog("encore")]);
  closing = setTimeout(close, CLOSE);
}

function close() {
  const form = bar.querySelector("[data-finish]");
  form.action = "/borne/fini?silence=true";
  blank();
  form.submit();
}

async function sign() {
  signed = Date.now();
  if (!is("own")) return;
  try {
    const answer = await fetch("/borne/encore", { cache: "no-store" });
    if (answer.status === 404) location.replace("/borne/au-revoir");
  } catch {
    // The line is cut; the page stays, and says nothing of anybody else.
  }
}

function touch(event) {
  // Whoever acts is not spoken over.
  if (said && !event.target.closest?.("[data-listen-all]")) hush();
  watch();
  if (Date.now() - signed > SIGN) sign();
}
addEventListener("pointerdown", touch, true);
addEventListener("keydown", touch, true);
dialog("voile").addEventListener("click", () => dialog("voile").close());
dialog("encore").querySelector("[data-stay]").addEventListener("click", () => {
  clearTimeout(closing);
  hush();
  dialog("encore").close();
  sign();
  watch();
});
// Escape answers « oui ».
dialog("encore").addEventListener("cancel", () => clearTimeout(closing));
watch();

// ---- The name of a paper, for as long as a finger holds the eye.
for (const hold of document.querySelectorAll(".hold")) {
  const hide = () => hold.classList.remove("is-held");
  hold.addEventListener("pointerdown", () => hold.classList.add("is-held"));
  for (const end of ["pointerup", "pointercancel", "pointerleave", "blur"]) hold.addEventListener(end, hide);
}

// ---- The reader of cards types like a keyboard: what it types goes to it wherever one touched.
const reader = document.querySelector("[data-reader]");
if (reader) {
  reader.focus();
  addEventListener("keydown", () => document.activeElement !== reader && reader.focus());
}

// ---- A page that waits for somebody asks again by itself.
const live = document.querySelector("[data-live]:not([data-live=''])");
if (live) {
  const again = setInterval(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(live.id);
      if (!fresh || fresh.textContent.trim() === live.textContent.trim()) return;
      live.replaceChildren(...fresh.childNodes);
      say([...live.querySelectorAll("[data-say-now]")]);
      if (!fresh.dataset.live) clearInterval(again);
    } catch {
      // Asked again in a moment.
    }
  }, Number(live.dataset.live) * 1000);
} else if (!is("voice")) {
  const now = [...document.querySelectorAll("[data-say-now]")];
  if (now.length) say(now);
}

// ---- Numbers are touched, not typed.
const boxes = [...document.querySelectorAll("main input[inputmode=numeric], main input[inputmode=decimal]")];
if (boxes.length) {
  const pad = document.createElement("div");
  pad.className = "pad";
  pad.hidden = true;
  for (const key of ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "✓"]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = key;
    pad.append(button);
  }
  let box = null;
  pad.addEventListener("pointerdown", down => down.preventDefault());
  pad.addEventListener("click", ({ target }) => {
    if (!box || target === pad) return;
    if (target.textContent === "✓") {
      pad.hidden = true;
      return box.blur();
    }
    box.value = target.textContent === "⌫" ? box.value.slice(0, -1) : box.value + target.textContent;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const one of boxes) one.addEventListener("focus", () => ((box = one), (pad.hidden = false)));
  document.body.append(pad);
}
