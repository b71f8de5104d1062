"""Finding a village by its name, in a small portal and in one too large to list."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.pages.level import build_levels
from generator.pages.portal import MOST_LISTED
from generator.site.portal_site import Portal, level_files
from generator.site.settings import Settings
from generator.site.shared import shared_files
from generator.site.stage import write_files
from tests.browser.conftest import serving
from tests.browser.watching import watching
from tests.site.sample import SELATAN

DAY = date(2026, 11, 24)
BUMI_DAYA = replace(SELATAN, nama_lain=("Way Rubuh",))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a portal over more villages than it lists."""
    out = tmp_path_factory.mktemp("large")
    others = [
        replace(
            BUMI_DAYA,
            path=f"lampung-barat/sukau/d{n}",
            nama=f"Desa Suka {n}",
            nama_lain=(),
            kabupaten="Kabupaten Lampung Barat",
            kecamatan="Kecamatan Sukau",
        )
        for n in range(MOST_LISTED)
    ]
    top = build_levels([BUMI_DAYA, *others], "Situs Uji")
    portal = Portal(top, Settings(), DAY, lambda _path: b'{"items":[]}', lambda _path: "")
    write_files(out, shared_files(Settings(), DAY))
    write_files(out, (file for level, above in top.walk() for file in level_files(portal, level, above)))
    with serving(out) as address:
        yield address


def found(page: Page) -> list[str]:
    """Return the names and addresses that the search shows."""
    return [f"{link.inner_text()} {link.get_attribute('href')}" for link in page.locator(".cari li a").all()]


@pytest.mark.parametrize(
    "typed", ["bumidaya", "Bumi Daya", "BUMI  daya", "daya palas", "bumi lampung selatan", "wayrubuh"]
)
def test_a_large_portal_finds_a_village_however_it_is_typed(phone: Page, large: str, typed: str) -> None:
    with watching(phone, large) as troubles:
        phone.goto(f"{large}index.html")
        phone.get_by_label("Cari nama").fill(typed)
        phone.get_by_text("1 ditemukan").wait_for()
        place = "Kecamatan Palas, Kabupaten Lampung Selatan"
        assert found(phone) == [f"Desa Bumi Daya\n{place} {BUMI_DAYA.path}/index.html"]
    assert not troubles, "\n".join(troubles)


def test_names_are_fetched_only_when_somebody_searches(browser: Browser, large: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{large}index.html")
    assert not any(url.endswith("desa.json") for url in asked)
    page.get_by_label("Cari nama").fill("suka 1")
    page.get_by_text("138 ditemukan").wait_for()
    assert sum(url.endswith("desa.json") for url in asked) == 1
    assert len(found(page)) == 60
    page.get_by_label("Cari nama").fill("")
    page.get_by_role("link", name="Kabupaten Lampung Barat").wait_for()
    context.close()


def test_the_repository_s_own_portal_is_a_plain_list_without_scripts(plain: Page, site: Path) -> None:
    plain.goto((site / "index.html").as_uri())
    assert plain.get_by_role("link", name="Desa Bumi Daya").is_visible()
    assert not plain.get_by_label("Cari nama").is_visible()


def test_the_repository_s_own_portal_can_be_searched_from_the_disk(phone: Page, site: Path) -> None:
    phone.goto((site / "index.html").as_uri())
    phone.get_by_label("Cari nama").fill("bumidaya")
    phone.get_by_text("1 ditemukan").wait_for()
    phone.locator(".cari li a").click()
    assert phone.get_by_role("heading", level=1).inner_text().endswith("Desa Bumi Daya")
