// The helper's end: follows, and shares one tab, straight to the person's screen. No server sees the picture and nothing records it.
import { follow, send } from "./beside-live.js";

const part = document.querySelector("[data-picture]");
const share = part.querySelector("[data-share]");
const stop = part.querySelector("[data-stop]");
const said = part.querySelector("[data-said]");
let picture = null;
let peer = null;
let offers = 0;

// A phone, an old browser, an address without https: the sentences alone.
part.hidden = !navigator.mediaDevices?.getDisplayMedia || !window.RTCPeerConnection;

share.addEventListener("click", async () => {
  try {
    picture = await navigator.mediaDevices.getDisplayMedia({ video: { displaySurface: "browser", frameRate: 15 }, audio: false, selfBrowserSurface: "exclude", surfaceSwitching: "include" });
  } catch {
    return; // they chose nothing
  }
  picture.getVideoTracks()[0].addEventListener("ended", end);
  share.hidden = true;
  stop.hidden = false;
  await send("Picture", { on: "true" });
});

function end() {
  peer?.close();
  picture?.getTracks().forEach(track => track.stop());
  peer = picture = null;
  share.hidden = false;
  stop.hidden = true;
  said.textContent = "";
  send("Picture", { on: "false" });
}

stop.addEventListener("click", end);

async function offer() {
  peer?.close();
  const mine = (peer = new RTCPeerConnection({ iceServers: [] }));
  const id = ++offers;
  for (const track of picture.getTracks()) mine.addTrack(track, picture);
  await mine.setLocalDescription();
  await new Promise(done => {
    if (mine.iceGatheringState === "complete") return done();
    mine.addEventListener("icegatheringstatechange", () => mine.iceGatheringState === "complete" && done());
    setTimeout(done, 2000);
  });
  if (mine === peer) await send("Signal", { text: JSON.stringify({ kind: "offer", id, description: mine.localDescription }) });
}

follow({
  signal(told) {
    if (told.kind === "ready" && picture) offer();
    if (told.kind === "answer" && told.to === offers && peer?.signalingState === "have-local-offer") peer.setRemoteDescription(told.description);
  },
  ended() {
    picture?.getTracks().forEach(track => track.stop());
    const over = document.getElementById("fini");
    if (over) document.querySelector("main").replaceChildren(over.content.cloneNode(true));
  },
  cut() {},
});
