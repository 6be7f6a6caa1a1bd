using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

/// <summary>An Excel file as somebody else's program reads it: Microsoft's own SDK.</summary>
internal static class ExcelBook
{
    /// <summary>The sheets by name, each a list of rows of cells as text. Fails on a file that breaks the schema.</summary>
    public static Dictionary<string, List<string[]>> Read(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var workbook = book.WorkbookPart!;
        var strings = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToArray() ?? [];
        return workbook.Workbook.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => Text(cell, strings)).ToArray()).ToList());
    }

    public static int Formulas(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return book.WorkbookPart!.WorksheetParts.Sum(part => part.Worksheet.Descendants<CellFormula>().Count());
    }

    private static string Text(Cell cell, string[] strings) =>
        cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.InnerText
        : cell.CellValue?.Text ?? "";
}
