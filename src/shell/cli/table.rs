//! Columns of text, aligned by the width that a terminal gives them.
//!
//! Nothing is cut: a pipe or a wide window has room. Cells are shown safely here, once.

use unicode_width::UnicodeWidthStr;

use crate::words::safe;

/// Rows of cells; a cell of the columns named at its making stands to the right.
pub(super) struct Table {
    right: &'static [usize],
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Makes an empty table whose columns of these numbers are figures.
    pub(super) fn new(right: &'static [usize]) -> Self {
        Self { right, rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        // A text of several lines stands on one, its lines told apart as in a quoted verse.
        let one_line = |cell: T| safe::shown(&cell.as_ref().trim_end().replace('\n', " / ")).into_owned();
        self.rows.push(cells.into_iter().map(one_line).collect());
    }

    /// Writes the rows, indented by so many spaces; blanks at the end of a line are left out.
    pub(super) fn print(&self, out: &mut String, indent: usize) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column| self.rows.iter().filter_map(|row| row.get(column)).map(|cell: &String| cell.width()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        for row in &self.rows {
            let mut line = " ".repeat(indent);
            for (column, cell) in row.iter().enumerate().filter(|(column, _)| widths[*column] > 0) {
                let blank = " ".repeat(widths[column] - cell.width());
                let (before, behind) = if self.right.contains(&column) { (&*blank, "") } else { ("", &*blank) };
                line.extend([before, cell, behind, "  "]);
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let mut table = Table::new(&[1]);
        table.row(["é漢", "1", "", "x"]);
        table.row(["a\x1b", "1.000", "", "y\nz\n"]);
        let mut out = String::new();
        table.print(&mut out, 1);
        assert_eq!(out, " é漢      1  x\n a^[  1.000  y / z\n");
    }
}
