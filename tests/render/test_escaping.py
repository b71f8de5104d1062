"""What templates show is escaped as Jinja escapes it."""

from decimal import Decimal

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from generator.render.environment import environment
from generator.render.escaping import EscapingEnvironment

TEMPLATE = (
    "{{ a }}{{ a ~ '<' }}{{ a | upper }}{% set b %}<i>{{ a }}</i>{% endset %}{{ b }}"
    "{% macro c(d) %}<b>{{ d }}</b>{% endmacro %}{{ c(a) }}{{ c(c(a)) }}{{ [a, '<'] | join(', ') }}"
)


class Bold(str):
    """Text that calls itself markup."""

    __slots__ = ()

    def __html__(self) -> str:
        return f"<b>{self}</b>"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "polos",
        "<a href=\"x\">'&'</a>",
        "desa – é",
        Markup("<i>&amp;</i>"),
        Bold("x"),
        3,
        Decimal("1.50"),
        None,
    ],
)
def test_every_kind_of_value_is_shown_as_jinja_shows_it(value: object) -> None:
    jinja = Environment(autoescape=True, undefined=StrictUndefined)
    ours = EscapingEnvironment(autoescape=True, undefined=StrictUndefined)
    assert ours.from_string(TEMPLATE).render(a=value) == jinja.from_string(TEMPLATE).render(a=value)


def test_a_name_that_is_missing_still_stops() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ a }}").render()


def test_our_templates_are_compiled_to_escape_so() -> None:
    assert "environment.escaped(" in environment().compile("{{ a }}", raw=True)


def test_macros_know_loops_and_callers_as_in_jinja() -> None:
    template = (
        "{% macro a(b, c='-') %}<i>{{ b }}{{ c }}</i>{{ caller() if caller is defined }}{% endmacro %}"
        "{% for x in ['<', '>'] %}{{ a(x) }}{{ a(x, c=x) }}{% call a(x) %}{{ loop.index }}{% endcall %}"
        "{{ cycler('x', 'y').next() }}{% endfor %}"
    )
    jinja = Environment(autoescape=True, undefined=StrictUndefined)
    ours = EscapingEnvironment(autoescape=True, undefined=StrictUndefined)
    assert ours.from_string(template).render() == jinja.from_string(template).render()


def test_a_template_with_globals_of_its_own_leaves_others_as_they_are() -> None:
    ours = EscapingEnvironment(undefined=StrictUndefined)
    ours.globals["a"] = "semua"
    assert ours.from_string("{{ a }}{{ b }}", globals={"b": "sendiri"}).render() == "semuasendiri"
    with pytest.raises(UndefinedError):
        ours.from_string("{{ b }}").render()
