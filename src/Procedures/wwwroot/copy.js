// One touch copies an answer. Without JavaScript or without a clipboard the field is there to be selected.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const said = button.querySelector('[data-done]');
    const before = said.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      said.textContent = said.dataset.done;
      setTimeout(() => { said.textContent = before; }, 2000);
    });
  }
}
