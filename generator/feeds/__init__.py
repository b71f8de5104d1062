"""Feeds that readers follow: RSS, Atom, JSON Feed, iCalendar, OPML."""
