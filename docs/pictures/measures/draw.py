"""Draws the pictures of docs/measures.md: a piece of the retina, its branches coloured by each measure, and the
skeletons of cells, coloured by each measure of skeletons.

From the project's folder, with Python 3 and nothing else:  python3 docs/pictures/measures/draw.py ./filigree
"""
import csv
import json
import math
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SKELETON, MASK, PHOTO = (str(HERE / name) for name in ("skeleton.png", "mask.png", "photo.png"))
COLORS = [(68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37)]  # viridis
CELLS = str(HERE.parents[2] / "cli" / "samples" / "cells.png")
WIDTH, HEIGHT = 240, 200


def color(part):
    place = min(max(part, 0), 1) * (len(COLORS) - 1)
    low = min(int(place), len(COLORS) - 2)
    return "#%02x%02x%02x" % tuple(
        round(a + (b - a) * (place - low)) for a, b in zip(COLORS[low], COLORS[low + 1]))


def number(text):
    return {"True": 1.0, "False": 0.0}.get(text) if text in ("True", "False") else float(text)


def draw(name, lines, values, height=HEIGHT, dots=()):
    finite = sorted(v for v in values if math.isfinite(v))
    low, high = (finite[0], finite[-1]) if finite else (0, 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height + 18}" width="{WIDTH}" '
        f'font-family="sans-serif" font-size="10"><title>{name}</title>'
        f'<rect width="{WIDTH}" height="{height + 18}" fill="#f4f4f4"/>']
    for line, value in zip(lines, values):
        points = " ".join(f"{x:g},{y:g}" for x, y in line)
        shade = color((value - low) / (high - low) if high > low else 0.5) if math.isfinite(value) else "#bbb"
        parts.append(f'<polyline points="{points}" fill="none" stroke="{shade}" stroke-width="2"/>')
    for x, y, shade in dots:
        parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="2.5" fill="{shade}"/>')
    for i in range(40):
        parts.append(f'<rect x="{70 + 2.5 * i}" y="{height + 4}" width="2.6" height="9" fill="{color(i / 39)}"/>')
    parts.append(f'<text x="66" y="{height + 12}" text-anchor="end">{low:.3g}</text>'
                 f'<text x="174" y="{height + 12}">{high:.3g}</text></svg>\n')
    (HERE / f"{name}.svg").write_text("".join(parts))


def read(table, lines):
    with open(table) as file:
        rows = list(csv.DictReader(file))
    with open(lines) as file:
        return rows, [feature["geometry"]["coordinates"] for feature in json.load(file)["features"]]


def branches(filigree, folder):
    table, lines = f"{folder}/all.csv", f"{folder}/lines.geojson"
    subprocess.run([filigree, "branches", SKELETON, "--columns", "all", "--values", PHOTO, "--radius", MASK,
                    "--height", PHOTO, "--root", "thickest", "-o", table, "--quiet"], check=True)
    subprocess.run([filigree, "graph", SKELETON, "-o", lines, "--quiet"], check=True)
    rows, shapes = read(table, lines)
    measures = list(rows[0])
    for name in measures[measures.index("length"):]:
        draw(name, shapes, [number(row[name]) for row in rows])


def skeletons(filigree, folder):
    skeleton, lines = f"{folder}/skeletons.png", f"{folder}/lines.geojson"
    subprocess.run([filigree, "thin", CELLS, "--by-label", "-o", skeleton, "--quiet"], check=True)
    subprocess.run([filigree, "graph", skeleton, "--by-label", "-o", lines, "--quiet"], check=True)
    for per in ("branch", "skeleton"):
        subprocess.run([filigree, "branches", skeleton, "--by-label", "--per", per, "-o", f"{folder}/{per}.csv",
                        "--quiet"], check=True)
    of, shapes = read(f"{folder}/branch.csv", lines)
    rows, _ = read(f"{folder}/skeleton.csv", lines)
    row_of = {row["skeleton_id"]: row for row in rows}
    measures = list(rows[0])
    for name in measures[measures.index("branches"):]:
        if "path_" not in name:
            draw("skeleton_" + name, shapes, [float(row_of[row["skeleton_id"]][name]) for row in of], 240)
    ends = [(float(row[f"longest_path_{end}_1"]), float(row[f"longest_path_{end}_0"]), shade)
            for row in rows for end, shade in (("src", "#44015a"), ("dst", "#d62728"))]
    draw("skeleton_longest_path_ends", shapes, [float(row_of[row["skeleton_id"]]["longest_path"]) for row in of], 240,
         ends)


def main(filigree):
    with tempfile.TemporaryDirectory() as folder:
        branches(filigree, folder)
        skeletons(filigree, folder)


main(sys.argv[1])
