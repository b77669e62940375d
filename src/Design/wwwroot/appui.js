// What a page can do better with a script. Nothing here is needed: every journey works without it.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// What is to mend comes first, for those who cannot see where it is.
document.querySelector(".summary")?.focus();

// « Je ne sais pas » empties what was typed, and typing takes « Je ne sais pas » back.
for (const unknown of document.querySelectorAll(".unknown input")) {
  const typed = [...unknown.closest(".field").querySelectorAll("input[type=text]")];
  unknown.addEventListener("change", () => unknown.checked && typed.forEach(box => (box.value = "")));
  typed.forEach(box => box.addEventListener("input", () => (unknown.checked = false)));
}

// A page that changes without being left says "appui:changed" when it did.
const listening = () => document.querySelector("[data-listen]") && "speechSynthesis" in window && import("./listen.js");
listening();
document.addEventListener("appui:changed", listening);
