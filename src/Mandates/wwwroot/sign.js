// Signing with a finger. Without this script the sheet is signed on paper, or the mandate is given aloud.

for (const pad of document.querySelectorAll("[data-pad]")) {
  const kept = document.getElementById(pad.dataset.pad);
  const sheet = pad.querySelector("svg");
  const ink = sheet.querySelector("path");
  let strokes = kept.value ? kept.value.split(" ").map(stroke => stroke.split(";")) : [];
  let last = null;

  const draw = () => ink.setAttribute("d", strokes.map(stroke => "M" + stroke.map(point => point.replace(",", " ")).join("L")).join(""));
  const keep = () => (kept.value = strokes.filter(stroke => stroke.length > 1).map(stroke => stroke.join(";")).join(" "));
  const pointOf = event => {
    const box = sheet.getBoundingClientRect();
    const on = (value, most) => Math.max(0, Math.min(most, Math.round(value * most)));
    return [on((event.clientX - box.left) / box.width, 1000), on((event.clientY - box.top) / box.height, 400)];
  };

  function begin(event) {
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    last = pointOf(event);
    strokes.push([last.join(",")]);
  }

  function follow(event) {
    if (!last) return;
    const point = pointOf(event);
    // A point every few millimetres is enough, and keeps a long signature short.
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < 6) return;
    last = point;
    strokes.at(-1).push(point.join(","));
    draw();
  }

  function end() {
    last = null;
    keep();
  }

  sheet.addEventListener("pointerdown", begin);
  sheet.addEventListener("pointermove", follow);
  sheet.addEventListener("pointerup", end);
  sheet.addEventListener("pointercancel", end);
  pad.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; draw(); keep(); });
  pad.hidden = false;
}

// « Écouter » in one touch; a machine without the voice shows nothing to touch.
const voice = document.querySelector("[data-voice]");
const play = document.querySelector("[data-play]");
if (voice && play) {
  voice.hidden = true;
  play.hidden = false;
  play.addEventListener("click", () => (voice.paused ? voice.play() : voice.pause()));
  voice.addEventListener("play", () => {
    play.setAttribute("aria-pressed", "true");
    const read = document.querySelector("input[value=Voice][name='Form.ReadBy']");
    if (read && !document.querySelector("input[name='Form.ReadBy']:checked")) read.checked = true;
  });
  for (const over of ["pause", "ended"]) voice.addEventListener(over, () => play.setAttribute("aria-pressed", "false"));
  voice.addEventListener("error", () => (play.hidden = true));
}
