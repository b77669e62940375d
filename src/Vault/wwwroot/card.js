// The square of a card holds an address whose end, after #, never reaches the server by itself: it is put into the form and taken off the address.
const card = document.getElementById("Form_Card") ?? document.getElementById("Form_First");
if (card && location.hash.length > 20) {
  card.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  // A card is all that is asked; of sheets, the second is still missing.
  if (card.id === "Form_Card") card.form.requestSubmit();
  else document.getElementById("Form_Second").focus();
}
