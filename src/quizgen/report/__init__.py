"""What was found in a sheet and its quiz: for programs (JSON, SARIF), for GitHub, and as a page for people."""

from quizgen.report.as_data import findings_as_data
from quizgen.report.github import findings_as_github
from quizgen.report.page import report_page
from quizgen.report.sarif import findings_as_sarif, problems_as_sarif

__all__ = ["findings_as_data", "findings_as_github", "findings_as_sarif", "problems_as_sarif", "report_page"]
