// What the frame of a village's page does with a script: Escape closes the menu; the browser keeps the pages
// for times without a connection, where the site wants that, and says when there is none.
const menu = document.querySelector(".menu");
const { sw } = document.currentScript.dataset;

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
  const tell = () => {
    note.textContent = navigator.onLine ? "" : "Tanpa internet: yang tampil adalah salinan terakhir.";
  };
  tell();
  addEventListener("online", tell);
  addEventListener("offline", tell);
  navigator.serviceWorker.addEventListener("message", () => location.reload());
  if (!navigator.connection?.saveData) {
    addEventListener("load", () => setTimeout(() => navigator.serviceWorker.register(sw).catch(() => {}), 1500));
  }
}
