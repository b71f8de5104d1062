"""RSS and Atom that every reader takes: valid, absolute, stable, in the village's own time."""

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.feeds.item import FeedItem
from generator.feeds.plain_entry import is_plain, plain_entry
from generator.feeds.syndication import atom, made_entry, rss
from tests.feeds.reading import BASE, CHANNEL, full_item, item

ATOM = "{http://www.w3.org/2005/Atom}"


def test_rss_is_exactly_this() -> None:
    assert rss(CHANNEL, "rss.xml", [full_item()]).decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<rss xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel>'
        f"<title>Pekon Kerang</title><link>{BASE}</link><description>Kabar Pekon Kerang.</description>"
        f'<atom:link href="{BASE}rss.xml" rel="self" type="application/rss+xml"/>'
        "<generator>terang</generator>"
        "<language>id</language><lastBuildDate>Fri, 20 Nov 2026 03:00:00 +0700</lastBuildDate>"
        f"<item><title>Berita 3</title><link>{BASE}berita/3.html</link>"
        "<description><![CDATA[<p>Isi 3.</p>]]></description>"
        '<guid isPermaLink="false">tag:terang,2026:18.04.10.2010/berita/3</guid>'
        "<category>Darurat</category><category>Banjir &amp; longsor</category>"
        f'<enclosure url="{BASE}berkas/a.jpg" length="12345" type="image/jpeg"/>'
        "<pubDate>Fri, 20 Nov 2026 03:00:00 +0700</pubDate></item>"
        "</channel></rss>"
    )


def test_atom_is_exactly_this() -> None:
    assert atom(CHANNEL, "atom.xml", [full_item()]).decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">'
        "<id>tag:terang,2026:18.04.10.2010</id><title>Pekon Kerang</title>"
        "<updated>2026-11-20T03:00:00+07:00</updated><author><name>Pekon Kerang</name></author>"
        f'<link href="{BASE}atom.xml" rel="self" type="application/atom+xml"/>'
        f'<link href="{BASE}" rel="alternate" type="text/html"/><generator>terang</generator>'
        "<subtitle>Kabar Pekon Kerang.</subtitle>"
        "<entry><id>tag:terang,2026:18.04.10.2010/berita/3</id><title>Berita 3</title>"
        "<updated>2026-11-20T03:00:00+07:00</updated>"
        f'<content type="html"><![CDATA[<p>Isi 3.</p>]]></content><link href="{BASE}berita/3.html"/>'
        '<category term="Darurat"/><category term="Banjir &amp; longsor"/>'
        f'<link rel="enclosure" href="{BASE}berkas/a.jpg" type="image/jpeg" length="12345"/>'
        f'<link rel="enclosure" href="{BASE}berkas/b.pdf" type="application/pdf" length="6789"/>'
        "</entry></feed>"
    )


@pytest.mark.parametrize("count", [1, 2, 1_000])
@pytest.mark.parametrize(("make", "path"), [(rss, "rss.xml"), (atom, "atom.xml")])
def test_readers_find_every_item_in_order(make: object, path: str, count: int) -> None:
    assert make in (rss, atom)
    items = [item(number) for number in range(count, 0, -1)]
    read = feedparser.parse((rss if make is rss else atom)(CHANNEL, path, items))
    assert not read.bozo
    assert [entry.title for entry in read.entries] == [f"Berita {number}" for number in range(count, 0, -1)]
    assert (read.feed.title, read.feed.link, read.feed.language) == ("Pekon Kerang", BASE, "id")
    assert {link.href for link in read.feed.links if link.rel == "self"} == {BASE + path}
    newest = read.entries[0]
    assert (newest.link, newest.summary) == (f"{BASE}berita/{count}.html", f"<p>Isi {count}.</p>")


@pytest.mark.parametrize(("make", "path"), [(rss, "rss.xml"), (atom, "atom.xml")])
def test_an_item_names_its_author_where_it_is_not_the_feeds(make: object, path: str) -> None:
    assert make in (rss, atom)
    items = [item(2, author="Kabupaten & Kota"), item(1)]
    own, other = feedparser.parse((rss if make is rss else atom)(CHANNEL, path, items)).entries
    assert own.author == "Kabupaten & Kota"
    assert other.get("author", "Pekon Kerang") == "Pekon Kerang"


def test_an_entry_that_changed_says_both_dates() -> None:
    changed, unchanged = item(2, updated=item(30).published), item(1)
    entries = etree.fromstring(atom(CHANNEL, "atom.xml", [changed, unchanged])).findall(f"{ATOM}entry")
    assert [(one.findtext(f"{ATOM}published"), one.findtext(f"{ATOM}updated")) for one in entries] == [
        ("2026-11-20T02:00:00+07:00", "2026-11-21T06:00:00+07:00"),
        (None, "2026-11-20T01:00:00+07:00"),
    ]


