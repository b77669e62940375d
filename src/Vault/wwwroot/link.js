// The key stands after # in the address: no browser sends it. Two keys come out of it: one proves to the server that we have it, the other opens the copy, here.
const box = document.querySelector("[data-link]");
const said = document.querySelector("[data-said]");
const bytes = text => new TextEncoder().encode(text);
const decode = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const encode = data => btoa(String.fromCharCode(...data)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function derive(key, purpose) {
  const root = await crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes(purpose) }, root, 256));
}

// One version byte, the nonce, what is sealed with its tag; the place is authenticated with the version.
async function open(key, sealed, place) {
  const content = await crypto.subtle.importKey("raw", await derive(key, "appui link content 1"), "AES-GCM", false, ["decrypt"]);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.subarray(1, 13), additionalData: new Uint8Array([1, ...bytes(place)]) }, content, sealed.subarray(13)));
}

function show(bundle) {
  const length = new DataView(bundle.buffer, bundle.byteOffset).getInt32(0);
  const header = JSON.parse(new TextDecoder().decode(bundle.subarray(4, 4 + length)));
  document.querySelector("[data-recipient]").textContent = header.recipient;
  document.querySelector("[data-purpose]").textContent = header.purpose;
  let place = 4 + length;
  for (const paper of header.papers) {
    const link = document.createElement("a");
    link.className = "button";
    link.href = URL.createObjectURL(new Blob([bundle.subarray(place, place + paper.length)], { type: "application/pdf" }));
    link.download = paper.name;
    link.textContent = box.dataset.save.replace("{0}", paper.title);
    document.querySelector("[data-papers]").append(link);
    place += paper.length;
  }
  box.hidden = document.querySelector("[data-before]").hidden = true;
  document.querySelector("[data-opened]").hidden = false;
}

if (box) {
  let key = null;
  try { key = decode(location.hash.slice(1)); } catch { /* not one */ }
  if (key?.length !== 32) said.textContent = box.dataset.cut;
  else {
    box.hidden = false;
    const form = box.querySelector("form");
    form.addEventListener("submit", async event => {
      event.preventDefault();
      form.querySelector("button").disabled = true;
      form.proof.value = encode(await derive(key, "appui link proof 1"));
      const answer = await fetch(location.pathname, { method: "POST", body: new FormData(form) }).catch(() => null);
      if (answer?.ok) show(await open(key, new Uint8Array(await answer.arrayBuffer()), `appui link 1\0${box.dataset.link}`));
      else {
        said.textContent = answer?.status === 410 ? box.dataset.over : box.dataset.wrong;
        form.querySelector("button").disabled = false;
      }
    });
  }
}
