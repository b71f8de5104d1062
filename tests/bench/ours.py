"""The corpus in the clerk's format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tests.bench.corpus import Village

SETTINGS = "site_name: Desa di Lampung\nsite_url: https://desa.example/\n"


def write_repository(root: Path, villages: Iterable[Village]) -> int:
    """Write mkdocs.yml, villages/ and content/ below `root`; return the number of villages."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    count = 0
    for village in villages:
        write_village(root, village)
        count += 1
    return count


def write_village(root: Path, village: Village) -> None:
    """Write the files of one village."""
    place = village["place"]
    data = {
        "profil.yml": profile(village),
        "pemerintahan.yml": government(village),
        "layanan.yml": services(village),
    }
    if not place.is_kelurahan:
        data["bumdes.yml"] = enterprise(village)
    for year, budget in village["anggaran"].items():
        data[f"anggaran/{year}.yml"] = programmes(budget) if place.is_kelurahan else lines(budget)
    for name, values in data.items():
        _write(root / "villages" / place.path / name, _yaml(values))
    for post in village["berita"]:
        keys = ("judul", "tanggal", "penulis", "ringkasan")
        _write_post(root / "content" / place.path / "berita" / f"{post['slug']}.md", post, keys)
    for notice in village["pengumuman"]:
        name = f"{notice['tanggal']}-{notice['id']}.md"
        own = {
            "judul": notice["judul"],
            "tanggal": notice["tanggal"],
            "berakhir": notice["sampai"],
            "isi": notice["isi"],
        }
        _write_post(
            root / "content" / place.path / "pengumuman" / name, own, ("judul", "tanggal", "berakhir")
        )


def profile(village: Village) -> dict[str, Any]:
    """Return profil.yml."""
    place = village["place"]
    return {
        "kode": place.kode,
        "nama": place.nama,
        "contoh": "ya",
        "alamat": village["alamat"],
        "telepon": village["telepon"],
        "jam_layanan": [{"hari": "Senin-Jumat", "buka": "08.00", "tutup": "15.00"}],
        "luas_ha": village["luas"],
        "batas": village["batas"],
        "dusun": [one["nama"] for one in village["dusun"]],
        "penduduk": {
            "jumlah": village["laki"] + village["perempuan"],
            "laki_laki": village["laki"],
            "perempuan": village["perempuan"],
            "kk": village["kk"],
            "per_tanggal": "2026-06-30",
        },
        "visi": village["visi"],
        "misi": village["misi"],
        "sejarah": village["sejarah"],
    }


def government(village: Village) -> dict[str, Any]:
    """Return pemerintahan.yml."""
    found: dict[str, Any] = {
        "perangkat": [
            {"nama": name, "jabatan": post, "masa_jabatan": "2021-2027"}
            for post, name in village["perangkat"]
        ],
        "lembaga": [
            {"nama": body, "ketua": name, "jumlah_anggota": count} for body, name, count in village["lembaga"]
        ],
    }
    if not village["place"].is_kelurahan:
        found["bpd"] = {"anggota": [{"nama": name} for name in village["bpd"]]}
    return found


def services(village: Village) -> dict[str, Any]:
    """Return layanan.yml."""
    return {
        "layanan": [
            {
                "id": one["id"],
                "nama": one["nama"],
                "ringkasan": one["ringkasan"],
                "persyaratan": one["syarat"],
                "prosedur": one["langkah"],
                "jangka_waktu": one["waktu"],
                "biaya": "gratis",
                "petugas": one["petugas"],
                "dasar_hukum": [one["dasar"]],
                "terverifikasi": "ya",
            }
            for one in village["layanan"]
        ]
    }


def enterprise(village: Village) -> dict[str, Any]:
    """Return bumdes.yml."""
    own = village["bumdes"]
    return {
        "nama": f"BUM Desa {village['place'].nama}",
        "unit_usaha": [
            {"nama": unit["nama"], "keterangan": unit["keterangan"], "status": "aktif"}
            for unit in own["unit"]
        ],
        "pengurus": [{"jabatan": "Direktur", "nama": own["direktur"]}],
        "laporan": [
            {
                "tahun": one["tahun"],
                "pendapatan": one["omzet"],
                "beban": one["omzet"] - one["laba"],
                "laba": one["laba"],
            }
            for one in own["laporan"]
        ],
        "bagi_hasil": [{"tahun": one["tahun"], "ke_desa": one["setoran"]} for one in own["laporan"]],
    }


def lines(budget: dict[str, Any]) -> dict[str, Any]:
    """Return the budget of a desa."""
    return {
        "tahun": budget["tahun"],
        "sumber": f"Peraturan Nomor {budget['nomor']}",
        "per_tanggal": budget["keadaan"],
        "peraturan": {"murni": {"nomor": budget["nomor"], "tanggal": budget["ditetapkan"]}},
        "pendapatan": [line(one, "sumber") for one in budget["pendapatan"]],
        "belanja": [line(one, "sumber", "lokasi") for one in budget["belanja"]],
        "pembiayaan": [line(one) for one in budget["pembiayaan"]],
    }


def line(one: dict[str, Any], *more: str) -> dict[str, Any]:
    """Return a line of a budget with those of its fields that are named and filled."""
    named = {"sumber": "sumber_dana", "lokasi": "lokasi"}
    own = {named[key]: one[key] for key in more if one[key]}
    return {"kode": one["kode"], **own, "anggaran": one["anggaran"], "realisasi": one["realisasi"]}


def programmes(budget: dict[str, Any]) -> dict[str, Any]:
    """Return the budget of a kelurahan with the same number of lines."""
    rows = [*budget["pendapatan"], *budget["belanja"], *budget["pembiayaan"]]
    return {
        "tahun": budget["tahun"],
        "sumber": "DPA",
        "per_tanggal": budget["keadaan"],
        "program": [
            {
                "uraian": f"{one['uraian']} ({one['kode']})",
                "pagu": one["anggaran"],
                "realisasi": one["realisasi"],
            }
            for one in rows
        ],
    }


def _yaml(values: dict[str, Any]) -> str:
    dumper = yaml.CSafeDumper
    return yaml.dump(values, Dumper=dumper, sort_keys=False, allow_unicode=True, width=100)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _write_post(file: Path, post: dict[str, Any], keys: tuple[str, ...]) -> None:
    head = "".join(f"{key}: {post[key]}\n" for key in keys)
    _write(file, f"---\n{head}---\n{post['isi']}")
