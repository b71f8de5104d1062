"""The starting files of a village, from the area table: a clerk edits them, nothing in them is invented."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.model.istilah import Istilah, find_istilah
from generator.model.wilayah import DATA, Wilayah, find_wilayah
from generator.site.schemas import schema_line
from generator.source.reader import read_yaml
from generator.source.slug import is_reserved, slugify

_PLAIN = re.compile(r"[A-Za-z0-9(][\w ()/.'-]*[\w)]")
_SPECIAL = frozenset({"ya", "tidak", "null", "true", "false"})


def village_path(root: Path, wilayah: Wilayah) -> str:
    """Return the folder for a new village: "lampung-selatan/palas/bumi-daya".

    A name that another village of the kecamatan has taken gets the end of the code: "sorkam-kanan-2018".
    """
    above = "/".join(
        _slug(area.nama.removeprefix("Kabupaten ")) for area in (wilayah.kabupaten, wilayah.kecamatan)
    )
    name = slugify(wilayah.desa.nama)
    taken = root / "villages" / above / name / "profil.yml"
    if is_reserved(name) or (taken.is_file() and wilayah.kode not in taken.read_text(encoding="utf-8")):
        name = f"{name}-{wilayah.kode[-4:]}"
    return f"{above}/{name}"


def write_new_village(root: Path, kode: str, today: date) -> tuple[str, tuple[str, ...]]:
    """Write the starting files of the village `kode`; return its path and the files written.

    `kode` is one that the area table knows. A file that is there already stays as it is and is not returned.
    """
    wilayah = find_wilayah(kode, "")
    path = village_path(root, wilayah)
    written: list[str] = []
    for name, text in starting_files(wilayah, path, today):
        file = root / name
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            written.append(name)
    return path, tuple(written)


def starting_files(wilayah: Wilayah, path: str, today: date) -> Iterator[tuple[str, str]]:
    """Yield name and text of each starting file."""
    words = find_istilah(wilayah)
    texts = {
        "profil": _profil(wilayah, words),
        "pemerintahan": _pemerintahan(words),
        "layanan": _layanan(words),
    }
    for kind, text in texts.items():
        file = f"villages/{path}/{kind}.yml"
        yield file, f"{schema_line(file, kind)}\n{text}"
    news = f"{today:%Y-%m-%d}-situs-baru.md"
    yield f"content/{path}/berita/{news}", _post(f"Situs {words.sebutan} {wilayah.desa.nama}", today)
    yield f"content/{path}/berkas/.gitkeep", ""


def _slug(name: str) -> str:
    slug = slugify(name)
    return f"{slug}-1" if is_reserved(slug) else slug


def _profil(wilayah: Wilayah, words: Istilah) -> str:
    area = wilayah.desa
    known = [f"kode: {wilayah.kode}", f"nama: {quoted(area.nama)}"]
    known += [f"kodepos: {area.kodepos}"] if area.kodepos else []
    if area.koordinat:
        latitude, longitude = area.koordinat
        known.append(f"koordinat: {latitude}, {longitude}   # dari tabel wilayah; ganti dengan titik kantor")
    return "\n".join(known) + _PROFIL.format(dusun=words.dusun)


def _pemerintahan(words: Istilah) -> str:
    bpd = _BPD.format(bpd=words.bpd) if words.bpd else ""
    return _PEMERINTAHAN.format(kepala=words.kepala, sebutan=words.sebutan) + bpd


def _post(title: str, today: date) -> str:
    return _BERITA.format(title=quoted(title), today=f"{today:%Y-%m-%d}")


@lru_cache(maxsize=1)
def _common_services() -> dict[str, Any]:
    file = DATA / "layanan-umum.yml"
    values, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    assert not problems, problems
    return values


def _layanan(words: Istilah) -> str:
    table = _common_services()
    entries = "\n".join(_service(row, table["jenis_syarat"], words) for row in table["layanan"])
    return f"{_LAYANAN}\n{entries}"


def _service(row: dict[str, Any], needs: dict[str, str], words: Istilah) -> str:
    def local(text: str) -> str:
        return quoted(text.replace("kepala desa", words.kepala))

    lines = [f"id: {row['id']}", f"nama: {local(row['nama'])}", f"kewenangan: {row['kewenangan']}"]
    lines += [f"instansi: {local(row['instansi'])}"] if row.get("instansi") else []
    lines += ["persyaratan:"] if row["syarat"] else []
    lines += [f"  - {local(needs[need])}" for need in row["syarat"]]
    lines += [f"jangka_waktu: {local(row['waktu'])}", "biaya: gratis", f"produk: {local(row['produk'])}"]
    lines += ["sering: ya"] if row["sering"] == "1" else []
    lines += ["terverifikasi: tidak"]
    return "  - " + "\n    ".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as a YAML value, in quotes only where it needs them."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL
    return text if plain else json.dumps(text, ensure_ascii=False)


_PROFIL = """

# Buang tanda # di depan baris yang sudah diisi. Yang tidak diisi tidak tampil di situs.
# alamat: Jl. Raya No. 1
# telepon: ...             # nomor kantor
# whatsapp: ...            # nomor resmi kantor, bukan nomor pribadi
# surel: ...
# jam_layanan:
#   - {{hari: Senin-Kamis, buka: 08.00, tutup: 15.00}}
#   - {{hari: Jumat, buka: 08.00, tutup: 11.30}}
# luas_ha: 1.250,5
# batas: {{utara: ..., timur: ..., selatan: ..., barat: ...}}
# dusun: [{dusun} I, {dusun} II]
# penduduk: {{jumlah: 3.412, laki_laki: 1.730, perempuan: 1.682, kk: 1.004, per_tanggal: 2026-06-30}}
# visi: ...
# misi: [..., ...]
# sejarah: ...
# foto: kantor.jpg          # taruh berkasnya di folder berkas/
# alt: Kantor dari depan
"""

_PEMERINTAHAN = """versi: 1

# Buang tanda # di depan baris yang sudah diisi. Jangan menulis NIK atau tanggal lahir.
# perangkat:
#   - {{nama: ..., jabatan: {kepala}, masa_jabatan: 2021-2027}}
#   - {{nama: ..., jabatan: Sekretaris {sebutan}}}
# ppid:
#   petugas: {{nama: ..., jabatan: Sekretaris {sebutan}}}
#   meja_layanan: Kantor, Senin-Jumat 08.00-15.00
# pengaduan:
#   kanal:
#     - {{jenis: datang, nilai: Meja layanan di kantor}}
"""

_BPD = """# bpd:                      # {bpd}
#   anggota:
#     - {{nama: ..., jabatan: Ketua}}
"""

_LAYANAN = """# Daftar awal yang lazim. Sesuaikan tiap layanan dengan keadaan di kantor, hapus yang tidak ada,
# lalu tulis "terverifikasi: ya". Selama "tidak", situs memberi tahu warga bahwa layanan itu belum diperiksa.
layanan:"""

_BERITA = """---
judul: {title}
tanggal: {today}
draf: ya
---
Tulis beritanya di sini, lalu hapus baris "draf: ya" supaya terbit.
"""
