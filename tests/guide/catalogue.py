"""The page of the staff guide that lists every message, made from the cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.guide.cases import Case, Written, read_cases

NOTATIONS: Final = Path(__file__).parents[1] / "cases" / "notasi"

TOPICS: Final = {
    "yaml": ("Susunan berkas", "Aturan tulisan YAML: titik dua, spasi di depan baris, tanda kutip, kurung."),
    "berkas": ("Berkas dan folder", "Nama, tempat, jenis, ukuran, dan cara menyimpan berkas."),
    "isian": ("Kunci dan isinya", "Nama kunci yang dikenal dan bentuk isinya."),
    "desa": ("Desa dan kelurahan", "Kode, nama, warna, dan apa yang hanya dimiliki desa."),
    "pribadi": ("Data pribadi", "Yang milik orang per orang tidak boleh terbit (UU 27/2022)."),
    "anggaran": ("Anggaran", "Hitungan, kode, sumber dana, dan batas. Peringatan tidak menahan penerbitan."),
    "bagian": ("Bagian lain", "Dokumen, pembangunan, perencanaan, koperasi, UMKM, statistik, peta."),
    "tulisan": ("Berita dan pengumuman", "Bagian kepala, isi, gambar, dan tautan."),
}
KINDS: Final = {
    "rupiah": "Uang",
    "angka": "Angka",
    "jumlah": "Jumlah orang atau barang",
    "persen": "Persen",
    "tanggal": "Tanggal",
    "jam": "Jam",
    "saat": "Tanggal dengan jam",
    "telepon": "Telepon",
    "whatsapp": "WhatsApp",
    "surel": "Surel",
    "url": "Alamat situs",
    "kodepos": "Kode pos",
    "koordinat": "Koordinat",
    "wilayah": "Kode wilayah",
    "kode-desa": "Kode desa",
    "zona": "Zona waktu",
    "kegiatan": "Kode kegiatan",
    "objek": "Kode rekening",
}
_HEAD: Final = """# Daftar pesan

Halaman ini dibuat dari contoh-contoh yang diuji; jangan disunting dengan tangan.

`terang check` menyebut tiap hal yang perlu diperbaiki pada satu baris, lalu cara memperbaikinya di bawahnya:

```
villages/contoh/contoh-terang/profil.yml:4:1: kunci "telepon" ditulis dua kali
    Hapus salah satu
```

Artinya: di berkas `profil.yml`, baris ke-4, huruf ke-1. Tanpa kata `peringatan` atau `info`, itu kesalahan:
desa itu tidak diterbitkan sampai diperbaiki. Peringatan dan info tidak menahan penerbitan.
Yang hanya dapat berarti satu hal diperbaiki sendiri oleh `terang check --fix`.
"""
_ENCODINGS: Final = {"cp1252": "disimpan sebagai Windows-1252", "utf-16": "disimpan sebagai Unicode (UTF-16)"}


def catalogue() -> str:
    """Return the whole page."""
    cases = list(read_cases())
    links = [f"- [{title}](#{title.lower().replace(' ', '-')})" for title, _ in TOPICS.values()]
    parts = [
        _HEAD,
        "\n".join([*links, "- [Cara menulis angka dan tanggal](#cara-menulis-angka-dan-tanggal)"]),
    ]
    for topic, (title, about) in TOPICS.items():
        parts.append(f"\n## {title}\n\n{about}")
        parts += [_section(case) for case in cases if case.topic == topic]
    return "\n".join([*parts, *_notations()]) + "\n"


def _section(case: Case) -> str:
    lines = [f"\n### {case.title}\n", f"Kode pesan: `{case.code}`"]
    lines += ["\nDitulis:", *(_block(written) for written in case.wrong)]
    lines += ["\nPesan:", _fenced(case.told, "")]
    lines += ["\nYang benar:"] if case.right or case.removed else []
    lines += [f"\nHapus `{written.shown}`." for written in case.removed]
    return "\n".join([*lines, *(_block(written) for written in case.right)])


def _block(written: Written) -> str:
    note = f" ({_how(written.how)})" if written.how else ""
    kind = written.name.rsplit(".", 1)[-1]
    language = {"yml": "yaml", "yaml": "yaml", "md": "markdown", "geojson": "json", "json": "json"}.get(
        kind, ""
    )
    return f"\n`{written.shown}`{note}\n{_fenced(written.text, language)}"


def _how(how: str) -> str:
    words = how.split()
    if words[0] == "ulang":
        which = f"baris ke-{words[3]}" if len(words) > 2 else "baris terakhir"
        return f"{which} berulang {words[1]} kali"
    return {
        **_ENCODINGS,
        "tautan": "tautan ke tempat lain",
        "pipa": "bukan berkas biasa",
        "heksa": "byte demi byte",
    }.get(how, how)


def _fenced(text: str, language: str) -> str:
    return f"\n```{language}\n{text.rstrip()}\n```"


def _notations() -> Iterator[str]:
    yield "\n## Cara menulis angka dan tanggal\n"
    yield 'Di depan tiap pesan disebut kuncinya, contoh: `"anggaran" tertulis "1,250,000", ...`'
    for name, title in KINDS.items():
        yield f"\n### {title}\n\n| Ditulis | Pesan | Cara memperbaiki | Kode pesan |\n|---|---|---|---|"
        told: set[str] = set()
        for fields in _blocks(NOTATIONS / f"{name}.txt"):
            if fields["kode"] not in told:
                told.add(fields["kode"])
                cells = (
                    f"`{fields['tulis']}`" if fields["tulis"].strip() else "",
                    fields["salah"],
                    fields["saran"],
                )
                yield (
                    "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + f" | `{fields['kode']}` |"
                )


def _blocks(file: Path) -> Iterator[dict[str, str]]:
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        yield {
            name: value.removeprefix(" ")
            for name, value in (line.split(":", 1) for line in block.splitlines())
        }
