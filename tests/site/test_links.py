"""A link between a village's own pages leads somewhere, or the clerk is told."""

from pathlib import Path

from generator.site.check import check
from tests.site.sample import BUMI_DAYA, repository, write

POST = """\
---
judul: Jalan
tanggal: 2026-11-20
---
Lihat [profil](profil.html), [semua](berita/), [awal](/), [besok](../berita/2026-12-01-b.html) dan
[layanan](layanan/ktp.html), [profil desa](profile.html), [data](data/penduduk.csv).
[Tanpa akhiran](./berita/index), [folder](/berita/#atas), [x](../../../../etc/passwd).
"""


def test_a_link_to_a_page_that_is_never_made_is_told(tmp_path: Path) -> None:
    root = repository(tmp_path, BUMI_DAYA)
    later = "---\njudul: B\ntanggal: 2026-12-01\n---\nIsi.\n"
    folder = f"content/{BUMI_DAYA}/berita"
    write(root, {f"{folder}/2026-11-20-a.md": POST, f"{folder}/2026-12-01-b.md": later})
    assert [(one.origin.line, one.origin.column, one.message, one.hint) for one in check(root)] == [
        (
            *(6, 1, 'tautan "layanan/ktp.html" menuju halaman yang tidak ada'),
            "Tulis alamat halaman yang ada, atau hapus tautannya",
        ),
        (*(6, 30, 'tautan "profile.html" menuju halaman yang tidak ada'), "Mungkin maksudnya profil.html?"),
        (
            *(7, 59, 'tautan "../../../../etc/passwd" menuju halaman yang tidak ada'),
            "Tulis alamat halaman yang ada, atau hapus tautannya",
        ),
    ]
