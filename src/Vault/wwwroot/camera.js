// The picture goes from the camera to the form, in memory only: no gallery, no messenger, no file on the telephone. Without a camera, the form stays.
const box = document.querySelector("[data-camera]");
const form = document.querySelector("main form");
try {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } } });
  const video = box.querySelector("video");
  const said = box.querySelector("[role=status]");
  const take = box.querySelector("button");
  video.srcObject = stream;
  box.hidden = false;
  form.hidden = true;
  take.addEventListener("click", async () => {
    take.disabled = true;
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    canvas.getContext("2d").drawImage(video, 0, 0);
    const photo = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
    const body = new FormData(form);
    body.set("Form.File", photo, "photo.jpg");
    // A photo is said to be kept only when the server answered by its next page.
    const answer = await fetch(location.pathname, { method: "POST", body }).catch(() => null);
    if (answer?.redirected) location.replace(answer.url);
    else { said.textContent = box.dataset.failed; take.disabled = false; }
  });
} catch { /* no camera, or not allowed */ }
