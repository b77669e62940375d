// « Autour de moi »: the browser asks, the point is rounded to about 100 metres, and goes into the address alone.
const button = document.querySelector("[data-here]");
if (button && navigator.geolocation) {
  button.hidden = false;
  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(({ coords }) => {
    const address = new URL(button.dataset.here, location.href);
    address.searchParams.delete("commune");
    address.searchParams.delete("ou");
    address.searchParams.set("lat", coords.latitude.toFixed(3));
    address.searchParams.set("lon", coords.longitude.toFixed(3));
    location.assign(address);
  }, () => { button.hidden = true; }, { maximumAge: 300000, timeout: 8000 }));
}
