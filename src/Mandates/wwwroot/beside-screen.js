// The person's screen: follows, shows the helper's tab when it is shared, and leaves nothing behind.
import { follow, refresh, send } from "./beside-live.js";

const box = document.querySelector("[data-picture]");
const video = box.querySelector("video");
const hide = box.querySelector("[data-hide]");
const cutSign = document.querySelector("[data-cut]");
let peer = null;

function stopPicture() {
  peer?.close();
  peer = null;
  video.srcObject = null;
  box.hidden = true;
}

// What is shown follows the server: no picture before « C'est moi », none while the screen is hidden.
function show() {
  const state = document.getElementById("scene")?.dataset.pictureIs;
  if (state === "shown" && !peer) send("Signal", { text: JSON.stringify({ kind: "ready" }) });
  if (state !== "shown" && peer) stopPicture();
}

async function signal(told) {
  if (told.kind !== "offer") return;
  stopPicture();
  peer = new RTCPeerConnection({ iceServers: [] });
  peer.addEventListener("track", ({ streams }) => {
    video.srcObject = streams[0];
    box.hidden = false;
  });
  peer.addEventListener("connectionstatechange", () => ["failed", "disconnected"].includes(peer?.connectionState) && stopPicture());
  await peer.setRemoteDescription(told.description);
  await peer.setLocalDescription();
  await gathered(peer);
  await send("Signal", { text: JSON.stringify({ kind: "answer", description: peer.localDescription }) });
}

const gathered = connection =>
  new Promise(done => {
    if (connection.iceGatheringState === "complete") return done();
    connection.addEventListener("icegatheringstatechange", () => connection.iceGatheringState === "complete" && done());
    setTimeout(done, 2000);
  });

hide.addEventListener("click", async () => {
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
