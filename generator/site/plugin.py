"""The MkDocs plugin: `mkdocs serve` and `mkdocs build` make one village, page for page as `terang build`."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.load.census import find_villages, levels, select
from generator.load.village import load_village
from generator.model.village import Village
from generator.pages.spec import Frame, PageSpec
from generator.render.environment import environment
from generator.render.theme import theme_folder
from generator.site.assets import assets
from generator.site.attachments import attachment_files
from generator.site.compiled import keep_compiled
from generator.site.documents import document_context, fragment
from generator.site.offline import install_files
from generator.site.pictures import make_pictures, picture_files
from generator.site.settings import read_settings, today
from generator.site.shared import alone_files
from generator.site.stop import Stop
from generator.site.village_site import other_files, site_parts

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml says below `- terang:`."""

    desa = config_options.Type(str, default="")
    hari_ini = config_options.Optional(config_options.Type(str))


class ReadyPage(Page):
    """A page whose HTML is ready: MkDocs only puts it into its document."""

    def __init__(self, spec: PageSpec, content: str, file: File, config: MkDocsConfig) -> None:
        super().__init__(spec.title, file, config)
        self.spec = spec
        self.ready = content

    def read_source(self, _config: MkDocsConfig) -> None:
        """Take the place of reading Markdown."""
        self.markdown, self.meta = "", {}

    def render(self, _config: MkDocsConfig, _files: Files) -> None:
        """Take the place of converting Markdown."""
        self.content, self.toc, self.present_anchor_ids = self.ready, TableOfContents([]), set()


class TerangPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Gives MkDocs the pages of the village that `desa` or the environment's TERANG_DESA names."""

    frame: Frame
    village: Village
    serving = False
    shown = False
    """Whether somebody is watching pages of an earlier build."""
    made: Mapping[str, bytes] = MappingProxyType({})
    """The pictures of the build before, which an edit of words does not change."""

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether somebody is watching."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the village anew; its own folder takes the place of all content."""
        if self.serving:
            environment.cache_clear()
            assets.cache_clear()
        keep_compiled()
        root = _root(config)
        path = _village_path(root, os.environ.get("TERANG_DESA") or self.config.desa)
        loaded = load_village(root, path)
        if loaded.village is None or not loaded.is_good:
            lines = [
                f"{one.origin.file}:{one.origin.line}:{one.origin.column}: {one.message}\n    {one.hint}"
                for one in loaded.problems
            ]
            stays = ["Halaman yang tampil tetap yang lama sampai ini diperbaiki"] if self.shown else []
            raise Stop("\n".join(["Ada yang perlu diperbaiki", *lines, *stays]))
        self.village = loaded.village
        own = root / "content" / path
        config.docs_dir = str(own if own.is_dir() else root / "villages" / path)
        config.theme.static_templates.clear()
        return config

    def on_files(self, _files: Files, *, config: MkDocsConfig) -> Files:
        """Return the files of the village's site in place of Material's and of those in content/."""
        root = _root(config)
        settings = replace(read_settings(root), site_url=config.site_url or "")
        day = self.config.hari_ini
        now = datetime.combine(date.fromisoformat(day) if day else today(), time())
        pictures = make_pictures(root, self.village, settings.cards(""), self.made.get)
        pages, frame = site_parts(self.village, now, settings, "", pictures)
        self.frame = replace(frame, luring=frame.luring and not self.serving)
        fragments = {spec.path: fragment(environment(), spec, self.frame) for spec in pages}
        written = [self._page(spec, fragments[spec.path], config) for spec in pages]
        self.made = dict(picture_files(pictures, pages, self.frame))
        self.shown = self.serving
        ours = chain(
            alone_files(root, self.village, settings, now.date()),
            install_files(self.village, self.frame, fragments),
            other_files(self.village, pages, self.frame, now),
            attachment_files(root, self.village),
            self.made.items(),
        )
        return Files([*written, *(_file(config, name, content) for name, content in ours)])

    def on_env(self, _env: Environment, **_: object) -> Environment:
        """Return our own environment in place of Material's."""
        return environment()

    def on_page_context(self, _context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
        """Return what our templates ask for."""
        assert isinstance(page, ReadyPage)
        return cast(
            "TemplateContext", document_context(environment(), page.spec, self.frame, page.content or "")
        )

    def on_post_page(self, output: str, **_: object) -> str:
        """Let MkDocs' script for reloading into the pages that only this computer sees."""
        return _POLICY.sub("", output) if self.serving else output

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Watch what the village's pages are made from, and nothing else: a province has too many files."""
        root, path = _root(config), self.village.path
        watched = [root / "villages" / path, theme_folder()]
        for level in levels(path)[:-1]:
            watched += [root / "villages" / level / "wilayah.yml", root / "content" / level / "pengumuman"]
        for place in filter(Path.exists, watched):
            server.watch(str(place))
        return server

    def _page(self, spec: PageSpec, content: str, config: MkDocsConfig) -> File:
        file = _file(config, f"{spec.path.removesuffix('.html')}.md", "")
        ReadyPage(spec, content, file, config)
        return file


def _file(config: MkDocsConfig, name: str, content: bytes | str) -> File:
    """Return a file that MkDocs writes although it belongs to no navigation."""
    return File.generated(config, name, inclusion=InclusionLevel.NOT_IN_NAV, content=content)


def _root(config: MkDocsConfig) -> Path:
    assert config.config_file_path is not None
    return Path(config.config_file_path).parent


def _village_path(root: Path, wanted: str) -> str:
    """Return the one village that is meant; a repository with one village needs to name none."""
    paths = find_villages(root)
    found = select(paths, [wanted] if wanted else [])
    if len(found) == 1:
        return found[0]
    shown = ", ".join((found or paths)[:5])
    written = f'"{wanted}" bukan satu desa' if wanted else "desa yang dilihat belum dipilih"
    raise Stop(f"{written}. Tulis desa: di mkdocs.yml atau TERANG_DESA, contoh: {shown}", 2)
