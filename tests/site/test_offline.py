"""What makes a village's site an app: worker, manifest, icon, and security.txt beside them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.site.security import security_files
from tests.site.sample import BUMI_DAYA, contents, make, repository, write

WORKER = re.compile(
    r'const VERSI="([0-9a-f]{8})",HALAMAN=(\[.*?\]),ASET=(\[.*?\]);importScripts\("(.*?)"\)\n'
)


def worker(out: Path) -> tuple[str, list[str], list[str], str]:
    found = WORKER.fullmatch((out / BUMI_DAYA / "sw.js").read_text(encoding="utf-8"))
    assert found
    return found[1], json.loads(found[2]), json.loads(found[3]), found[4]


def test_the_worker_keeps_pages_and_assets_that_exist(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    _, pages, assets, shared = worker(out)
    assert {"index.html", "profil.html", "cari.html", "cari.json"} <= set(pages)
    assert [path for path in (*pages, *assets, shared) if not (out / BUMI_DAYA / path).is_file()] == []


def test_the_version_changes_with_a_kept_page_only(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    first = worker(out)[0]
    write(root, {"villages/catatan.txt": "x"})
    make(root, out)
    assert worker(out)[0] == first
    write(
        root, {f"villages/{BUMI_DAYA}/profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\nalamat: Jalan 2\n"}
    )
    make(root, out)
    assert worker(out)[0] != first


def test_a_site_that_wants_no_worker_has_none(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8") if (root / "mkdocs.yml").exists() else ""
    write(root, {"mkdocs.yml": f"{settings}extra:\n  luring: tidak\n"})
    make(root, out)
    assert not [name for name in contents(out) if name.endswith("sw.js")]
    assert "sw.js" not in (out / BUMI_DAYA / "index.html").read_text(encoding="utf-8")
    assert (out / BUMI_DAYA / "manifest.webmanifest").is_file()


def test_the_manifest_names_the_village_and_icons_that_exist(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    folder = out / BUMI_DAYA
    manifest = json.loads((folder / "manifest.webmanifest").read_bytes())
    assert manifest["name"] == "Desa Bumi Daya, Kec. Palas, Kab. Lampung Selatan"
    assert manifest["short_name"] == "Bumi Daya"
    assert [icon["src"] for icon in manifest["icons"] if not (folder / icon["src"]).is_file()] == []


@pytest.mark.parametrize(
    ("today", "expires"),
    [("2026-01-31", "2026-07-01"), ("2026-11-24", "2027-05-01"), ("2026-06-01", "2026-12-01")],
)
def test_security_txt_expires_on_the_first_of_a_month(today: str, expires: str) -> None:
    files = dict(security_files("https://github.com/x/y", "https://x.test/y/", date.fromisoformat(today)))
    assert files[".well-known/security.txt"].decode() == (
        "Contact: https://github.com/x/y/issues/new\n"
        f"Expires: {expires}T00:00:00Z\n"
        "Preferred-Languages: id, en\n"
        "Canonical: https://x.test/y/.well-known/security.txt\n"
    )


def test_without_a_repository_there_is_nobody_to_tell() -> None:
    assert not list(security_files("", "https://x.test/", date(2026, 11, 24)))
