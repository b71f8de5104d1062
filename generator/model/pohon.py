"""The tree of a budget, built from the codes of its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model.anggaran import Kegiatan, Nilai, Pos
from generator.model.hitungan import Jumlah, Simpul, add_up
from generator.model.rekening import account_name, activity_name

Line = Pos | Kegiatan
Namer = Callable[[str], str | None]


def account_tree(lines: Iterable[Pos], root: str, printed: Nilai | None) -> Simpul:
    """Return the tree of income (root "4") or financing (root "6") lines."""
    return _tree([(line.kode, line) for line in lines], root, printed, account_name)


def activity_tree(lines: Iterable[Kegiatan], printed: Nilai | None) -> Simpul:
    """Return the tree of spending lines: bidang, sub bidang, kegiatan. A line without code hangs on its bidang."""
    coded = [(line.kode or f"{line.bidang}.", line) for line in lines]
    return _tree(coded, "", printed, activity_name)


def _tree(coded: list[tuple[str, Line]], root: str, printed: Nilai | None, name: Namer) -> Simpul:
    children: dict[str, list[str]] = {}
    written: dict[str, list[Line]] = {}
    for code, line in coded:
        if code == root:
            printed = printed or line
            continue
        written.setdefault(code, []).append(line)
        _hang(code, root, children)
    branches = tuple(_branches(child, children, written, name) for child in children.get(root, []))
    nodes = tuple(node for branch in branches for node in branch)
    return Simpul(root, name(root) or "", None, nodes, printed, _sum(nodes))


def _hang(code: str, root: str, children: dict[str, list[str]]) -> None:
    """Enter `code` and the parents that it implies below the root."""
    while code != root:
        parent = code[:-1] if code.endswith(".") else code.rpartition(".")[0]
        siblings = children.setdefault(parent if parent.startswith(root) else root, [])
        if code in siblings:
            return
        siblings.append(code)
        code = parent if parent.startswith(root) else root


def _branches(
    code: str, children: dict[str, list[str]], written: dict[str, list[Line]], name: Namer
) -> tuple[Simpul, ...]:
    below = tuple(
        node for child in children.get(code, []) for node in _branches(child, children, written, name)
    )
    lines = written.get(code, [])
    if not lines:
        return (Simpul(code, name(code) or code, None, below, None, _sum(below)),)
    shown = code if not code.endswith(".") else ""
    first = _node(shown, lines[0], below, name)
    return (first, *(_node(shown, line, (), name) for line in lines[1:]))


def _node(code: str, line: Line, below: tuple[Simpul, ...], name: Namer) -> Simpul:
    return Simpul(code, line.uraian or name(code) or code, line, below, line, _sum(below))


def _sum(nodes: tuple[Simpul, ...]) -> Jumlah | None:
    return add_up([node.jumlah for node in nodes]) if nodes else None
