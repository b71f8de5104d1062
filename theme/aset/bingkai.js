// What a village's page does with a script: announcements that have ended since it was made are hidden, and the
// one that is being read is marked; Escape closes the menu; the browser keeps the pages for times without a
// connection, where the site wants that, and says when one of those is shown.
const menu = document.querySelector(".menu");
const { sw } = document.currentScript.dataset;

const look = () => {
  const ended = (moment) => Date.parse(moment) <= Date.now();
  for (const item of document.querySelectorAll("[data-batas]")) item.hidden = ended(item.dataset.batas);
  for (const mark of document.querySelectorAll("[data-sejak]")) mark.hidden = !ended(mark.dataset.sejak);
};
look();
document.addEventListener("visibilitychange", look); // its reader comes back to the page

menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

if (sw && location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  const note = document.createElement("p");
  note.className = "luring";
  note.setAttribute("role", "status");
  document.querySelector(".kepala").before(note);
  let copy;
  const tell = () => {
    const why = navigator.onLine ? "Sambungan lambat" : "Tanpa internet";
    const at = copy ? new Date(copy).toLocaleString("id", { dateStyle: "long", timeStyle: "short" }) : "terakhir";
    note.textContent = navigator.onLine && copy === undefined ? "" : `${why}: yang tampil adalah salinan ${at}.`;
  };
  tell();
  addEventListener("online", () => {
    tell();
    // A moment later, so that a page that its reader is just leaving does not hold them back.
    if (copy !== undefined) setTimeout(() => location.reload(), 1000);
  });
  addEventListener("offline", tell);
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.baru) location.reload();
    copy = data.salinan;
    tell();
  });
  if (!navigator.connection?.saveData) {
    addEventListener("load", () => setTimeout(() => navigator.serviceWorker.register(sw).catch(() => {}), 1500));
  }
}
