"""Pictures of pages that browsers may fetch smaller."""

import pytest

from generator.render.responsive import offer_sizes

CHOICES = {
    "balai desa.jpg": (("foto/1a-640.webp", 640), ("foto/1a-1280.webp", 1280)),
    'a&"b.png': (("foto/2b-640.webp", 640),),
}
SOURCES = 'srcset="../foto/1a-640.webp 640w,../foto/1a-1280.webp 1280w"'


def test_a_photo_offers_its_sizes_beside_the_file_itself() -> None:
    html = '<p><img src="../berkas/balai%20desa.jpg" alt="Balai > kantor" width="1600" height="900"></p>'
    assert offer_sizes(html, "../", CHOICES) == (
        '<p><img src="../berkas/balai%20desa.jpg" alt="Balai > kantor" width="1600" height="900" '
        f'{SOURCES} sizes="(min-width:46rem) 46rem,100vw"></p>'
    )


def test_a_photo_further_down_is_fetched_as_wide_as_it_is_drawn() -> None:
    html = '<img loading="lazy" width="1600" height="900" alt="" src="../berkas/balai%20desa.jpg">'
    assert f'{SOURCES} sizes="auto,(min-width:46rem) 46rem,100vw">' in offer_sizes(html, "../", CHOICES)


def test_a_portrait_keeps_its_width() -> None:
    html = '<img src="../berkas/balai%20desa.jpg" alt="" width="56" height="56">'
    assert f'{SOURCES} sizes="56px">' in offer_sizes(html, "../", CHOICES)


def test_escaped_names_are_found() -> None:
    html = '<img src="berkas/a&amp;%22b.png" alt="">'
    assert 'srcset="foto/2b-640.webp 640w"' in offer_sizes(html, "", CHOICES)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="../berkas/lain.jpg" alt="">',
        '<img src="../../berkas/balai%20desa.jpg" alt="">',
        '<a href="../berkas/balai%20desa.jpg">Foto</a>',
        '<img alt=" src=&quot;../berkas/balai%20desa.jpg" src="peta.svg">',
    ],
    ids=["no choices", "of another level", "a link", "an alt text"],
)
def test_everything_else_stays_as_it_is(html: str) -> None:
    assert offer_sizes(html, "../", CHOICES) == html
