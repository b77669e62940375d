// The person's screen: follows, shows the helper's tab when it is shared, and leaves nothing behind.
import { follow, refresh, send } from "./beside-live.js";

const box = document.querySelector("[data-picture]");
const video = box.querySelector("video");
const hide = box.querySelector("[data-hide]");
const cutSign = document.querySelector("[data-cut]");
let peer = null;
let askedAt = 0;

function stopPicture() {
  peer?.close();
  peer = null;
  askedAt = 0;
  video.srcObject = null;
  box.hidden = true;
}

// What is shown follows the server: no picture before « C'est moi », none while the screen is hidden.
function show() {
  const isShown = pictureIs() === "shown";
  if (isShown && !peer && Date.now() - askedAt > 3000) {
    askedAt = Date.now();
    send("Signal", { text: JSON.stringify({ kind: "ready" }) });
    setTimeout(show, 4000); // the offer may be lost with the line
  }
  if (!isShown && peer) stopPicture();
}

const pictureIs = () => document.getElementById("scene")?.dataset.pictureIs;

async function signal(told) {
  // An offer that comes late, after a pause or « Cacher », shows nothing.
  if (told.kind !== "offer" || pictureIs() !== "shown") return;
  stopPicture();
  const mine = (peer = new RTCPeerConnection({ iceServers: [] }));
  mine.addEventListener("track", ({ streams }) => {
    video.srcObject = streams[0];
    box.hidden = false;
  });
  mine.addEventListener("connectionstatechange", () => {
    if (mine !== peer || !["failed", "disconnected"].includes(mine.connectionState)) return;
    stopPicture();
    setTimeout(show, 3000);
  });
  await mine.setRemoteDescription(told.description);
  await mine.setLocalDescription();
  await gathered(mine);
  if (mine === peer) await send("Signal", { text: JSON.stringify({ kind: "answer", to: told.id, description: mine.localDescription }) });
}

const gathered = connection =>
  new Promise(done => {
    if (connection.iceGatheringState === "complete") return done();
    connection.addEventListener("icegatheringstatechange", () => connection.iceGatheringState === "complete" && done());
    setTimeout(done, 2000);
  });

// The picture goes at the touch itself, whatever the network does; the server is told afterwards.
hide.addEventListener("click", async () => {
  document.getElementById("scene").dataset.pictureIs = "hidden";
  stopPicture();
  await send("Hide", { on: "true" });
  refresh();
});

function blank() {
  stopPicture();
  document.getElementById("scene")?.replaceChildren();
}

// « Écouter »: the sound of the page, with one big button in place of the browser's little ones.
document.documentElement.classList.add("has-script");
document.addEventListener("click", touched => touched.target.closest("[data-voice]")?.parentElement.querySelector("audio").play());

document.addEventListener("appui:changed", show);
// Nothing stays behind a « revenir » of the browser, nor on a screen whose line has been cut for long.
addEventListener("pagehide", blank);
addEventListener("pageshow", shown => shown.persisted && location.reload());

follow({
  signal,
  ended() {
    blank();
    location.replace("/vis-a-vis?fini=true");
  },
  cut(isCut, since = 0) {
    cutSign.hidden = !isCut;
    document.body.classList.toggle("is-blank", isCut && since > 60_000);
    if (since > 600_000) this.ended();
  },
});
show();
