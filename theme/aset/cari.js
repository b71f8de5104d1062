// Finds what a village publishes by everyday words; "pembuatan" finds "buat". Without it the index stands alone.
const form = document.querySelector(".cari");
const [input, status, found] = ["input", "p", "ul"].map((name) => form.querySelector(name));
const index = document.querySelector(".semua");
const MOST = 40;
const PREFIX = /^(?:[mp]e(?:ng|ny|[mnr])?|be[rl]?|te[rl]|di|se)(?=.{3})/;
// What people say, and what is written.
const SAID = {
  apbdes: "anggaran", bansos: "bantuan", buka: "layanan", duit: "uang", hp: "telepon", kades: "kepala", kk: "keluarga",
  musdes: "musyawarah", nomor: "telepon", rapat: "musyawarah", sekdes: "sekretaris", telp: "telepon", wa: "whatsapp",
};
let entries;

const words = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().match(/[a-z0-9]+/g) || [];

// What is left without Indonesian affixes, and without the first letter that me- and pe- swallow: both
// "menulis" and "tulis" give "ulis". It need not be a word, only the same for all words of a family.
const stem = (word) => {
  let left = word.replace(/^(.{5,})(?:lah|kah|pun)$|^(.{3,})nya$/, "$1$2")
    .replace(/^ke(.{3,})an$|^(.{4,})an$|^((?:me|di).{3,})i$/, "$1$2$3");
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(PREFIX, "");
  }
  return left.replace(/^(.{3,}?)k+$/, "$1").replace(/^[kmnpst](?=[aeiou]..)/, "");
};

const entry = (title, href, note, more = "") => {
  const own = words(title), other = words(`${note} ${more}`);
  return { title, href, note, own, other, stems: new Set(own.map(stem)), others: new Set(other.map(stem)) };
};

const listed = () => [...index.querySelectorAll("a")].map((link) =>
  entry(link.textContent, link.getAttribute("href"), link.closest("section").querySelector("h2").textContent));

// The file names what a group of entries is and where it lies once; "*" stands for what is each entry's own.
const unfold = ([kind, place, rows]) => rows.map(([title, key, detail, more]) =>
  entry(title, place.replace("*", () => key), [kind, detail].filter(Boolean).join(", "), more));

const load = async () => {
  try {
    return (await (await fetch(form.dataset.indeks)).json()).flatMap(unfold);
  } catch {
    return listed();
  }
};

// Whether one letter too many, missing, other or swapped with the next tells two words apart.
const near = (word) => (other) => {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  const left = word.slice(at), right = other.slice(at);
  return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)
    || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
};

const score = (one, word) => {
  if (one.own.includes(word)) return 9;
  if (one.own.some((each) => each.startsWith(word))) return 6;
  if (word.length > 3 && one.stems.has(stem(word))) return 5;
  if (one.other.some((each) => each.startsWith(word))) return 3;
  return word.length > 3 && one.others.has(stem(word)) ? 2 : 0;
};

// Other words for the same, and words that are nearly the same, count less than those that were typed.
const guess = (one, word, loose) => (SAID[word] && score(one, SAID[word]) / 2)
  || (loose && word.length > 4 && [one.own, one.other].some((all) => all.some(near(word))) ? 1 : 0);

const rank = (asked, loose) => (one) => {
  const scores = asked.map((word) => score(one, word) || guess(one, word, loose));
  const hits = scores.filter(Boolean).length;
  return { one, hits, total: scores.reduce((sum, each) => sum + each, 0) };
};

const best = (ranked) => {
  const most = Math.max(1, ...ranked.map((each) => each.hits));
  return ranked.filter((each) => each.hits === most).sort((a, b) => b.total - a.total);
};

const item = ({ one }) => {
  const row = document.createElement("li");
  const text = row.appendChild(document.createElement("a")).appendChild(document.createElement("span"));
  text.parentElement.href = one.href;
  text.appendChild(document.createElement("b")).textContent = one.title;
  text.appendChild(document.createElement("small")).textContent = one.note;
  return row;
};

// The site's own name leads nowhere, unless it is all that was typed.
const wanted = (typed) => {
  const all = words(typed), own = words(document.querySelector("h1").textContent);
  const others = all.filter((word) => !own.includes(word));
  return others.length ? others : all;
};

const show = async () => {
  const typed = input.value;
  const asked = wanted(typed);
  index.hidden = asked.length > 0;
  if (!asked.length) {
    found.replaceChildren();
    status.textContent = "";
    return;
  }
  entries ??= load();
  const all = await entries;
  if (typed !== input.value) return;
  const exact = best(all.map(rank(asked)));
  const hits = exact[0]?.hits === asked.length ? exact : best(all.map(rank(asked, true)));
  found.replaceChildren(...hits.slice(0, MOST).map(item));
  status.textContent = hits.length ? `${hits.length} ditemukan` : "Tidak ditemukan. Coba kata lain, atau pilih di bawah.";
  index.hidden = hits.length > 0;
};

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", show);
input.value = decodeURIComponent(location.hash.slice(1));
show();
