// Hides announcements that have ended since the page was made, and marks the one that is being read.
const ended = (moment) => Date.parse(moment) <= Date.now();
for (const item of document.querySelectorAll("[data-batas]")) {
  if (ended(item.dataset.batas)) item.hidden = true;
}
for (const mark of document.querySelectorAll("[data-sejak]")) {
  if (ended(mark.dataset.sejak)) mark.hidden = false;
}
