// The service worker of every village: the network first, so that no old emergency notice is shown to somebody
// who is online; what was kept only without a connection. A village's sw.js sets VERSI, HALAMAN and ASET.
const { scope } = self.registration;
const PAGES = `terang ${scope} ${VERSI}`;
const ASSETS = `aset ${scope}`;
const PATIENCE = 5000;
const MOST = 150;
const KEPT = /^(text\/html|image\/|application\/json)/;
const HASHED = /\/aset\/[^/]+\.[0-9a-f]{8}\.\w+$/;

const address = (url) => url.split(/[?#]/)[0].replace(/\/$/, "/index.html");

const trim = async (cache, most) => {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -most).map((key) => cache.delete(key)));
};

const keep = async (cache, url, options) => {
  const answer = await fetch(url, options);
  if (answer.ok) await cache.put(address(url), answer);
};

const install = async () => {
  const [pages, assets] = await Promise.all([caches.open(PAGES), caches.open(ASSETS)]);
  await Promise.allSettled([
    ...ASET.map((path) => new URL(path, scope).href).map(async (url) =>
      (await assets.match(url)) || keep(assets, url)),
    ...HALAMAN.map((path) => keep(pages, scope + path, { cache: "no-cache" })),
  ]);
  await self.skipWaiting();
};

// Pages that somebody opened stay readable after an update, below the newer copies.
const takeOver = async () => {
  const pages = await caches.open(PAGES);
  for (const name of await caches.keys()) {
    if (!name.startsWith(`terang ${scope} `) || name === PAGES) continue;
    const old = await caches.open(name);
    for (const key of await old.keys())
      if (!(await pages.match(key))) await pages.put(key, await old.match(key));
    await caches.delete(name);
  }
  await trim(await caches.open(ASSETS), 40);
  await self.clients.claim();
};

const asset = async (request) => {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
};

const fetched = async (request, cache) => {
  const answer = await fetch(request, { cache: "no-cache" });
  if (answer.ok && KEPT.test(answer.headers.get("content-type"))) {
    await cache.put(address(request.url), answer.clone());
    await trim(cache, MOST);
  }
  return answer;
};

const missing = () => new Response(
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Belum tersimpan</title><h1>Halaman ini belum tersimpan</h1><p>Ponsel sedang tanpa internet dan halaman ini
belum pernah dibuka. <a href="${scope}index.html">Ke halaman depan</a></p>`,
  { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
);

// Whoever reads a copy is told of when it is, and gets the page anew when it has changed meanwhile.
const renew = async (online, shown, id) => {
  const client = await self.clients.get(id);
  client?.postMessage({ salinan: shown.headers.get("date") ?? "" });
  const [fresh, old] = await Promise.all([online.then((answer) => answer?.text()), shown.text()]);
  if (fresh) client?.postMessage({ baru: fresh !== old });
};

const page = async (event) => {
  const cache = await caches.open(PAGES);
  const old = await cache.match(address(event.request.url));
  const online = fetched(event.request, cache);
  if (!old) return online.catch((error) => {
    if (event.request.mode === "navigate") return missing();
    throw error;
  });
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const answer = await Promise.race([online.catch(() => undefined), late]);
  if (answer) return answer;
  event.waitUntil(renew(online.catch(() => undefined), old.clone(), event.resultingClientId));
  return old;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method !== "GET" || headers.has("range")) return;
  if (HASHED.test(url)) event.respondWith(asset(event.request));
  else if (url.startsWith(scope)) event.respondWith(page(event));
});
