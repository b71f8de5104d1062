// Lets the browser keep the village's pages for times without a connection, and says when there is none.
const { sw } = document.currentScript.dataset;
if (location.protocol.startsWith("http") && "serviceWorker" in navigator) {
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
