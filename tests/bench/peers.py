"""The same villages as input for what people would use instead: Hugo, and one MkDocs site per village."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.source.slug import slugify
from tests.bench.corpus import ACTIVITIES, Village

HUGO_THEME = Path(__file__).parent / "hugo"


def slug(village: Village) -> str:
    """Return the village's folder in a peer's site."""
    place = village["place"]
    return f"{slugify(place.nama)}-{place.kode.replace('.', '')}"


def write_hugo(folder: Path, villages: Iterable[Village]) -> None:
    """Write a Hugo site: the theme, a YAML file per part of a village, its news as Markdown."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HUGO_THEME, folder)
    for village in villages:
        write_hugo_village(folder, village)


def write_hugo_village(folder: Path, village: Village) -> None:
    """Write the files of one village into a Hugo site."""
    name = slug(village)
    for part, values in hugo_data(village).items():
        _write(folder / "data/villages" / name / f"{part}.yaml", _yaml(values))
    for post in village["berita"]:
        head = {
            "type": "satu_berita",
            "desa": name,
            "aktif": "berita",
            "title": post["judul"],
            "date": post["tanggal"],
            "author": post["penulis"],
            "ringkasan": post["ringkasan"],
        }
        _write(
            folder / "content" / name / "berita" / f"{post['slug']}.md",
            f"---\n{_yaml(head)}---\n\n{post['isi']}",
        )


def hugo_data(village: Village) -> dict[str, Any]:
    """Return the YAML files of a village as the Hugo theme reads them."""
    place = village["place"]
    services = [
        {
            **{
                key: one[key]
                for key in ("id", "nama", "ringkasan", "waktu", "dasar", "syarat", "langkah", "petugas")
            },
            "biaya": 0,
            "formulir": f"{one['id']}.pdf",
        }
        for one in village["layanan"]
    ]
    budgets = {f"apbdes-{year}": hugo_budget(one) for year, one in village["anggaran"].items()}
    own = village["bumdes"]
    return {
        "profil": hugo_profile(village),
        "pemerintahan": hugo_government(village),
        "layanan": services,
        "bumdes": {**own, "nama": f"BUM Desa {place.nama}", "badan_hukum": "AHU-00000.AH.01.33"},
        "pengumuman": village["pengumuman"],
        **budgets,
    }


def hugo_profile(village: Village) -> dict[str, Any]:
    """Return identity, numbers and texts of a village."""
    place = village["place"]
    return {
        "slug": slug(village),
        "nama": f"Desa {place.nama}",
        "jenis": "Desa",
        "kode": place.kode,
        "kecamatan": f"Kecamatan {place.kecamatan}",
        "kabupaten": place.kabupaten,
        "provinsi": "Lampung",
        "kodepos": "34000",
        "alamat": village["alamat"],
        "telepon": village["telepon"],
        "email": "kantor@desa.example",
        "jam": "Senin sampai Jumat, 08.00 sampai 15.00",
        "lintang": -5.1,
        "bujur": 105.2,
        "luas_ha": village["luas"],
        "penduduk": {"laki": village["laki"], "perempuan": village["perempuan"], "kk": village["kk"]},
        "batas": village["batas"],
        "dusun": [{**one, "jiwa": village["kk"]} for one in village["dusun"]],
        "visi": village["visi"],
        "misi": village["misi"],
        "sejarah": village["sejarah"],
    }


def hugo_government(village: Village) -> dict[str, Any]:
    """Return officials, council and bodies."""
    return {
        "perangkat": [
            {"nama": name, "jabatan": post, "sejak": 2021, "kontak": "0721"}
            for post, name in village["perangkat"]
        ],
        "bpd": [{"nama": name, "jabatan": "Anggota", "wilayah": "Dusun 1"} for name in village["bpd"]],
        "lembaga": [
            {"nama": body, "ketua": name, "anggota": count} for body, name, count in village["lembaga"]
        ],
    }


