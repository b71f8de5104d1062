"""How templates run: they escape into plain text, and find their macros and globals the short way."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_escape: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""The compiled part of `escape`; should markupsafe hide it one day, all of `escape` gives the same text."""


class _Code(CodeGenerator):
    """Lets compiled templates call `escaped`; a page joins all pieces to one text anyway."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Context(Context):
    """Calls a macro at once: what Jinja asks of every other callable, it needs no context, is known of it."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if type(called) is not Macro:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class EscapingEnvironment(Environment):
    """An environment whose templates escape with `escaped`, and have no globals of their own."""

    code_generator_class = _Code
    context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's own globals: a plain dictionary, which each import and page asks."""
        return super().make_globals(d) if d else self.globals

    @staticmethod
    def escaped(value: object) -> str:
        """Return what a template shows: markup as it is, all else as text that holds none."""
        kind = type(value)
        if kind is str:
            return _escape(value)  # type: ignore[arg-type]  # mypy does not follow `kind`
        return value if kind is Markup else escape(value)  # type: ignore[return-value]  # the same
