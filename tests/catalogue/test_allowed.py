"""What may stand on a page: the quick look finds no page fine that a whole reader of HTML would refuse."""

from __future__ import annotations

import random
import re

import pytest

from macros.catalogue import allowed

FINE = [
    '<p class="a">One <b>two</b>.</p>',
    '<a href="../b/#c" aria-label="One &amp; two &#91;3&#93;">x</a><br><hr />',
    '<svg viewBox="0 0 1 1"><title>A drawing</title><path d="M0 0"/></svg>',
    '<script type="application/json">{"a": 1}</script><input type="checkbox" checked>',
    "<script defer src='../assets/js/one.js'></script>",  # other quotes: the whole reader looks
    "<p>1 < 2 & 3 > 2</p>",
    '<script type="application/json">{"a": "<b>"}</script>',
    '<script type="application/json"></scripty></script>',
]
WRONG = [
    "<img src='x'>",
    '<p onclick="x()">a</p>',
    '<p CLASS="a" class="b">a</p>',
    '<a href="javascript:x()">a</a>',
    '<a href="java&#115;cript:x()">a</a>',
    '<a href="java&Tab;script:x()">a</a>',
    '<a href="http://example.org/">a</a>',
    '<a href>a</a><a href="//example.org">a</a>',
    '<p id="a">a</p><p id="a">b</p>',
    '<p id>a</p><p id="">b</p>',
    "<p>a",
    "a</p>",
    "<div><p>a</div>",
    "<!-- a -->",
    "<!doctype html>",
    "<?php a ?>",
    "<![CDATA[a]]>",
    "<script>x()</script>",
    '<script type="application/json"><p></script></p>',
    "<svg><title><p></title></svg>",
    '<p class="a>b</p><i class="">c</i>',
    '<p/onclick="x()">a</p>',
    "<style>p {}</style>",
    "<textarea><p></textarea>",
    "<p\x00>a</p>",
]


def slow(html: str) -> list[allowed.Fault]:
    look = allowed._Look()
    look.feed(html)
    look.close()
    return [*look.found, *look.unclosed()]


@pytest.mark.parametrize("html", FINE)
def test_what_we_make_may_stand(html):
    assert slow(html) == []
    assert allowed.faults(html) == []


@pytest.mark.parametrize("html", WRONG)
def test_what_may_not_stand_is_found_with_its_words(html):
    assert allowed.faults(html) == list(dict.fromkeys(slow(html)))
    assert slow(html)


def test_most_is_seen_at_a_glance():
    assert [allowed._plainly_fine(html) for html in FINE] == [True] * 4 + [False] * 4


def test_no_heap_of_pieces_is_fine_at_a_glance_and_wrong_to_a_whole_reader():
    pieces = [piece for html in (*FINE, *WRONG) for piece in re.findall(r"<[^<>]*>?|[^<]+", html)] + [*"\"'></ =", 'id="a"']
    chance = random.Random(1)
    heaps = {"".join(chance.choices(pieces, k=chance.randint(1, 6))) for _ in range(30_000)}
    fine = [heap for heap in heaps if allowed._plainly_fine(heap)]
    assert len(fine) > 500
    assert [heap for heap in fine if slow(heap)] == []
