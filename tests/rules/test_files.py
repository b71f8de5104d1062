"""Every file that data name is there, every file that is there is named, no picture is too large."""

import io
from pathlib import Path

from PIL import Image

from generator.load.village import load_village

PATH = "lampung-selatan/palas/bumi-daya"
PROFIL = "kode: 18.01.10.2013\nnama: Bumi Daya\n"
POST = "---\njudul: Posyandu\ntanggal: 2026-11-20\n{head}---\n{body}\n"


def told(
    root: Path, profil: str = "", head: str = "", body: str = "Isi.", files: tuple[str, ...] = ()
) -> list[str]:
    texts = {
        f"villages/{PATH}/profil.yml": PROFIL + profil,
        f"content/{PATH}/berita/posyandu.md": POST.format(head=head, body=body),
    }
    texts |= {f"content/{PATH}/berkas/{name}": "isi" for name in files}
    for name, text in texts.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    problems = load_village(root, PATH).problems
    return [
        f"{one.origin.file.removeprefix(f'content/{PATH}/')}:{one.origin.line}:{one.origin.column} {one.code}"
        for one in problems
    ]


def test_a_file_in_a_short_list_is_told_at_its_own_line(tmp_path: Path) -> None:
    assert told(tmp_path, head="lampiran:\n  - a.pdf\n  - {judul: B, berkas: b.pdf}\n") == [
        "berita/posyandu.md:5:5 berkas-hilang",
        "berita/posyandu.md:6:24 berkas-hilang",
    ]


def test_files_named_anywhere_are_used(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        "lambang: l.pdf\npenghargaan: [{nama: Juara, tahun: 2026, bukti: piagam.pdf}]\n",
        "lampiran: [a.pdf]\ngaleri: [{berkas: g.pdf, alt: Balai}]\n",
        "Lihat [jadwal](jadwal.pdf) dan ![Balai](berkas/balai%20desa.pdf).",
        ("l.pdf", "piagam.pdf", "a.pdf", "g.pdf", "jadwal.pdf", "balai desa.pdf", "lupa.txt"),
    )
    unused = [one for one in found if not one.endswith("foto-jenis")]
    assert unused == ["berkas/lupa.txt:1:1 berkas-sisa"]


def test_a_picture_with_more_pixels_than_a_page_shows_is_told(tmp_path: Path) -> None:
    sizes = {"a.png": (1280, 1280), "b.png": (1281, 10)}
    told(tmp_path, files=tuple(sizes))
    for name, size in sizes.items():
        picture = io.BytesIO()
        Image.new("L", size).save(picture, "PNG")
        (tmp_path / f"content/{PATH}/berkas/{name}").write_bytes(picture.getvalue())
    problems = load_village(tmp_path, PATH).problems
    large = [one for one in problems if one.code == "gambar-besar"]
    assert [one.message for one in large] == ["gambar ini 1281 x 10 titik, lambat dibuka di telepon"]