def hugo_budget(budget: dict[str, Any]) -> dict[str, Any]:
    """Return a budget whose spending is grouped by field, as the theme shows it."""
    fields = [
        {
            "kode": field,
            "bidang": f"Bidang {field}",
            "rincian": [one for one in budget["belanja"] if one["kode"].startswith(f"{field}.")],
        }
        for field in ACTIVITIES
    ]
    return {
        "tahun": budget["tahun"],
        "peraturan": f"Peraturan Desa Nomor {budget['nomor']}",
        "ditetapkan": budget["ditetapkan"],
        "keadaan": budget["keadaan"],
        "pendapatan": budget["pendapatan"],
        "belanja": fields,
        "pembiayaan": budget["pembiayaan"],
    }


def write_mkdocs(folder: Path, villages: Iterable[Village]) -> list[Path]:
    """Write one MkDocs project per village, its pages as Markdown; return the project folders."""
    made: list[Path] = []
    for village in villages:
        project = folder / slug(village)
        for name, text in markdown_pages(village):
            _write(project / "docs" / name, text)
        config = {
            "site_name": village["place"].nama,
            "theme": {"name": "material", "language": "id", "font": False},
            "markdown_extensions": ["tables"],
            "plugins": [],
        }
        _write(project / "mkdocs.yml", _yaml(config))
        made.append(project)
    return made


def markdown_pages(village: Village) -> Iterator[tuple[str, str]]:
    """Yield name and text of each page of a village, its data written out as Markdown."""
    budgets = village["anggaran"]
    yield (
        "index.md",
        f"# {village['place'].nama}\n\n{village['visi']}\n\n"
        + _table(
            ("Tahun", "Belanja"),
            [(year, sum(r["anggaran"] for r in one["belanja"])) for year, one in budgets.items()],
        ),
    )
    yield (
        "profil.md",
        f"# Profil\n\n{village['sejarah']}\n\n" + "".join(f"1. {one}\n" for one in village["misi"]),
    )
    yield "pemerintahan.md", "# Pemerintahan\n\n" + _table(("Jabatan", "Nama"), village["perangkat"])
    yield from _service_pages(village)
    for year, budget in budgets.items():
        rows = [*budget["pendapatan"], *budget["belanja"], *budget["pembiayaan"]]
        cells = [(one["kode"], one["uraian"], one["anggaran"], one["realisasi"]) for one in rows]
        yield (
            f"anggaran-{year}.md",
            f"# Anggaran {year}\n\n" + _table(("Kode", "Uraian", "Anggaran", "Realisasi"), cells),
        )
    yield (
        "bumdes.md",
        "# BUMDes\n\n"
        + "".join(f"## {unit['nama']}\n\n{unit['keterangan']}\n\n" for unit in village["bumdes"]["unit"]),
    )
    yield (
        "pengumuman.md",
        "# Pengumuman\n\n"
        + "".join(f"## {one['judul']}\n\n{one['isi']}\n\n" for one in village["pengumuman"]),
    )
    for post in village["berita"]:
        yield f"berita/{post['slug']}.md", f"# {post['judul']}\n\n{post['isi']}"


def _service_pages(village: Village) -> Iterator[tuple[str, str]]:
    yield (
        "layanan/index.md",
        "# Layanan\n\n" + "".join(f"- [{one['nama']}]({one['id']}.md)\n" for one in village["layanan"]),
    )
    for one in village["layanan"]:
        needs = "".join(f"- {need}\n" for need in one["syarat"])
        steps = "".join(f"1. {step}\n" for step in one["langkah"])
        yield (
            f"layanan/{one['id']}.md",
            f"# {one['nama']}\n\n{one['ringkasan']}\n\n{needs}\n## Langkah\n\n{steps}",
        )


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines) + "\n"


def _yaml(values: Any) -> str:
    return yaml.dump(values, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=100)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
