// The square of a card holds an address whose end, after #, never reaches the server by itself: it is put into the form and taken off the address.
const card = document.getElementById("Form_Card");
if (card && location.hash.length > 20) {
  card.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  card.form.requestSubmit();
}
