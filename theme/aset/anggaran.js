// A tap on a row of figures marks it and shows how to cite it: figures, year, village, source, date, address.
(() => {
  const base = document.getElementById("kutipan");
  if (!base) return;
  const note = document.createElement("output");
  note.className = "kutip";
  const text = (row) => {
    const name = row.querySelector("th").firstChild.textContent.trim();
    const code = row.querySelector("th small");
    const columns = row.closest("table").rows[0].cells;
    const figures = [...row.querySelectorAll("td")]
      .filter((cell) => cell.textContent.trim())
      .map((cell) => `${cell.dataset.l || columns[cell.cellIndex].textContent.trim()} ${cell.firstChild.textContent.trim()}`);
    const address = location.href.split("#")[0] + "#" + row.id;
    const head = code && code.parentNode.tagName === "TH" ? `${name} (${code.textContent})` : name;
    return `${head}: ${figures.join(", ")}. ${base.dataset.asal} ${address}`;
  };
  const show = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".pos tr");
    note.remove();
    if (!row) return;
    const cite = text(row);
    note.textContent = cite;
    if (navigator.clipboard) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "tombol sunyi";
      button.textContent = "Salin kutipan";
      button.onclick = () => navigator.clipboard.writeText(cite).then(() => { button.textContent = "Tersalin"; });
      note.append(button);
    }
    row.querySelector("th").append(note);
  };
  document.addEventListener("click", (event) => {
    const row = event.target.closest(".pos tr[id]");
    if (row && !event.target.closest("a,button,output") && !String(getSelection())) location.replace("#" + row.id);
  });
  addEventListener("hashchange", show);
  show();
})();
