"use strict";
// Waits for the next turn of the preview, then shows the page anew where the reader was.
{
  const shown = Number(document.currentScript.dataset.turn);
  const events = new EventSource(`/_xem-truoc/turns?after=${shown}`);
  events.onmessage = (event) => {
    if (Number(event.data) !== shown) location.reload();
  };
}
