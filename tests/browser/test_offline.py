"""The service worker: what is kept without a connection, and that nothing old is shown with one."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serving
from tests.browser.kinds import EXAMPLE

CONTROLLED = """() => new Promise((done) => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) done();
    else serviceWorker.addEventListener("controllerchange", () => done());
})"""

COPY = re.compile(r"^Tanpa internet: yang tampil adalah salinan \d+ \w+ \d{4} pukul \d\d\.\d\d\.$")


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """Copy the example village and the shared assets, so that a test may change them."""
    shutil.copytree(site / "aset", tmp_path / "situs/aset")
    shutil.copytree(site / EXAMPLE, tmp_path / "situs" / EXAMPLE)
    return tmp_path / "situs"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Open a phone's browser that has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def first_visit(page: Page, address: str) -> None:
    """Open a page and stay until the worker has kept what it keeps."""
    page.goto(address)
    page.evaluate(CONTROLLED)


def test_a_village_can_be_read_without_a_connection(copy: Path, visitor: Page) -> None:
    with serving(copy) as top:
        home = f"{top}{EXAMPLE}"
        first_visit(visitor, f"{home}index.html")
    visitor.context.set_offline(True)
    visitor.reload()
    expect(visitor.locator("h1")).to_have_text("Selamat datang di Desa Contoh Terang")
    expect(visitor.locator(".luring")).to_have_text(COPY)
    assert visitor.evaluate("getComputedStyle(document.querySelector('.kepala')).position") == "relative"
    visitor.goto(f"{home}layanan/nikah.html")
    expect(visitor.locator("h1")).to_contain_text("Nikah")
    visitor.goto(home)
    expect(visitor.locator("h1")).to_have_text("Selamat datang di Desa Contoh Terang")
    visitor.goto(f"{home}anggaran/2024.html")
    expect(visitor.locator("h1")).to_have_text("Halaman ini belum tersimpan")
    visitor.click("text=Ke halaman depan")
    expect(visitor.locator("h1")).to_have_text("Selamat datang di Desa Contoh Terang")


def test_somebody_online_never_sees_an_old_emergency_notice(copy: Path, visitor: Page) -> None:
    file = copy / EXAMPLE / "index.html"
    with serving(copy) as top:
        first_visit(visitor, f"{top}{EXAMPLE}index.html")
        old = file.read_text(encoding="utf-8")
        file.write_text(old.replace("Waspada banjir Kali Teratai", "Banjir sudah surut"), encoding="utf-8")
        later = file.stat().st_mtime + 60
        os.utime(file, (later, later))
        visitor.reload()
        expect(visitor.locator(".darurat")).to_contain_text("Banjir sudah surut")
    visitor.context.set_offline(True)
    visitor.reload()
    expect(visitor.locator(".darurat")).to_contain_text("Banjir sudah surut")


def test_a_copy_says_that_it_is_one_also_where_the_phone_believes_to_be_online(
    copy: Path, visitor: Page
) -> None:
    with serving(copy) as top:
        first_visit(visitor, f"{top}{EXAMPLE}index.html")
        expect(visitor.locator(".luring")).to_have_text("")
        port = int(top.rstrip("/").rpartition(":")[2])
    visitor.reload()
    expect(visitor.locator(".luring")).to_contain_text("Sambungan lambat: yang tampil adalah salinan ")
    file = copy / EXAMPLE / "index.html"
    old = file.read_text(encoding="utf-8")
    file.write_text(old.replace("Waspada banjir Kali Teratai", "Banjir sudah surut"), encoding="utf-8")
    with serving(copy, port):
        visitor.evaluate("dispatchEvent(new Event('online'))")
        expect(visitor.locator(".darurat")).to_contain_text("Banjir sudah surut")
        expect(visitor.locator(".luring")).to_have_text("")
