// Finds villages by name: "Bumidaya" finds "Bumi Daya". Without this script the lists stand as they are.
const form = document.querySelector(".cari");
const [input, status, found] = ["input", "p", "ul"].map((name) => form.querySelector(name));
const all = document.querySelector(".semua");
const MOST = 60;
let villages;

const key = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");

const village = (name, place, href, other) => ({ name, place, href, key: key(name + other), area: key(place) });

const listed = () => [...all.querySelectorAll(".desa a")].map((link) => {
  const areas = [];
  for (let part = link.closest(".wilayah"); part; part = part.parentElement.closest(".wilayah"))
    areas.push(part.querySelector("h2,h3,h4,h5").textContent);
  return village(link.textContent, areas.join(", "), link.getAttribute("href"), link.dataset.lain || "");
});

const address = (name) => name.normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase()
  .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

const fetched = async () => {
  const { root, awal, nama } = form.dataset;
  const rows = await (await fetch(nama)).json();
  return rows.filter(([path]) => !awal || `${path}/`.startsWith(`${awal}/`)).flatMap(([path, place, names]) =>
    names.map((row) => {
      const [name, own, ...other] = row.split("|");
      const last = own || address(name.slice(name.indexOf(" ") + 1));
      const home = last.includes("//") ? last : `${root}${path ? `${path}/` : ""}${last}/index.html`;
      return village(name, place, home, other.join(" "));
    }));
};

const fits = (one, words, whole) =>
  one.key.includes(whole) || words.every((word) => one.key.includes(word) || one.area.includes(word));

const show = async () => {
  const words = input.value.split(/\s+/).map(key).filter(Boolean);
  all.hidden = words.length > 0;
  found.replaceChildren();
  status.textContent = "";
  if (!words.length) return;
  try {
    villages ??= form.dataset.nama ? fetched() : Promise.resolve(listed());
    const whole = words.join("");
    const hits = (await villages).filter((one) => fits(one, words, whole));
    if (whole !== key(input.value)) return;
    status.textContent = hits.length ? `${hits.length} ditemukan` : "Tidak ada nama seperti itu";
    found.append(...hits.slice(0, MOST).map((one) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      const text = link.appendChild(document.createElement("span"));
      link.href = one.href;
      text.appendChild(document.createElement("b")).textContent = one.name;
      text.appendChild(document.createElement("small")).textContent = one.place;
      return item;
    }));
  } catch {
    villages = undefined;
    all.hidden = false;
    status.textContent = "Daftar nama tidak dapat dibuka. Pilih wilayah di bawah.";
  }
};

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", show);