@pytest.mark.parametrize(("make", "path"), [(rss, "rss.xml"), (atom, "atom.xml")])
def test_an_item_without_text_is_its_summary_in_words_that_no_reader_takes_for_markup(
    make: object, path: str
) -> None:
    assert make in (rss, atom)
    short = item(1, html="", summary="Iuran <b>naik</b> & tetap")
    read = feedparser.parse((rss if make is rss else atom)(CHANNEL, path, [short]))
    assert read.entries[0].summary == "Iuran &lt;b&gt;naik&lt;/b&gt; &amp; tetap"


def test_a_feed_without_items_says_no_date() -> None:
    document = rss(CHANNEL, "rss.xml", [])
    assert not feedparser.parse(document).bozo
    assert b"lastBuildDate" not in document


def test_the_date_of_a_feed_is_that_of_its_newest_change() -> None:
    changed = item(2, updated=item(30).published)
    read = feedparser.parse(rss(CHANNEL, "rss.xml", [item(5), changed]))
    assert read.feed.updated == "Sat, 21 Nov 2026 06:00:00 +0700"


def test_the_same_items_give_the_same_bytes() -> None:
    items = [full_item(), item(1)]
    assert rss(CHANNEL, "rss.xml", items) == rss(CHANNEL, "rss.xml", items)
    assert atom(CHANNEL, "atom.xml", items) == atom(CHANNEL, "atom.xml", items)


AWKWARD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x00\x0b\x1f\ufffe\uffff\ud800<>&\"']\u2028\u200b\U0001f600"),
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60)
@given(AWKWARD, AWKWARD)
def test_no_character_breaks_a_feed(title: str, text: str) -> None:
    awkward = item(
        1,
        title=f"A{title}",
        summary=text,
        html=f"<p>{text}</p>]\x0b]>",
        author=f"B{text}",
        categories=(f"C{text}",),
    )
    for document in (rss(CHANNEL, "rss.xml", [awkward]), atom(CHANNEL, "atom.xml", [awkward])):
        etree.fromstring(document)
        assert len(feedparser.parse(document).entries) == 1


@settings(max_examples=200)
@given(AWKWARD, AWKWARD, st.booleans(), st.booleans())
def test_a_plain_item_has_the_same_bytes_without_feedgen(
    title: str, text: str, is_whole: bool, with_author: bool
) -> None:
    awkward = item(
        7,
        title=f"A{title}",
        summary=f"{text} & <b>",
        html=f"<p>{text}</p>" if is_whole else "",
        author=f'B "{text}"',
        categories=(f"C{text}", "Air & <tanah>"),
        updated=item(8 if is_whole else 7).published,
    )
    assert not is_plain(awkward) or plain_entry(awkward, with_author) == made_entry(awkward, with_author)


@pytest.mark.parametrize("html", ["", '<p>Isi & "kutip"</p>\n<p>é \U0001f600</p>'])
@pytest.mark.parametrize("with_author", [True, False])
@pytest.mark.parametrize("month", range(1, 13))
def test_what_villages_write_is_plain(html: str, with_author: bool, month: int) -> None:
    then = item(5).published.replace(month=month, day=month)
    plain = item(5, html=html, published=then, title='Rapat > "biasa" & <lain>: é')
    assert is_plain(plain)
    assert plain_entry(plain, with_author) == made_entry(plain, with_author)


def test_an_item_without_summary_is_summed_up_by_its_title() -> None:
    read = feedparser.parse(rss(CHANNEL, "rss.xml", [item(1, summary="", html="")]))
    assert read.entries[0].summary == "Berita 1"


def test_the_links_of_an_atom_entry_are_its_page_and_its_files() -> None:
    entry = etree.fromstring(atom(CHANNEL, "atom.xml", [full_item()])).find(f"{ATOM}entry")
    assert entry is not None
    links = [(link.get("rel"), link.get("href")) for link in entry.findall(f"{ATOM}link")]
    assert links == [
        (None, f"{BASE}berita/3.html"),
        ("enclosure", f"{BASE}berkas/a.jpg"),
        ("enclosure", f"{BASE}berkas/b.pdf"),
    ]


def test_items_are_small_and_can_cross_processes() -> None:
    import pickle

    one = full_item()
    assert pickle.loads(pickle.dumps(one)) == one
    assert isinstance(one.head, FeedItem)
    assert (one.head.html, one.head.enclosures, one.head.title) == ("", (), "Berita 3")
