"""One page of every kind of the built repository, by a short name."""

EXAMPLE = "contoh/contoh-terang/"
PORTAL = {"portal": "index.html", "kabupaten": "lampung-selatan/index.html", "hilang": "404.html"}
OTHERS = {
    "sedikit-data": "lampung-selatan/palas/bumi-daya/index.html",
    "kelurahan": "contoh/contoh-kota/index.html",
    "anggaran-kelurahan": "contoh/contoh-kota/anggaran/2026.html",
    "anggaran-nyata": "pesisir-barat/pesisir-selatan/bangun-negara/anggaran/2018.html",
}
_PATHS = (
    "index profil pemerintahan layanan/index layanan/domisili anggaran/index anggaran/2026 "
    "anggaran/papan-2026 dana-desa pembangunan/index pembangunan/jalan-melati perencanaan/index "
    "perencanaan/rpjm perencanaan/rkp-2027 perencanaan/musyawarah perencanaan/usulan bumdes koperasi "
    "umkm pengumuman/index pengumuman/2026-11-19-musdes-apb-2027 "
    "pengumuman/2026-11-22-banjir-kali-teratai berita/index "
    "berita/2026-07-15-jalan-usaha-tani-cempaka agenda dokumen/index dokumen/aset "
    "dokumen/daftar-informasi-publik statistik keterbukaan halaman/embung-teratai ikuti ringkasan "
    "kontak cari"
)
KINDS = {
    **PORTAL,
    **OTHERS,
    **{path.replace("/", "-"): f"{EXAMPLE}{path}.html" for path in _PATHS.split()},
}
