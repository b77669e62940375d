// « Écouter »: reads a part of the page with a voice of this machine. Voices that send the text elsewhere are not used.

const buttons = () => document.querySelectorAll("[data-listen]");
const language = () => document.documentElement.lang;
const voice = () => speechSynthesis.getVoices().find(v => v.localService && v.lang.toLowerCase().startsWith(language()));

function show() {
  for (const button of buttons()) button.hidden = !voice();
}

// One sentence at a time: some machines fall silent in a long one.
function sentencesOf(part) {
  const words = part.cloneNode(true);
  words.querySelectorAll("[data-listen], .hidden, [aria-hidden=true], script, [hidden]").forEach(one => one.remove());
  words.querySelectorAll("h1, h2, h3, p, li, label, legend, dt, dd, td, th").forEach(one => one.append(". "));
  return words.textContent.replace(/\s+/g, " ").replace(/([.!?…:])\s*\./g, "$1").split(/(?<=[.!?…])\s/).filter(one => /\p{L}|\d/u.test(one));
}

function stop() {
  speechSynthesis.cancel();
  for (const button of buttons()) button.setAttribute("aria-pressed", "false");
}

function read(button) {
  const wasReading = button.getAttribute("aria-pressed") === "true";
  stop();
  if (wasReading) return;

  button.setAttribute("aria-pressed", "true");
  const sentences = sentencesOf(document.querySelector(button.dataset.listen)).map(text => {
    const sentence = new SpeechSynthesisUtterance(text);
    sentence.voice = voice();
    sentence.lang = language();
    sentence.rate = 0.9;
    return sentence;
  });
  sentences.at(-1)?.addEventListener("end", () => button.setAttribute("aria-pressed", "false"));
  // A sentence given in the same breath as a cancellation is lost.
  setTimeout(() => sentences.forEach(sentence => speechSynthesis.speak(sentence)), 60);
}

show();
speechSynthesis.addEventListener("voiceschanged", show);
addEventListener("pagehide", stop);
document.addEventListener("appui:changed", () => (stop(), show()));
document.addEventListener("click", touched => {
  const button = touched.target.closest("[data-listen]");
  if (button) read(button);
});
