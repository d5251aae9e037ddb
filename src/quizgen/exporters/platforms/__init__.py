"""The places where classes answer quizzes: learning platforms, games, and the programs that teachers write in.

An exporter is one file here: a `PlatformExporter` with its `Capacity`, and how the file is written.
`platform_exporter` does the rest: which questions fit, which don't and why, and what is lost of those that do.
"""
