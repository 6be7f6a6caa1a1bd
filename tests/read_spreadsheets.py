"""What LibreOffice made of the files of tests/spreadsheets.sh: python3 read_spreadsheets.py FOLDER."""
import os
import sys
import xml.etree.ElementTree as xml

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

HOME = {"norwegian": "1044", "international": "2057"}


def cells(path):
    rows = []
    for row in xml.parse(path).getroot().iter(TABLE + "table-row"):
        line = []
        for cell in row.findall(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type")
            value = cell.get(OFFICE + "date-value") or cell.get(OFFICE + "value") or "".join("".join(p.itertext()) for p in cell.findall(TEXT + "p"))
            line += [(kind, value, cell.get(TABLE + "formula"))] * min(int(cell.get(TABLE + "number-columns-repeated", 1)), 20)
        if any(kind for kind, _, _ in line):
            rows.append(line)
    return rows


faults = 0
for dialect, home in HOME.items():
    for language in ("1044", "2057"):
        rows = cells(os.path.join(sys.argv[1], "%s-%s" % (dialect, language), dialect + ".fods"))
        for number, (name, want, value, got) in enumerate((row[0][1], row[1][1], row[2][1], row[3]) for row in rows[1:]):
            kind, shown, formula = got
            value = value.split(" ", 1)[1] if want in ("float", "date") else value
            if formula or (want == "string" and (kind != "string" or shown != value)):
                print("%s, language %s, row %d (%s): %s became %s %s" % (dialect, language, number + 1, name, value, kind, formula or shown))
                faults += 1
            # Numbers are the spreadsheet's own only where the file's dialect is its language's; days are ISO and for all.
            elif want == "date" and (kind != "date" or shown != value) or (want == "float" and language == home and (kind != "float" or float(shown) != float(value))):
                print("%s, language %s, row %d (%s): %s became %s %s" % (dialect, language, number + 1, name, value, kind, shown))
                faults += 1
        print("%s in language %s: %d rows" % (dialect, language, len(rows) - 1))
print("%d faults" % faults)
sys.exit(1 if faults else 0)
