"""Quizzes as other programs write them, and how a test reads one."""

from pathlib import Path

from quizgen import FactSheet, read_facts
from quizgen.sheet import AuthoredQuestion

GIFT = r"""// Rivers, for class 7
$CATEGORY: $course$/top/Geography/Rivers of Europe

// [id:danube-mouth] [tag:seas]
::Mouth of the Danube::Into which sea does the Danube flow?{
  =Black Sea#Its delta lies in Romania and Ukraine.
  ~Baltic Sea#That is where the Oder flows.
  ~North Sea
  ~Adriatic Sea
  ####See the map on page 12.
}

The {~Rhine =Volga ~Ebro} is the longest river of Europe.

::TF::The Thames flows through London.{TRUE#It does.#From west to east.}

The Seine flows into the Baltic.{F}

[html]<p>What is the <b>area</b> of a square of side 3&nbsp;m?</p>{
=9 m<sup>2</sup>
~6 m<sup>2</sup>
~12 m<sup>2</sup>
}

What does x \= 3 \{as in C\}\: mean\~?\nSay.{=A set ~%0%A number ~%-25%A word}

// what is not taken over
Match.{=Rhine -> North Sea =Danube -> Black Sea}

How long?{#2850:50}

Name it.{=Rhine =Rhein}

Tell.{}

Several?{~%50%a ~%50%b ~c}

Half?{=a ~%50%b ~c}

Just text.
"""

AIKEN = """\
Which river flows
through Vienna?
A. The Rhine
B) The Danube
C. The Elbe
ANSWER: B

A. Lincoln was born in which state?
A. Kentucky
B. Ohio
C. Maine
answer: a
"""

MOODLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Default for Geography/Rivers of Europe</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>
<!-- question: 12  -->
  <question type="multichoice">
    <name><text>Mouth of the Rhine</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="ltr">Into which sea does the <strong>Rhine</strong> flow?</p>
<p><img src="@@PLUGINFILE@@/map.png" alt="" width="300"></p>]]></text>
<file name="map.png" path="/" encoding="base64">iVBORw0KGgo=</file>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>See the atlas, p.&nbsp;12.</p>]]></text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <hidden>0</hidden>
    <idnumber>rhine-mouth</idnumber>
    <single>true</single>
    <answer fraction="100" format="html"><text><![CDATA[<p>The North Sea</p>]]></text>
      <feedback format="html"><text><![CDATA[<p>By several arms.</p>]]></text></feedback></answer>
    <answer fraction="0" format="html"><text><![CDATA[<p>The Baltic Sea</p>]]></text>
      <feedback format="html"><text><![CDATA[<p>That is the Oder &amp; the Vistula.</p>]]></text></feedback></answer>
    <answer fraction="-33.33333" format="html"><text><![CDATA[<p>The Black Sea</p>]]></text>
      <feedback format="html"><text></text></feedback></answer>
    <tags><tag><text>seas</text></tag></tags>
  </question>
  <question type="truefalse">
    <name><text>Thames</text></name>
    <questiontext format="plain_text"><text>The Thames is short, i.e. 346 &lt; 1233 km.</text></questiontext>
    <answer fraction="100" format="moodle_auto_format"><text>true</text>
      <feedback format="html"><text>Yes.</text></feedback></answer>
    <answer fraction="0" format="moodle_auto_format"><text>false</text>
      <feedback format="html"><text></text></feedback></answer>
  </question>
  <question type="matching"><name><text>m</text></name></question>
</quiz>
"""

QUESTIONS = """\
stem,key,distractor,distractor,distractor,rationale,source,tags,id
Which river flows through Vienna?,The Danube,The Rhine,The Elbe,,It does since Roman times.,Atlas of Rivers,a; b,vienna
The Rhine is long.,true,,,,,,,
"""


def read(folder: Path, name: str, text: str, *, id: str = "", reader: str | None = None) -> FactSheet:  # noqa: A002
    """Write a file and read it."""
    path = folder / name
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    return read_facts(path, id=id, reader=reader)


def questions(folder: Path, name: str, text: str) -> list[AuthoredQuestion]:
    """Return the questions of a file."""
    return list(read(folder, name, text).questions)


def only(folder: Path, name: str, text: str) -> AuthoredQuestion:
    """Return the one question of a file, of which nothing is left out."""
    sheet = read(folder, name, text)
    assert not [remark for remark in sheet.remarks if "left out" in remark.message]
    (question,) = sheet.questions
    return question


def left_out(sheet: FactSheet) -> list[str]:
    """Return what is said about the questions that are left out, each with its line."""
    found = [remark for remark in sheet.remarks if remark.rule == "not-read"]
    return [f"{remark.place.line if remark.place else ''} {remark.message}" for remark in found]
