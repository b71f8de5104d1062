// Hides announcements that have ended since the page was made, and marks the one that is being read; looks again
// when its reader comes back to the page.
const look = () => {
  const ended = (moment) => Date.parse(moment) <= Date.now();
  for (const item of document.querySelectorAll("[data-batas]")) item.hidden = ended(item.dataset.batas);
  for (const mark of document.querySelectorAll("[data-sejak]")) mark.hidden = !ended(mark.dataset.sejak);
};
look();
document.addEventListener("visibilitychange", look);
