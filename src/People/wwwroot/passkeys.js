// Passkeys: the browser asks the device, then the form is sent like any other. Without a script the form stays hidden.

const { PublicKeyCredential } = window;

async function answer(form) {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  const options = await response.json();
  const credential =
    form.dataset.passkey === "get"
      ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
      : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!PublicKeyCredential?.parseRequestOptionsFromJSON) break;
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    const givenUp = form.querySelector("[data-given-up]");
    givenUp.hidden = true;
    answer(form).catch(() => (givenUp.hidden = false));
  });
}
