"""A list of feeds that a reader takes in at once."""

from lxml import etree

from generator.feeds.opml import Outline, opml


def test_every_feed_is_an_outline() -> None:
    document = opml("Desa di <Palas>", [Outline('Desa "A" & B\x0b', "https://a.id/rss.xml", "https://a.id/")])
    tree = etree.fromstring(document)
    assert tree.findtext("head/title") == "Desa di <Palas>"
    assert [dict(one.attrib) for one in tree.iterfind("body/outline")] == [
        {
            "type": "rss",
            "text": 'Desa "A" & B',
            "title": 'Desa "A" & B',
            "xmlUrl": "https://a.id/rss.xml",
            "htmlUrl": "https://a.id/",
            "language": "id",
        }
    ]
