// The desk hears who calls without opening anything: the same part of the page is fetched again, and a new call sounds twice.
const calls = document.querySelector("[data-calls]");
const names = part => [...part.querySelectorAll("[data-call]")].map(call => call.dataset.call);
let known = new Set(names(calls));

function sound() {
  try {
    const audio = new AudioContext();
    for (const start of [0, 0.35]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = 660;
      volume.gain.setValueAtTime(0.25, audio.currentTime + start);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.3);
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + start);
      tone.stop(audio.currentTime + start + 0.3);
    }
  } catch {
    // A browser that was never touched makes no sound; the words are there.
  }
}

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch("/bureau/appels", { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-calls]");
    if (!fresh) return;
    const now = names(fresh);
    if (now.join() === names(calls).join()) return;
    calls.replaceChildren(...fresh.childNodes);
    if (now.some(call => !known.has(call))) sound();
    known = new Set(now);
  } catch {
    // The line is cut: the next look will tell.
  }
}

calls.addEventListener("submit", async submitted => {
  submitted.preventDefault();
  await fetch(submitted.target.action, { method: "POST", body: new URLSearchParams(new FormData(submitted.target)) });
  await refresh();
});

setInterval(refresh, 3000);
